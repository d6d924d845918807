import { languages } from '../../web/shared/language.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { element, xmlDeclaration, xmlText } from '../observatory/export/xml.ts';
import type { Language } from '../survey/questionnaire.ts';
import { unknownOrigin } from './site-origin.ts';

/** A file that is not a page, at an address of its own. */
interface SiteFile {
  readonly status: 200 | 404;
  readonly type: string;
  readonly body: string;
}

/** Writes a file from what was published and the site's address. */
export type SiteFileWriter = (reader: EditionReader, origin: string) => Promise<SiteFile>;

/** The files for those who come by machine, by their addresses. */
export const siteFiles: Readonly<Record<string, SiteFileWriter>> = {
  '/robots.txt': async (_, origin) => robots(origin),
  '/sitemap.xml': siteMap,
};

/**
 * What no search engine should call: the operator's pages, and routes that want a key. The entrance of companies is
 * open to whoever looks for it; what lies behind has no address of its own.
 */
const notForRobots = [
  '/fr/operator',
  '/en/operator',
  '/api/v1/operator',
  '/api/v1/company',
  '/api/v1/companies',
];

/** The rules for robots (RFC 9309). The survey keeps what follows sending in one address, which has nothing to hide. */
function robots(origin: string): SiteFile {
  const lines = [
    'User-agent: *',
    ...notForRobots.map((path) => `Disallow: ${path}`),
    // The map is named by its whole address only.
    ...(origin === unknownOrigin ? [] : ['', `Sitemap: ${origin}/sitemap.xml`]),
    '',
  ];
  return { status: 200, type: 'text/plain; charset=utf-8', body: lines.join('\n') };
}

/** A public page, below its language, and the day when what it says last changed, where that is known. */
interface PublicPage {
  readonly path: string;
  readonly changedOn?: string | undefined;
}

/** The pages whose figures or texts are those of the newest edition. */
const changedByEditions: ReadonlySet<string> = new Set(['/', '/over-time', '/method']);

/** Editions beyond these are found from the page over time. */
const editionsInMap = 500;

/**
 * Every public page in both languages, each naming its translation; the pages of figures changed when the newest
 * edition appeared, those of an edition with it.
 * @see https://www.sitemaps.org/protocol.html
 */
async function siteMap(reader: EditionReader, origin: string): Promise<SiteFile> {
  if (origin === unknownOrigin) {
    return {
      status: 404,
      type: 'text/plain; charset=utf-8',
      body: 'No sitemap: it has whole addresses only, and SITE_ORIGIN does not say where this site is.\n',
    };
  }
  // With all that bare pages say: nobody else waits for it.
  const { sitePages } = await import('../../web/pages/site-pages.ts');
  const editions = (await reader.list()).slice(0, editionsInMap);
  const newest = editions
    .map(({ publishedOn }) => publishedOn)
    .sort()
    .at(-1);
  const pages: PublicPage[] = [
    ...sitePages
      .filter(({ isInMap }) => isInMap)
      .map(({ path }) => ({ path, changedOn: changedByEditions.has(path) ? newest : undefined })),
    { path: '/questions', changedOn: newest },
    ...(await questionsAsked(reader)).map((id) => ({ path: `/questions/${id}`, changedOn: newest })),
    ...editions.flatMap(({ id, publishedOn }) => {
      const query = `?edition=${encodeURIComponent(id)}`;
      return [
        { path: `/${query}`, changedOn: publishedOn },
        { path: `/method${query}`, changedOn: publishedOn },
      ];
    }),
  ];
  const body = element(
    'urlset',
    {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    },
    ...pages.flatMap((page) => languages.map((language) => inLanguage(page, language, origin))),
  );
  return { status: 200, type: 'application/xml; charset=utf-8', body: `${xmlDeclaration}${body}\n` };
}

/** Those of the newest edition that have a page. */
async function questionsAsked(reader: EditionReader): Promise<string[]> {
  const manifest = await (await reader.find('latest'))?.manifest();
  return manifest?.questions.flatMap(({ id, kind }) => (kind === 'profile' ? [] : [id])) ?? [];
}

function inLanguage({ path, changedOn }: PublicPage, language: Language, origin: string): string {
  const address = (of: Language) => `${origin}/${of}${path}`;
  return element(
    'url',
    {},
    element('loc', {}, xmlText(address(language))),
    ...(changedOn ? [element('lastmod', {}, changedOn)] : []),
    ...languages.map((of) => element('xhtml:link', { rel: 'alternate', hreflang: of, href: address(of) })),
  );
}
