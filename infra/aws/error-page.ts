import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that stands at the edge for what cannot be reached. */
export const errorPageName = '503.html';

/** The page of what cannot be reached, in both languages at once: an error does not tell which one was asked in. */
export function errorPageOf(pagesFolder: string): string {
  const [french = '', english = ''] = ['fr', 'en'].map((language) =>
    readFileSync(join(pagesFolder, language, '503/index.html'), 'utf8'),
  );
  const [, said = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(english) ?? [];
  // One page has one main heading.
  const beside = said.replaceAll('<h1', '<h2').replaceAll('</h1>', '</h2>');
  return french.replace('</main>', () => `<hr><section lang="en">${beside}</section></main>`);
}
