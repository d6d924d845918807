import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withPictureAddress } from '../picture-addresses.ts';
import { errorPageName, errorPageOf } from './error-page.ts';

/** The built pages with the page of errors; their pictures for sharing have whole addresses, where one is known. */
export function uploadedFiles(folder: string, origin = ''): string {
  const copy = mkdtempSync(join(tmpdir(), 'pages-'));
  cpSync(folder, copy, { recursive: true });
  for (const file of htmlFiles(copy).map((name) => join(copy, name)))
    writeFileSync(file, withPictureAddress(readFileSync(file, 'utf8'), origin));
  writeFileSync(join(copy, errorPageName), errorPageOf(folder));
  return copy;
}

/** By language. */
export function notFoundPages(folder: string) {
  const read = (language: 'fr' | 'en') => readFileSync(join(folder, language, '404/index.html'), 'utf8');
  return { fr: read('fr'), en: read('en') };
}

/** Every page's file, below the folder. */
export function htmlFiles(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder });
}
