import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { defaultQuestions } from '../../functions/survey/default-questionnaire.ts';
import { languages } from '../../web/shared/language.ts';
import { texts } from '../../web/survey/texts.ts';
import { inlinedScripts } from '../support/inlined-scripts.ts';

const web = join(import.meta.dirname, '../../dist/web');
/** What somebody on a telephone pays to answer: all that the page needs is in its file. */
describe.each(languages)('the survey’s page, compressed (gzip), in %s', (language) => {
  const html = readFileSync(join(web, language, 'survey/index.html'), 'utf8');
  const { scripts, workers } = inlinedScripts(html);
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
  const [script = '', style = '', worker = ''] = [scripts[0], styles[0], workers[0]];
  const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1000;

  it('names no other file that it loads, and has one script, one style and one worker', () => {
    const loading = html.match(/<(?:script|link|img|iframe)\b[^>]*(?:src|href)="(?!data:)[^"]*"/g) ?? [];
    expect(loading).toEqual([]);
    expect([scripts.length, styles.length, workers.length]).toEqual([1, 1, 1]);
  });

  it('lets run what stands in it and is known by its hash, which comes before anything else', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = `script-src 'self' ${hash(script)}; style-src 'self' ${hash(style)}; worker-src blob:`;
    expect(html).toContain(`<meta http-equiv="content-security-policy" content="${policy}">`);
    expect(html.indexOf('http-equiv')).toBeLessThan(html.search(/<(?:title|link|script|style)\b/));
  });

  it('has at most 40 kB of script', () => {
    expect(kilobytes(script)).toBeGreaterThan(10);
    expect(kilobytes(script)).toBeLessThan(40);
  });

  it('has no question in its script: the page asks what the wave’s document says', () => {
    for (const { text, options } of defaultQuestions) {
      for (const words of [text, ...options.map(({ label }) => label)].flatMap(({ fr, en }) => [fr, en])) {
        if (words.length > 20) expect(script).not.toContain(words);
      }
    }
  });

  it('has its own words, and nobody pays for those of the other language', () => {
    for (const said of [texts.howToken, texts.receiptLeadClosed, texts.sendingOffline]) {
      for (const each of languages) expect(script.includes(said[each])).toBe(each === language);
    }
  });

  it('and at most 25 kB more for the worker that makes the token, whose curve is most of it', () => {
    expect(kilobytes(worker)).toBeGreaterThan(5);
    expect(kilobytes(worker)).toBeLessThan(25);
    expect(worker).not.toMatch(/\bimport\s*[("'{*]/);
  });
});
