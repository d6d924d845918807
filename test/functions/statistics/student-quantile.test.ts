import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../../functions/statistics/student-quantile.ts';

describe('studentQuantile', () => {
  // Tables; 14 digits by scipy 1.17 (t.ppf).
  it.each([
    [1, 12.7062047361747],
    [2, 4.30265272974946],
    [3, 3.18244630528371],
    [5, 2.57058183563632],
    [10, 2.22813885198627],
    [30, 2.04227245630124],
    [100, 1.98397151852355],
    [Infinity, 1.95996398454005],
  ])('of %d degrees of freedom is the one in tables', (degreesOfFreedom, expected) => {
    expect(studentQuantile(degreesOfFreedom) / expected).toBeCloseTo(1, 12);
  });

  it('falls with the degrees of freedom, whole or not', () => {
    const quantiles = [0.5, 1, 1.5, 7.3, 8, 1e6].map((degrees) => studentQuantile(degrees));
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => b - a));
  });

  // Printed tables of t and of the normal distribution.
  it.each([
    [10, 0.01, 3.169],
    [4, 0.002, 7.173],
    [Infinity, 0.01, 2.5758],
    [Infinity, 0.001, 3.2905],
  ])('of %d degrees of freedom with tails of %d is the one in tables', (degrees, tails, expected) => {
    expect(studentQuantile(degrees, tails)).toBeCloseTo(expected, 3);
  });
});
