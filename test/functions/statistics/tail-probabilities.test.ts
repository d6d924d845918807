import { describe, expect, it } from 'vitest';
import { twoSidedNormalP, upperTailF } from '../../../functions/statistics/tail-probabilities.ts';

// Expected: pf(f, ndf, ddf, lower.tail = FALSE) and 2 * pnorm(-z) of R 4.2.2.
describe('upperTailF', () => {
  it.each([
    [3, 2.5, 1000, 0.038643503392993085],
    [50, 3.78, 3780, 5.1786983977572135e-39],
    [300, 6, 40, 1.2310730027672347e-31],
    [1.0001, 3, 5e5, 0.39157984970292697],
    [0.5, 1.3, 7.7, 0.5481169751961803],
    [1e-9, 1, 10, 0.9999753906250045],
  ])("has R's value for F = %d on %d and %d degrees of freedom", (f, ndf, ddf, expected) => {
    expect(Math.abs(upperTailF(f, ndf, ddf) / expected - 1)).toBeLessThan(1e-13);
  });

  it('is 1 at 0 and vanishes far out', () => {
    expect(upperTailF(0, 2, 10)).toBe(1);
    expect(upperTailF(800, 12, 5000)).toBeLessThan(1e-300);
  });
});

describe('twoSidedNormalP', () => {
  it.each([
    [8, 1.244192114854357e-15],
    [-37, 1.1451142445049154e-299],
    [1e-9, 0.99999999920211546],
    [0, 1],
  ])("has R's value for z = %d", (z, expected) => {
    expect(Math.abs(twoSidedNormalP(z) / expected - 1)).toBeLessThan(1e-12);
  });
});
