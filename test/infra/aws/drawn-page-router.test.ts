import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageHead } from '../../../functions/pages/page-head.ts';
import { renderedPages } from '../../../functions/pages/rendered-pages.ts';
import type { Question } from '../../../functions/survey/questionnaire.ts';
import { drawnPageRouterCode } from '../../../infra/aws/page-router-code.ts';
import { embedAddress, readEmbed } from '../../../web/embed/embed-address.ts';
import { wantsAll } from '../../../web/over-time/chosen-editions.ts';
import { htmlFiles } from '../../../web/pages/html-files.ts';
import { readView, type View, viewQuery } from '../../../web/results/view.ts';
import { longestPageQueryValue, pageQueryNames, readPageQuery } from '../../../web/shared/page-query.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

interface SentValue {
  readonly value: string;
  readonly multiValue?: readonly { readonly value: string }[];
}

const pages = ['fr/index.html', 'en/index.html', 'fr/method/index.html', 'fr/embed/index.html'];
const code = drawnPageRouterCode(pages);
const handler = runInNewContext(`${code}; handler`) as (event: object) => {
  uri: string;
  querystring: string;
};

/** What the edge asks the origin for, given what a browser asked the edge for. */
function route(address: string): string {
  const [uri = '', query = ''] = address.split('?');
  const { uri: path, querystring } = handler({
    version: '1.0',
    context: { eventType: 'viewer-request' },
    request: { method: 'GET', uri, querystring: asEvent(query), headers: {}, cookies: {} },
  });
  return querystring === '' ? path : `${path}?${querystring}`;
}

/**
 * A query as CloudFront describes it to a function: names and values as they were sent, escapes included.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html
 */
function asEvent(query: string): Record<string, SentValue> {
  const values = new Map<string, string[]>();
  for (const part of query.split('&').filter(Boolean)) {
    const [name = '', ...value] = part.split('=');
    values.set(name, [...(values.get(name) ?? []), value.join('=')]);
  }
  const entries = [...values].map(([name, sent]) => {
    const [value = ''] = sent;
    return [name, sent.length > 1 ? { value, multiValue: sent.map((one) => ({ value: one })) } : { value }];
  });
  return Object.fromEntries(entries);
}

/** Everything that pages with published figures find in an address. */
function read(address: URL) {
  return {
    view: readView(address),
    embed: readEmbed(address),
    editionOfMethod: readPageQuery(address, 'edition'),
    areAllEditionsWanted: wantsAll(address),
    head: pageHead(address, 'fr'),
  };
}

