import { describe, expect, it } from 'vitest';
import { bestGuessOf, epsilonOf } from '../../../functions/disclosure/epsilon.ts';
import { privacyReference } from './support/reference.ts';

/** Held there against IBM's discrete-gaussian-differential-privacy (cdp2adp), to 1e-6. */
const tight = privacyReference<{
  rows: readonly { rho: number; delta: number; epsilonZcdp: number; successGaussian: number }[];
}>('zcdp-epsilon');
const conversions = privacyReference<{
  rows: readonly {
    rho: number;
    'epsilonAtDelta1e-6': number;
    'epsilonAtDelta1e-10': number;
    bestGuessOfABinarySecret: number;
  }[];
}>('conversions');

describe('epsilonOf', () => {
  it.each(tight.rows)(
    'is within 1e-4 of the reference for rho $rho, delta $delta, and never below it',
    ({ rho, delta, epsilonZcdp }) => {
      const epsilon = epsilonOf(rho, delta);
      expect(epsilon).toBeGreaterThan(epsilonZcdp - 1e-6);
      expect(epsilon).toBeLessThan(epsilonZcdp + 1e-4);
    },
  );

  it.each(conversions.rows)('agrees with the independent table for rho $rho', (row) => {
    expect(epsilonOf(row.rho)).toBeCloseTo(row['epsilonAtDelta1e-6'], 3);
    expect(epsilonOf(row.rho, 1e-10)).toBeCloseTo(row['epsilonAtDelta1e-10'], 3);
  });

  it('refuses numbers that are no budget', () => {
    for (const rho of [0, -1, Number.NaN, Infinity]) expect(() => epsilonOf(rho)).toThrow(RangeError);
    for (const delta of [0, 1, Number.NaN]) expect(() => epsilonOf(1, delta)).toThrow(RangeError);
  });
});

describe('bestGuessOf', () => {
  it('agrees with both references, and is a coin without any budget', () => {
    for (const { rho, successGaussian } of tight.rows)
      expect(bestGuessOf(rho)).toBeCloseTo(successGaussian, 6);
    for (const row of conversions.rows)
      expect(bestGuessOf(row.rho)).toBeCloseTo(row.bestGuessOfABinarySecret, 4);
    expect(bestGuessOf(0)).toBe(0.5);
    expect(() => bestGuessOf(Number.NaN)).toThrow(RangeError);
  });
});
