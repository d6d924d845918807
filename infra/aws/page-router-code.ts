import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { longestPageQueryValue, pageQueryNames } from '../../web/shared/page-query.ts';

/**
 * The code of the page router for these pages.
 *
 * @param pages  HTML files, by their paths within the folder of pages
 * @example
 * pageRouterCode(['fr/index.html']); // => 'const pages = ["/fr/index.html"];\n…'
 */
export function pageRouterCode(pages: readonly string[]): string {
  return [pagesConstant(pages), source('page-of.js'), source('page-router.js')].join('\n');
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
