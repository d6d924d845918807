import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import robotsParser from 'robots-parser';
import { parseSitemap } from 'sitemap';
import { describe, expect, it } from 'vitest';
import type { EditionReader } from '../../../functions/api/edition-reader.ts';
import { createPages } from '../../../functions/pages/create-pages.ts';
import { siteFiles } from '../../../functions/pages/site-files.ts';
import { unknownOrigin } from '../../../functions/pages/site-origin.ts';
import { madeUpSite } from './made-up-reader.ts';

/** The reader's types say that a module is called; it is the function that Node imports. */
const parseRobots = robotsParser as unknown as (
  address: string,
  rules: string,
) => { isAllowed(address: string, agent: string): boolean | undefined; getSitemaps(): string[] };

const origin = 'https://observatory.test';
const editions = [
  { id: '2026-q4-2', wave: '2026-q4', publishedOn: '2026-12-20', respondents: 900 },
  { id: '2026-q4-1', wave: '2026-q4', publishedOn: '2026-12-04', respondents: 500 },
  { id: '2010', wave: null, publishedOn: '2011-01-06', respondents: 1000 },
];
const questions = [
  { id: 'mention', kind: 'opinion' },
  { id: 'networks', kind: 'usage' },
  { id: 'sex', kind: 'profile' },
];
const reader = {
  list: async () => editions,
  find: async () => ({ manifest: async () => ({ questions }) }),
} as unknown as EditionReader;
const failures: unknown[] = [];

function site(of: EditionReader = reader) {
  return createPages({
    reader: of,
    site: madeUpSite,
    pages: {},
    files: siteFiles,
    template: async () => '',
    reportFailure: (error) => failures.push(error),
  });
}

async function read(path: string, at = origin) {
  const answer = await site()(new URL(path, at));
  if (!answer) throw new Error(`no file ${path}`);
  return answer;
}

describe('the map of the site', () => {
  it('is valid by its published schema', async () => {
    const require = createRequire(import.meta.url);
    const schema = readFileSync(
      require.resolve('sitemap/package.json').replace('package.json', 'schema/sitemap.xsd'),
      'utf8',
    );
    // Links to translations are of another schema, which this one would have at hand.
    const lax = schema.replaceAll('processContents="strict"', 'processContents="lax"');
    const { headers, body } = await read('/sitemap.xml');
    XsdValidator.fromDoc(XmlDocument.fromString(lax)).validate(XmlDocument.fromString(body));
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  });

  it('has every public page in both languages, each beside its translation, as a reader of maps finds it', async () => {
    const items = await parseSitemap(Readable.from([(await read('/sitemap.xml')).body]));
    const paths = [
      '/',
      '/over-time',
      '/method',
      '/for-companies',
      '/survey',
      '/privacy',
      '/may-i-post',
      '/api',
      '/about',
      '/contact',
      '/press',
      '/legal',
      '/data-protection',
      '/accessibility',
      '/questions',
      '/questions/mention',
      '/questions/networks',
      ...editions.flatMap(({ id }) => [`/?edition=${id}`, `/method?edition=${id}`]),
    ];
    expect(items.map(({ url }) => url)).toEqual(
      paths.flatMap((path) => [`${origin}/fr${path}`, `${origin}/en${path}`]),
    );
    for (const { url, links } of items) {
      const other = url.replace(/\/(?:fr|en)\//, '/');
      expect(links.map(({ lang, url: of }) => [lang, of])).toEqual(
        ['fr', 'en'].map((language) => [language, other.replace(origin, `${origin}/${language}`)]),
      );
    }
  });

  it('says since when the figures are what they are, and nothing where that is not known', async () => {
    const items = await parseSitemap(Readable.from([(await read('/sitemap.xml')).body]));
    const changedOn = (path: string) =>
      items.find(({ url }) => url === `${origin}/fr${path}`)?.lastmod?.slice(0, 10);
    expect(
      ['/', '/over-time', '/questions/mention', '/survey', '/?edition=2026-q4-1', '/?edition=2010'].map(
        changedOn,
      ),
    ).toEqual(['2026-12-20', '2026-12-20', '2026-12-20', undefined, '2026-12-04', '2011-01-06']);
  });

  it('is not there, and says why, where no setting tells the site’s address', async () => {
    const { status, body } = await read('/sitemap.xml', unknownOrigin);
    expect([status, body.includes('SITE_ORIGIN')]).toEqual([404, true]);
    expect((await read('/robots.txt', unknownOrigin)).body).not.toMatch(/sitemap|invalid/i);
  });

  it('is not sent again to who has it, and a failure is told', async () => {
    const { headers } = await read('/sitemap.xml');
    const again = await site()(new URL('/sitemap.xml', origin), headers.etag);
    expect([again?.status, again?.body]).toEqual([304, '']);
    const broken = { list: async () => Promise.reject(new Error('no table')) } as unknown as EditionReader;
    expect((await site(broken)(new URL('/sitemap.xml', origin)))?.status).toBe(503);
    expect(failures).toHaveLength(1);
  });
});

describe('the rules for robots', () => {
  it('name the map, leave the figures open, and keep robots from spaces that want a key', async () => {
    const { body, headers } = await read('/robots.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    const robots = parseRobots(`${origin}/robots.txt`, body);
    expect(robots.getSitemaps()).toEqual([`${origin}/sitemap.xml`]);
    const isAllowed = (path: string) => robots.isAllowed(`${origin}${path}`, 'Googlebot');
    const open = [
      '/fr/',
      '/en/survey',
      '/fr/company',
      '/fr/method?edition=2010',
      '/en/embed/tone',
      '/api/v1/editions/2010/files/observatory-2010.csv',
      '/api/v1/editions.atom?lang=fr',
      '/assets/main.js',
    ];
    expect(open.filter((path) => !isAllowed(path))).toEqual([]);
    const closed = [
      '/fr/operator',
      '/en/operator/',
      '/api/v1/operator/companies',
      '/api/v1/company/editions/2010',
    ];
    expect(closed.filter(isAllowed)).toEqual([]);
    const { body: map } = await read('/sitemap.xml');
    const named = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address ?? '');
    expect(named.filter((address) => !robots.isAllowed(address, 'Googlebot'))).toEqual([]);
  });
});
