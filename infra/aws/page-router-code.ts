import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const source = readFileSync(join(import.meta.dirname, 'page-router.js'), 'utf8');

/**
 * The code of the page router for these pages.
 *
 * @param pages  HTML files, by their paths within the folder of pages
 * @example
 * pageRouterCode(['fr/index.html']); // => 'const pages = ["/fr/index.html"];\n…'
 */
export function pageRouterCode(pages: readonly string[]): string {
  const addresses = pages.map((page) => `/${page.split(sep).join('/')}`).toSorted();
  return `const pages = ${JSON.stringify(addresses)};\n${source}`;
}
