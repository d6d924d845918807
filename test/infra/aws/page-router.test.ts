import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { errorPageOf } from '../../../infra/aws/error-page.ts';
import { pageRouterCode } from '../../../infra/aws/page-router-code.ts';
import { preferredLanguage } from '../../../infra/local/preferred-language.ts';
import { staticAnswer } from '../../../infra/local/static-files.ts';
import { unavailableTitle } from '../../../web/errors/texts.ts';
import { buildDrawers } from '../../../web/pages/build-drawers.ts';
import { htmlFiles } from '../../../web/pages/html-files.ts';

interface EdgeAnswer {
  readonly uri?: string;
  readonly statusCode?: number;
  readonly headers: Record<string, { value: string }>;
  readonly body?: string;
}

const pages = ['fr/index.html', 'fr/survey/index.html', 'en/index.html', 'en/about.html'];
const built = htmlFiles(buildDrawers);
const notFound = { fr: built['fr/404/index.html'] ?? '', en: built['en/404/index.html'] ?? '' };
const code = pageRouterCode(pages, notFound);

/** The same pages for the local stand-in. */
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
for (const page of pages) {
  mkdirSync(join(folder, page, '..'), { recursive: true });
  writeFileSync(join(folder, page), page);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const handler = runInNewContext(`${code}; handler`) as (event: object) => EdgeAnswer;

/** What the edge does with a request, as CloudFront describes one to a function. */
function route(uri: string, acceptLanguage?: string, querystring: object = {}): EdgeAnswer {
  const headers = acceptLanguage === undefined ? {} : { 'accept-language': { value: acceptLanguage } };
  return handler({
    version: '1.0',
    context: { eventType: 'viewer-request' },
    request: { method: 'GET', uri, querystring, headers, cookies: {} },
  });
}

describe('the page router', () => {
  it('finds the file of an address, with or without a slash at its end', () => {
    expect(route('/fr/survey').uri).toBe('/fr/survey/index.html');
    expect(route('/fr/survey/').uri).toBe('/fr/survey/index.html');
    expect(route('/fr/').uri).toBe('/fr/index.html');
    expect(route('/en/about').uri).toBe('/en/about.html');
  });

  it('leaves the address of a file as it is', () => {
    expect(route('/assets/main-1a2b.js').uri).toBe('/assets/main-1a2b.js');
    expect(route('/favicon.svg').uri).toBe('/favicon.svg');
  });

  it('sends a visitor to the pages in their language', () => {
    const answer = route('/', 'en-GB,en;q=0.9,fr;q=0.5');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers).toEqual({
      location: { value: '/en/' },
      vary: { value: 'accept-language' },
      'cache-control': { value: 'no-cache' },
    });
    expect(route('/').headers.location).toEqual({ value: '/fr/' });
  });

  it.each([
    '',
    '*',
    'fr',
    'en',
    'de-CH, en;q=0.8, fr;q=0.7',
    'fr;q=0.3,en-US;q=0.4',
    'en;q=0',
    'en;q=abc',
    'EN , FR;q=1',
    'toString,constructor;q=1',
    ';;,,q=',
  ])('chooses the same language as the local stand-in for "%s"', (acceptLanguage) => {
    expect(route('/', acceptLanguage).headers.location).toEqual({
      value: `/${preferredLanguage(acceptLanguage)}/`,
    });
  });

  it.each([
    ['/FR/Survey', '/fr/survey'],
    ['/fr/survey%23wave=w&code=AaB.', '/fr/survey#wave=w&code=AaB.'],
    ['/FR/SURVEY/%23code=AaB)', '/fr/survey/#code=AaB)'],
    ['/fr/survey%3Fby%3Dlink%23code=AaB', '/fr/survey#by%3Dlink%23code=AaB'],
    ['/EN/', '/en/'],
  ])('mends the path of a link that went through mail: %s', async (path, location) => {
    expect(route(path).headers.location).toEqual({ value: location });
    expect((await staticAnswer(folder, path, '')).headers.location).toBe(location);
    const query = { by: { value: 'link' }, utm_source: { value: 'a%20b' } };
    const [before, after] = location.split('#');
    const whole = `${before}?by=link&utm_source=a%20b${after === undefined ? '' : `#${after}`}`;
    expect(route(path, undefined, query).headers.location).toEqual({ value: whole });
    expect((await staticAnswer(folder, path, '', '?by=link&utm_source=a%20b')).headers.location).toBe(whole);
  });

  it('sends nobody elsewhere by a path like that', async () => {
    for (const path of [
      '//evil.example%23x',
      '//FR/survey',
      '/%23x',
      '/FR/nothing%23x',
      '/ASSETS/main.js',
      '/%5C%23',
    ]) {
      expect(route(path).headers.location).toBeUndefined();
      expect((await staticAnswer(folder, path, '')).headers.location).toBeUndefined();
    }
  });

  it('says in the language of the address that a page does not exist', () => {
    const english = route('/en/nothing');
    expect(english.statusCode).toBe(404);
    expect(english.body).toContain('This page does not exist');
    expect(route('/rien').body).toContain('Cette page n’existe pas');
  });

  it('leads on from there, as the local stand-in does', async () => {
    for (const language of ['fr', 'en'] as const) {
      const body = route(`/${language}/nothing`).body ?? '';
      const ways = [...body.matchAll(/<li><a href="([^"]*)"/g)].map(([, href]) => href);
      expect(ways).toEqual(['', 'survey', 'privacy', 'contact'].map((page) => `/${language}/${page}`));
      expect(body).toContain('<meta name="robots" content="noindex">');
      mkdirSync(join(folder, language, '404'), { recursive: true });
      writeFileSync(join(folder, language, '404/index.html'), notFound[language]);
      const local = await staticAnswer(folder, `/${language}/nothing`, '');
      expect(local.status).toBe(404);
      expect(local.body.toString().replace(/\n\s*/g, '')).toBe(body);
    }
  });

  it('repeats nothing of the address in what it says', () => {
    expect(route('/<script>alert(1)<').body).not.toContain('alert');
  });

  it('fits into the 10 kB and the JavaScript that the edge understands', () => {
    const manyPages = Array.from({ length: 100 }, (_, i) => `fr/page-${i}/index.html`);
    expect(Buffer.byteLength(pageRouterCode(manyPages, notFound))).toBeLessThan(10_000);
    const understood = { 'const-and-let': true, arrow: true, 'template-literal': true };
    const transformed = transformSync(code, { target: 'es5', supported: understood, charset: 'utf8' });
    const asWritten = transformSync(code, { target: 'esnext', charset: 'utf8' });
    expect(transformed.code).toBe(asWritten.code);
  });
});

describe('the page of what cannot be reached', () => {
  it('says so in both languages at once, with the ways on in each', () => {
    for (const language of ['fr', 'en']) {
      mkdirSync(join(folder, language, '503'), { recursive: true });
      writeFileSync(join(folder, language, '503/index.html'), built[`${language}/503/index.html`] ?? '');
    }
    const page = errorPageOf(folder);
    for (const said of [unavailableTitle.fr, unavailableTitle.en, 'href="/fr/contact"', 'href="/en/contact"'])
      expect(page).toContain(said);
    expect(page).toContain('<section lang="en">');
    expect([page.match(/<h1/g)?.length, page.match(/<main/g)?.length]).toEqual([1, 1]);
  });
});
