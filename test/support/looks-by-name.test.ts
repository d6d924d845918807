import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What several looks are written as: the looks of axe, `variants(…)`, or a name for these. */
const severalLooks = String.raw`(?:looks|variants\([^()]*\)|NAMES)`;
const title = String.raw`\s*([\`'"])((?:(?!\1)[\s\S])*)\1`;

/**
 * The tests of a browser file that `npm run test:looks` would leave out unnoticed, since it finds them by the language in
 * their names: those whose title does not tell it, and uses of several looks that make no test which could be read here.
 */
function leftOut(source: string): string[] {
  const code = source.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const names = [...code.matchAll(/^const (\w+) = variants\(.*\);$/gm)].map(([, name]) => name);
  const looks = severalLooks.replace('NAMES', names.join('|') || 'looks');
  const made = [
    ...code.matchAll(new RegExp(String.raw`\.each\(${looks}\)\(${title}`, 'g')),
    ...code.matchAll(new RegExp(String.raw` of ${looks}\) \{[^}]*?\b(?:it|describe)\(${title}`, 'g')),
  ].map(([, , found = '']) => found);
  const uses = [
    ...code
      .replaceAll(/^import [\s\S]*?;$|^const \w+ = variants\(.*\);$/gm, '')
      .matchAll(new RegExp(String.raw`(?<![.\w])${looks}(?![\w :,'])`, 'g')),
  ];
  const untold = made.filter((each) => !/(?:\(|, |\bin )(?:\$\{language\}|\$language|%s)[,)]/.test(each));
  return uses.length === made.length
    ? untold
    : [...untold, `${uses.length - made.length} uses without a title`];
}

describe('the tests of several looks', () => {
  const files = globSync('test/e2e/*.test.ts', { cwd: root });

  it.each(files)('have the language in their names, by which the second look finds them (%s)', (file) => {
    expect(leftOut(readFileSync(resolve(root, file), 'utf8'))).toEqual([]);
  });

  it('are told where they have not (control)', () => {
    const each = (text: string) => `it.each(looks)('${text}', async () => {});`;
    expect(leftOut(each('fits ($language)'))).toEqual([]);
    expect(leftOut(each('fits ($colorScheme)'))).toEqual(['fits ($colorScheme)']);
    expect(leftOut("for (const look of looks) {\n  it('fits', () => {});\n}")).toEqual(['fits']);
    expect(leftOut("describe.each(variants(['fr', 'en'] as const))('opens', () => {});")).toEqual(['opens']);
    expect(leftOut("const both = variants(['fr', 'en']);\nit.each(both)('opens', () => {});")).toEqual([
      'opens',
    ]);
    expect(leftOut('looks.map((look) => see(look));')).toEqual(['1 uses without a title']);
  });
});
