import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';
import { fixedRuns } from './small-samples.ts';

describe('wilsonInterval', () => {
  it('gives the published limits', () => {
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3: 81/263 and 1/29.
    const many = wilsonInterval(81 / 263, 263);
    expect([many.low, many.high].map((limit) => limit.toFixed(4))).toEqual(['0.2553', '0.3662']);
    const few = wilsonInterval(1 / 29, 29);
    expect([few.low, few.high].map((limit) => limit.toFixed(4))).toEqual(['0.0061', '0.1718']);
  });

  it('begins at 0 for a share of 0 and ends at 1 for a share of 1', () => {
    expect(wilsonInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.27753, 5) });
    expect(wilsonInterval(1, 10)).toEqual({ low: expect.closeTo(0.72247, 5), high: 1 });
  });

  it('has no width for a complete count', () => {
    expect(wilsonInterval(0.3, Infinity)).toEqual({ low: 0.3, high: 0.3 });
  });

  it('holds its share and stays within 0 and 1', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const base = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(share, base, (p, n) => {
        const { low, high } = wilsonInterval(p, n);
        expect(low >= 0 && low <= p && p <= high && high <= 1).toBe(true);
      }),
      fixedRuns,
    );
  });

  it.each([
    [-0.1, 10],
    [1.1, 10],
    [Number.NaN, 10],
    [0.5, 0],
    [0.5, Number.NaN],
  ])('refuses a share of %d on a base of %d', (share, base) => {
    expect(() => wilsonInterval(share, base)).toThrow(/wilsonInterval/);
  });
});
