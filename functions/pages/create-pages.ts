import { createHash } from 'node:crypto';
import { pageDataElement } from '../../web/shared/page-data.ts';
import { setSiteHouse, siteHouseElement, siteName, untoldName } from '../../web/shared/site-house.ts';
import type { EditionReader } from '../api/edition-reader.ts';
import { logoAddress } from '../api/logo-address.ts';
import { SurveyError } from '../survey/survey-error.ts';
import type { DrawnPage, PageDrawer } from './page.ts';
import { escaped, preview } from './page-head.ts';
import { pagePath } from './page-path.ts';
import { readOnce } from './read-once.ts';
import type { SiteFileWriter } from './site-files.ts';
import { unknownOrigin, withoutUnknownOrigin } from './site-origin.ts';
import type { SiteReader } from './site-reader.ts';

interface PageAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

interface PagesOptions {
  readonly reader: EditionReader;
  readonly site: SiteReader;
  readonly pages: Readonly<Record<string, PageDrawer>>;
  /** Files that are no pages, by their address. */
  readonly files?: Readonly<Record<string, SiteFileWriter>>;
  /** The built HTML file of a page's address, such as `/fr/`. */
  readonly template: (path: string) => Promise<string>;
  /** Told of what went wrong, never of who asked. */
  readonly reportFailure: (error: unknown, route: string) => void;
}

/**
 * The edge keeps a page for a minute, and browsers ask again each time: a minute after a publication everybody sees
 * it. Nobody is shown an older copy while a new one is fetched: `stale-while-revalidate` would let a browser do so for
 * as long as it lets the edge, and `must-revalidate` forbids it to both (RFC 9111, 5.2.2.2). A page is drawn in a
 * tenth of a second, and the edge asks once for all who wait.
 */
const caching = 'public, max-age=0, s-maxage=60, must-revalidate';

/**
 * Answers the addresses of pages that come with their figures.
 *
 * @returns undefined for an address that is not one of them
 */
export function createPages({ reader, site, pages, files = {}, template, reportFailure }: PagesOptions) {
  return async (address: URL, ifNoneMatch?: string): Promise<PageAnswer | undefined> => {
    const write = Object.hasOwn(files, address.pathname) ? files[address.pathname] : undefined;
    if (write) {
      try {
        const { status, ...content } = await write(reader, address.origin);
        return withEtag(status, content, ifNoneMatch);
      } catch (error) {
        reportFailure(error, address.pathname);
        return { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' }, body: '' };
      }
    }
    const { language, page } = pageOf(address.pathname, Object.keys(pages));
    const draw = page && pages[page];
    if (!draw) return undefined;
    const html = await template(`/${language}${page.replace(/\*$/, '')}`);
    try {
      // Before anything is drawn: every page names who stands behind it.
      const house = await site.house();
      setSiteHouse(house, logoAddress(house));
      const drawn = await draw(readOnce(reader), atPagePath(address), site);
      const content = drawn.file ?? { type: type['content-type'], body: filled(html, drawn, address) };
      if (drawn.status === 503) {
        reportFailure(new SurveyError('unavailable', 'a document that the page shows is damaged'), page);
        return unavailable(content.body);
      }
      return withEtag(drawn.status, content, ifNoneMatch);
    } catch (error) {
      reportFailure(error, page);
      // The page's script asks again by itself, and says so where that fails, too.
      return unavailable(html);
    }
  };
}

/** The edge asks by the name of the page's file; links that a page draws from its own address do without. */
function atPagePath(address: URL): URL {
  const own = new URL(address);
  own.pathname = pagePath(address.pathname);
  return own;
}

/** Kept by nobody on the way. */
function unavailable(body: string): PageAnswer {
  return { status: 503, headers: { ...type, 'cache-control': 'no-store', 'retry-after': '5' }, body };
}

const type = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Which page an address is of: `/fr/`, `/fr` and `/fr/index.html` are one, and a page named `/embed/*` is that of every
 * address just below.
 */
function pageOf(path: string, pages: readonly string[]): { language?: string; page?: string | undefined } {
  const [, language, rest = ''] = /^\/(fr|en)(?:\/(.*))?$/.exec(path) ?? [];
  if (language === undefined) return {};
  const own = `/${rest.replace(/(?:^|\/)index\.html$/, '').replace(/\/+$/, '')}`;
  const parent = own.replace(/\/[^/]+$/, '/*');
  return { language, page: pages.find((page) => page === own) ?? pages.find((page) => page === parent) };
}

function filled(html: string, drawn: DrawnPage, { origin }: URL): string {
  const { app, data, head = '', picture } = drawn;
  const language = html.includes('<html lang="en"') ? 'en' : 'fr';
  const asBuilt = unescaped(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1]);
  // No built file knows what the site is called.
  const title = drawn.title ?? asBuilt.replace(untoldName[language], siteName(language));
  const shared = preview(
    {
      title,
      summary: drawn.summary ?? unescaped(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]),
      picture,
    },
    origin,
  );
  const titled = html.replace(/<title>[\s\S]*?<\/title>/, () => `<title>${escaped(title)}</title>`);
  const whole = titled
    .replace(alternates, (_, before) => `${before}${origin}/`)
    .replaceAll(script, `${script} fetchpriority="low"`)
    .replace('</head>', () => `${head}${shared}</head>`)
    .replace(
      /<div id="app">[\s\S]*<\/div>(?=\s*<\/body>)/,
      () => `<div id="app">${app}</div>${siteHouseElement()}${pageDataElement(data)}`,
    );
  return origin === unknownOrigin ? withoutUnknownOrigin(whole) : whole;
}

/** Of our own files, whose text is written as HTML. */
function unescaped(html = ''): string {
  return html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Search engines heed the same page in the other language only by its whole address, which no built file can know. */
const alternates = /(<link\b[^>]*\bhreflang="[^"]*"[^>]*\bhref=")\//g;

/** A page that is drawn can be read without its scripts: on a slow line they leave the way free for its styles. */
const script = '<script type="module"';

function withEtag(
  status: DrawnPage['status'],
  { type, body }: NonNullable<DrawnPage['file']>,
  ifNoneMatch = '',
): PageAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  // The edge compresses, and weakens the tag as it does.
  const isKnown = ifNoneMatch.split(',').some((known) => known.trim().replace(/^W\//, '') === etag);
  const headers = { 'content-type': type, 'cache-control': caching, etag };
  return isKnown && status === 200 ? { status: 304, headers, body: '' } : { status, headers, body };
}
