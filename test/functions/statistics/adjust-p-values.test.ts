import { describe, expect, it } from 'vitest';
import { adjustPValues } from '../../../functions/statistics/adjust-p-values.ts';
import { readJson } from './reference-cases.ts';

const { vectors } = readJson<{ vectors: { name: string; p: number[]; adjusted: number[] }[] }>(
  'statistics/benjamini-hochberg.json',
);

describe('adjustPValues', () => {
  it.each(vectors)('agrees with the reference on $name', ({ p, adjusted }) => {
    const found = adjustPValues(p);
    expect(found).toHaveLength(adjusted.length);
    adjusted.forEach((expected, i) => {
      expect(Math.abs((found[i] as number) - expected)).toBeLessThan(1e-12);
    });
  });

  it('keeps the order of the input', () => {
    expect(adjustPValues([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04]);
    expect(adjustPValues([])).toEqual([]);
  });

  it.each([[[-0.1]], [[0.5, 1.1]], [[Number.NaN]]])('refuses %j', (pValues) => {
    expect(() => adjustPValues(pValues)).toThrow(/adjustPValues/);
  });
});