describe('the router of drawn pages', () => {
  it('asks for one page, whatever others add to its address', () => {
    for (const query of [
      '',
      '?',
      '?fbclid=a.b',
      '?utm_source=x&utm_medium=y',
      '?gclid',
      '?by=',
      '?Edition=2010',
    ])
      expect(route(`/fr/${query}`), query).toBe('/fr/index.html');
    expect(route('/fr/?fbclid=1&edition=2010&utm_source=x')).toBe('/fr/index.html?edition=2010');
  });

  it('asks for each view once, in whatever order it is written', () => {
    const view = 'edition=2026-q4-1&question=tone&by=sex,age&answer=critical&sort=up&mention=age.no';
    const turned = view.split('&').reverse().join('&');
    expect(route(`/fr/?${view}`)).toBe(`/fr/index.html?${view}`);
    expect(route(`/fr/?${turned}&edition=2010`)).toBe(`/fr/index.html?${view}`);
  });

  it('drops a value that no page would have written', () => {
    const longest = 'x'.repeat(longestPageQueryValue);
    expect(route(`/fr/?edition=${longest}`)).toBe(`/fr/index.html?edition=${longest}`);
    expect(route(`/fr/?edition=${longest}x&by=age`)).toBe('/fr/index.html?by=age');
  });

  it('names the file of a page, as the bucket has it, and leaves the rest as it is', () => {
    for (const path of ['/fr', '/fr/']) expect(route(path)).toBe('/fr/index.html');
    for (const path of ['/fr/method', '/fr/method/']) expect(route(path)).toBe('/fr/method/index.html');
    for (const path of ['/fr/embed/tone', '/fr/embed/tone.svg', '/robots.txt'])
      expect(route(path)).toBe(path);
    expect(route('/fr/embed/tone.svg?utm_source=x&by=age')).toBe('/fr/embed/tone.svg?by=age');
  });

  it('finds a file for each page that is drawn, single charts aside', () => {
    const files = Object.keys(htmlFiles());
    const routed = runInNewContext(`${drawnPageRouterCode(files)}; handler`) as typeof handler;
    const paths = Object.keys(renderedPages).filter((page) => !page.endsWith('*'));
    for (const path of paths.flatMap((page) => [`/fr${page}`, `/en${page}`])) {
      const { uri } = routed({ request: { uri: path, querystring: {} } });
      expect(files.map((file) => `/${file}`)).toContain(uri);
    }
  });

  it('changes nothing of what pages read', () => {
    const name = fc.oneof(
      fc.constantFrom(...pageQueryNames),
      fc.constantFrom('fbclid', 'utm_source', 'Edition', 'constructor', '__proto__', 'toString', ''),
    );
    const value = fc.oneof(
      fc.constantFrom('', '2010', '2026-q4-1', 'age', 'sex,age', 'age.no', '.no', 'tone', 'all', 'up'),
      fc.constantFrom('population', '18-24,50-64', '18-24.public,', '5+', 'a b', '%', '&=?#', 'é'),
      fc.string({ maxLength: 20, unit: 'grapheme' }),
    );
    const query = fc.array(fc.tuple(name, value), { maxLength: 12 });
    fc.assert(
      fc.property(query, fc.constantFrom('/fr/', '/fr/method', '/fr/embed/tone'), (sent, path) => {
        const asked = `${path}?${new URLSearchParams(sent)}`;
        const routed = new URL(route(asked), 'https://observatory.example');
        // The path is the file's; what a page reads of it is not changed by its query.
        routed.pathname = path;
        expect(read(routed)).toEqual(read(new URL(asked, 'https://observatory.example')));
        expect(route(`${path}${routed.search}`)).toBe(route(asked));
      }),
      { numRuns: 500 },
    );
  });

  it('lets through every address that a page writes', () => {
    const codes = (id: string) =>
      (defaultQuestions.find((question) => question.id === id) as Question).options
        .map(({ code }) => code)
        .toSorted((a, b) => b.length - a.length)[0] ?? '';
    const [first = '', second = ''] = defaultQuestionnaire.breakdowns.toSorted(
      (a, b) => codes(b).length - codes(a).length,
    );
    const group = `${codes(first)}.${codes(second)}`;
    const view: View = {
      // As long as a wave's id may be, with the number of its edition.
      edition: `${'w'.repeat(40)}-1234`,
      sections: Object.fromEntries(
        defaultQuestions
          .filter(({ kind }) => kind !== 'profile')
          .map(({ id, options }) => [id, { by: 'occupation', answer: options[0]?.code }]),
      ),
      explore: {
        question: 'professionalInfo',
        by: [first, second],
        answer: '5+',
        sort: 'down',
        show: 'population',
        compare: [group, group],
      },
    };
    const address = new URL(route(`/fr/${viewQuery(view)}`), 'https://observatory.example');
    expect(readView(address)).toEqual(view);
    const embedded = {
      edition: view.edition,
      question: 'tone',
      by: ['sex', 'age'],
      answer: '5+',
      sort: 'up',
    };
    const figure = route(embedAddress(embedded as Parameters<typeof embedAddress>[0], 'fr', '.svg'));
    expect(readEmbed(new URL(figure, 'https://observatory.example'))).toEqual(embedded);
    const longest = [...address.searchParams.values()].map((one) => encodeURIComponent(one).length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(longestPageQueryValue / 2);
  });

  it('fits into the 10 kB and the JavaScript that the edge understands', () => {
    const manyPages = Array.from({ length: 100 }, (_, i) => `fr/page-${i}/index.html`);
    expect(Buffer.byteLength(drawnPageRouterCode(manyPages))).toBeLessThan(10_000);
    const understood = { 'const-and-let': true, arrow: true, 'template-literal': true };
    const transformed = transformSync(code, { target: 'es5', supported: understood, charset: 'utf8' });
    const asWritten = transformSync(code, { target: 'esnext', charset: 'utf8' });
    expect(transformed.code).toBe(asWritten.code);
  });
});
