import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, formatNumber, formatPercent } from '../../../functions/survey/format-number.ts';
import { locales } from '../../../functions/survey/locales.ts';
import type { Language } from '../../../functions/survey/questionnaire.ts';

const language = fc.constantFrom<Language>('fr', 'en');

/** What figures look like, and what nobody would expect: halves in decimals, many digits, tiny and huge numbers. */
const number = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc
    .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 7 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`)),
  fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
);

const decimals = fc.tuple(fc.nat(4), fc.nat(4)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('formatDecimal', () => {
  it('writes numbers as Intl does in both languages, and no sign for zero', () => {
    fc.assert(
      fc.property(number, language, decimals, fc.boolean(), (value, of, [least, most], signed) => {
        const intl = new Intl.NumberFormat(locales[of], {
          minimumFractionDigits: least,
          maximumFractionDigits: most,
          signDisplay: signed ? 'exceptZero' : 'negative',
        });
        expect(formatDecimal(value, of, { least, most, signed })).toBe(intl.format(value));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [1.005, '1.01'],
    [0.285, '0.29'],
    [2.675, '2.68'],
    [-1.005, '-1.01'],
    [999.995, '1,000'],
    [292_522_729_414.524_9, '292,522,729,414.52'],
    [1e21, '1,000,000,000,000,000,000,000'],
    [1e-7, '0'],
    [-0.001, '0'],
  ])('rounds %d as it is written: %s', (value, words) => {
    expect(formatDecimal(value, 'en', { most: 2 })).toBe(words);
  });

  it('names what is no number', () => {
    expect(formatDecimal(Number.NaN, 'fr')).toBe('NaN');
  });
});

describe('formatPercent', () => {
  it('writes shares as Intl does, always with a narrow space in French', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), language, (share, of) => {
        const intl = new Intl.NumberFormat(locales[of], {
          style: 'percent',
          maximumFractionDigits: 1,
          signDisplay: 'negative',
        });
        expect(formatPercent(share, of)).toBe(intl.format(share).replace(/[\s\u00a0]%/, '\u202f%'));
      }),
    );
  });
});

describe('formatNumber', () => {
  it('sets the thousands of every count apart as Intl does', () => {
    for (const count of [0, 9, 999, 1000, 12_345, 999_999, 1_000_000, 30_000_000_000]) {
      for (const of of ['fr', 'en'] as const)
        expect(formatNumber(count, of)).toBe(new Intl.NumberFormat(locales[of]).format(count));
    }
  });
});
