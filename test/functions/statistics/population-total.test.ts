import { describe, expect, it } from 'vitest';
import { populationTotal } from '../../../functions/statistics/population-total.ts';

describe('populationTotal', () => {
  it("gives a share's people in the population", () => {
    expect(populationTotal(0.15, 500, 1000, 27_000_000)).toBe(2_025_000);
  });

  it('refuses what is no number', () => {
    expect(() => populationTotal(Number.NaN, 1, 1, 1)).toThrow(/populationTotal/);
    expect(() => populationTotal(0.5, 1, 0, 1)).toThrow(/populationTotal/);
  });
});
