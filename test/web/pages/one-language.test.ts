import { describe, expect, it } from 'vitest';
import { keepLanguage } from '../../../web/pages/one-language.ts';

const both = `import { defineTexts } from './language.js';
const other = { fr: 'autre', en: 'other' };
export const texts = defineTexts({
  yes: { fr: 'oui', en: 'yes' },
  count: { en: (n) => \`\${n} { fr: \`, 'fr': (n) => [n, { fr: 1, en: 2 }] },
  ...more,
  shared: other,
});
other.en;`;

describe('the texts of a page in one language', () => {
  it('lack the other, and nothing else is touched', () => {
    expect(keepLanguage(both, 'fr')).toBe(
      both.replace("{ fr: 'oui', en: 'yes' }", "{ fr: 'oui' }").replace(/en: \(n\) => `.*`, /, ''),
    );
    expect(keepLanguage(both, 'en')).toBe(
      both.replace("{ fr: 'oui', en: 'yes' }", "{ en: 'yes' }").replace(/, 'fr': .*\]/, ''),
    );
  });

  it('stay as they are where one has no such language', () => {
    const one = "defineTexts({ yes: { en: 'yes' } })";
    expect(keepLanguage(one, 'fr')).toBe(one);
  });

  it('cannot be made from what is no JavaScript, and the file is named', () => {
    expect(() => keepLanguage('defineTexts({', 'fr', 'texts.js')).toThrow(/texts\.js is no JavaScript/);
  });
});
