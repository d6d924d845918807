import { describe, expect, it } from 'vitest';
import { noiseTable, noisyCount } from '../../../functions/disclosure/cell-noise.ts';
import { disclosureRules } from '../../../functions/disclosure/rules.ts';

const allKeys = 2 ** 32;
const counts = [1, 2, 3, 10, 1000, 1_000_000];

/** Moments over all 2^32 keys, in whole numbers: nothing is sampled. */
function moment(count: number, power: number): bigint {
  return noiseTable(count).reduce((sum, { noise, keys }) => sum + BigInt(noise ** power) * BigInt(keys), 0n);
}

describe('the noise table', () => {
  it.each([0, ...counts])('spends every key for a count of %i', (count) => {
    expect(moment(count, 0)).toBe(BigInt(allKeys));
  });

  it.each([0, ...counts])('is unbiased for a count of %i', (count) => {
    expect(moment(count, 1)).toBe(0n);
  });

  it.each(counts)('has the stated variance for a count of %i', (count) => {
    expect(moment(count, 2)).toBe(BigInt(allKeys) * BigInt(disclosureRules.noiseVariance));
  });

  it('keeps zeros, never leads below zero, and stays within the stated bound', () => {
    for (const count of [0, ...counts]) {
      for (const { noise } of noiseTable(count)) {
        expect(Math.abs(noise)).toBeLessThanOrEqual(disclosureRules.noiseBound);
        expect(count + noise).toBeGreaterThanOrEqual(0);
      }
    }
    expect(noiseTable(0)).toEqual([{ noise: 0, keys: allKeys }]);
  });

  it('has the entropy of its family’s maximum: nearby tables with the same moments have less', () => {
    for (const count of [1, 2]) {
      const best = entropy(noiseTable(count).map(({ keys }) => keys / allKeys));
      for (const shift of [-1e-3, 1e-3]) expect(entropy(shifted(count, shift))).toBeLessThan(best);
    }
  });
});

/** The table moved along the direction that leaves total, mean and variance as they are. */
function shifted(count: number, shift: number): number[] {
  const direction = count === 1 ? [-1, 3, -3, 1] : [1, -4, 6, -4, 1];
  return noiseTable(count).map(({ keys }, row) => keys / allKeys + shift * (direction[row] as number));
}

function entropy(probabilities: readonly number[]): number {
  return -probabilities.reduce((sum, p) => sum + p * Math.log(p), 0);
}

describe('noisyCount', () => {
  it('gives each noise to its share of the keys, from the lowest noise to the highest', () => {
    expect(noisyCount(5, 0)).toBe(3);
    expect(noisyCount(5, allKeys - 1)).toBe(7);
    expect(noisyCount(5, allKeys / 2)).toBe(5);
    expect(noisyCount(1, 0)).toBe(0);
    expect(noisyCount(1, allKeys - 1)).toBe(3);
    expect(noisyCount(0, 12345)).toBe(0);
  });

  it('gives the same count and key the same answer, always', () => {
    expect(noisyCount(17, 987_654_321)).toBe(noisyCount(17, 987_654_321));
  });

  it('refuses what is no key', () => {
    expect(() => noisyCount(3, allKeys)).toThrow(RangeError);
    expect(() => noisyCount(3, Number.NaN)).toThrow(RangeError);
  });
});
