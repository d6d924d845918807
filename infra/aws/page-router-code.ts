import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { longestPageQueryValue, pageQueryNames } from '../../web/shared/page-query.ts';

/**
 * The code of the page router for these pages.
 *
 * @param pages     HTML files, by their paths within the folder of pages
 * @param notFound  the page of an address at which there is nothing, in each language
 * @example
 * pageRouterCode(['fr/index.html'], { fr: '…', en: '…' }); // => 'const pages = ["/fr/index.html"];\n…'
 */
export function pageRouterCode(
  pages: readonly string[],
  notFound: Readonly<Record<'fr' | 'en', string>>,
): string {
  const bodies = { fr: withoutIndents(notFound.fr), en: withoutIndents(notFound.en) };
  return [
    pagesConstant(pages),
    `const notFoundPages = ${JSON.stringify(bodies)};`,
    source('page-of.js'),
    source('page-router.js'),
  ].join('\n');
}

/** CloudFront takes 10 KB of code. */
function withoutIndents(html: string): string {
  return html.replace(/\n\s*/g, '');
}

/**
 * The code of the router for pages with published figures: it keeps what they read of an address, and nothing else.
 *
 * @param pages  as above
 */
export function drawnPageRouterCode(pages: readonly string[]): string {
  return [
    pagesConstant(pages),
    `const names = ${JSON.stringify(pageQueryNames)};`,
    `const longestValue = ${longestPageQueryValue};`,
    source('page-of.js'),
    source('drawn-page-router.js'),
  ].join('\n');
}

function pagesConstant(pages: readonly string[]): string {
  const addresses = pages.map((page) => `/${page.split(sep).join('/')}`).toSorted();
  return `const pages = ${JSON.stringify(addresses)};`;
}

function source(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8');
}
