import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { readApiDocument } from '../../../functions/pages/api-document.ts';
import { routesOf } from '../../../web/api-page/api-document.ts';
import { examplesFor } from '../../../web/api-page/examples.ts';
import { problemsOf } from '../../../web/api-page/page.tsx';
import { RouteEntry } from '../../../web/api-page/route-entry.tsx';
import { frenchSummaries, parameterTexts, problemTexts } from '../../../web/api-page/texts.ts';

const document = await readApiDocument();
const routes = routesOf(document);
const routeNamed = (key: string) => {
  const found = routes.find((route) => route.key === key);
  if (!found) throw new Error(`no route ${key}`);
  return found;
};

describe('the API’s description', () => {
  it('has every operation of the document once', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    expect(routes.map(({ key }) => key)).toEqual(operations);
    expect(routes.length).toBeGreaterThan(30);
  });

  it('puts each route before the people it is for', () => {
    expect(routeNamed('GET /editions/{edition}').audience).toBe('readers');
    expect(routeNamed('GET /waves').audience).toBe('readers');
    expect(routeNamed('PUT /waves/{wave}/response').audience).toBe('respondents');
    expect(routeNamed('POST /companies').audience).toBe('companies');
    expect(routeNamed('GET /company/editions/{edition}').audience).toBe('companies');
    expect(routeNamed('POST /operator/waves/{wave}/editions/{number}/release').audience).toBe('operator');
  });

  it('tells a key from its absence', () => {
    expect(routeNamed('GET /editions').security).toBeUndefined();
    expect(routeNamed('GET /waves/{wave}/response').security).toBe('responseToken');
    // Besides: by which ways the operator's members sign in.
    for (const { security } of routes.filter(({ path }) => path.startsWith('/operator/'))) {
      expect(security).toBe('operatorKey');
    }
  });

  it('reads parameters, bodies and answers through references', () => {
    const table = routeNamed('GET /editions/{edition}/tables/{question}');
    expect(table.parameters.map(({ name, place, isRequired }) => [name, place, isRequired])).toEqual([
      ['edition', 'path', true],
      ['question', 'path', true],
      ['by', 'query', false],
      ['format', 'query', false],
    ]);
    expect(table.answers[0]?.types).toContain('text/csv');
    expect(table.answers[0]?.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['question', 'groups', 'base']),
    );
    const company = routeNamed('POST /companies');
    expect(company.body.find(({ name }) => name === 'employer')).toMatchObject({
      values: ['private', 'public'],
      isRequired: true,
    });
    expect(routeNamed('GET /editions').answers[0]?.isList).toBe(true);
    // A wave is its summary and more.
    expect(routeNamed('GET /waves/{wave}').answers[0]?.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['status', 'editions', 'questionnaire']),
    );
  });

  it('finds the problems of a route, and not the fields that come with them', () => {
    const prepare = routeNamed('POST /operator/waves/{wave}/editions/{number}/prepare');
    const conflict = prepare.answers.find(({ status }) => status === '409');
    expect(conflict?.problems).toEqual([
      'edition-not-due',
      'edition-out-of-order',
      'edition-withdrawn',
      'too-few-respondents',
      'incomplete-notice',
      'import-incomplete',
      'wave-too-large',
    ]);
  });
});

describe('the texts of the API page', () => {
  it('say in French what each route does', () => {
    const missing = routes.map(({ key }) => key).filter((key) => !frenchSummaries[key]);
    expect(missing).toEqual([]);
  });

  it('set what is typed as code, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      const drawn = routes.map((route) =>
        renderToString(<RouteEntry route={route} common={new Set()} language={language} />),
      );
      expect(drawn.filter((html) => html.includes('`'))).toEqual([]);
      expect(drawn.join('')).toContain('<code class="unbroken">sha256sum --check</code>');
    }
  });

  it('explain every parameter and every problem in both languages', () => {
    const parameters = routes.flatMap((route) => route.parameters.map(({ name }) => name));
    expect([...new Set(parameters)].filter((name) => !parameterTexts[name])).toEqual([]);
    const problems = problemsOf(routes).map(({ slug }) => slug);
    expect(problems.length).toBeGreaterThan(20);
    expect(problems.filter((slug) => !problemTexts[slug])).toEqual([]);
  });

  it('tell once what any route may answer', () => {
    const common = problemsOf(routes).filter(({ isCommon }) => isCommon);
    expect(common.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['method-not-allowed', 'body-too-large', 'unavailable']),
    );
  });

  it('name the site that the examples are read on', () => {
    for (const { code } of examplesFor('https://observatory.test', 'fr')) {
      expect(code).toContain('https://observatory.test/api/v1/');
    }
  });
});
