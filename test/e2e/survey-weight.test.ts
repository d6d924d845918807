import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { defaultQuestions } from '../../functions/survey/default-questionnaire.ts';
import { languages } from '../../web/shared/language.ts';
import { texts } from '../../web/survey/texts.ts';

const web = join(import.meta.dirname, '../../dist/web');
const read = (file: string) => readFileSync(join(web, 'assets', file), 'utf8');

/** Files with all that they import; what is loaded later, by need, is left out. */
function withImports(files: readonly string[], known = new Set<string>()): string[] {
  for (const file of files) {
    if (known.has(file)) continue;
    known.add(file);
    withImports(
      [...read(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name = '']) => name),
      known,
    );
  }
  return [...known];
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000;

/** What somebody on a telephone pays to answer: the page's script at once, the worker's as they press Start. */
describe.each(languages)('the survey’s scripts, compressed (gzip), in %s', (language) => {
  const html = readFileSync(join(web, language, 'survey/index.html'), 'utf8');
  const named = [...html.matchAll(/assets\/([^"]+)/g)].map(([, name = '']) => name);
  const page = withImports(named.filter((name) => name.endsWith('.js')));
  const worker = page.flatMap((file) => read(file).match(/token-worker-[\w-]+\.js/) ?? []);

  it('are at most 40 kB for the page, in one file beside one of styles', () => {
    expect(page).toHaveLength(1);
    expect(named).toHaveLength(2);
    expect(kilobytes(page)).toBeLessThan(40);
  });

  it('have no question in them: the page asks what the wave’s document says', () => {
    const scripts = page.map(read).join('');
    for (const { text, options } of defaultQuestions) {
      for (const words of [text, ...options.map(({ label }) => label)].flatMap(({ fr, en }) => [fr, en])) {
        if (words.length > 20) expect(scripts).not.toContain(words);
      }
    }
  });

  it('have the page’s own words, and nobody pays for those of the other language', () => {
    const scripts = page.map(read).join('');
    for (const said of [texts.howToken, texts.receiptLeadClosed, texts.sendingOffline]) {
      for (const each of languages) expect(scripts.includes(said[each])).toBe(each === language);
    }
  });

  it('and at most 25 kB more for the worker that makes the token, whose curve is most of it', () => {
    expect(worker).toHaveLength(1);
    const own = withImports(worker).filter((file) => !page.includes(file));
    expect(kilobytes(own)).toBeGreaterThan(5);
    expect(kilobytes(own)).toBeLessThan(25);
  });
});
