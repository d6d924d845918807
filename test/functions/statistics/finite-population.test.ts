import { describe, expect, it } from 'vitest';
import { finiteEffectiveBase } from '../../../functions/statistics/finite-population.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';
import { readJson } from './reference-cases.ts';

interface Company {
  headcount: number;
  n: number;
  yes: number;
  nEff: number | 'Infinity';
  lo: number;
  hi: number;
}

const { companies } = readJson<{ companies: Company[] }>('statistics/companies.json');

describe('finiteEffectiveBase', () => {
  it.each(companies)(
    'agrees with the reference on $n of $headcount',
    ({ headcount, n, yes, nEff, lo, hi }) => {
      const effectiveBase = finiteEffectiveBase(headcount, n);
      expect(effectiveBase).toBe(Number(nEff));
      const { low, high } = wilsonInterval(yes / n, effectiveBase);
      expect(Math.abs(low - lo)).toBeLessThan(1e-12);
      expect(Math.abs(high - hi)).toBeLessThan(1e-12);
    },
  );

  it.each([
    [10, 11],
    [10, 0],
    [10.5, 5],
    [Number.NaN, 5],
  ])('refuses a headcount of %d with %d respondents', (headcount, respondents) => {
    expect(() => finiteEffectiveBase(headcount, respondents)).toThrow(/headcount/);
  });
});
