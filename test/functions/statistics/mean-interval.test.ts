import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval, netShareInterval } from '../../../functions/statistics/mean-interval.ts';
import { fixedRuns } from './small-samples.ts';

describe('meanInterval', () => {
  it('reaches 1.96 standard errors to either side, within the scale', () => {
    expect(meanInterval(2, 0.5)).toEqual({
      low: expect.closeTo(1.020018, 6),
      high: expect.closeTo(2.979982, 6),
    });
    expect(meanInterval(0.5, 0.5, { low: 0, high: 5 }).low).toBe(0);
  });
});

describe('netShareInterval', () => {
  const share = (p: number, n: number) => ({
    share: p,
    standardError: Math.sqrt((p * (1 - p)) / n),
    effectiveBase: n,
  });

  it('comes near the normal interval for large bases', () => {
    const standardError = Math.sqrt((0.7 - 0.1 ** 2) / 1e6);
    const { low, high } = netShareInterval(share(0.4, 1e6), share(0.3, 1e6), standardError);
    expect(low).toBeCloseTo(0.1 - 1.96 * standardError, 5);
    expect(high).toBeCloseTo(0.1 + 1.96 * standardError, 5);
  });

  it('holds the difference and stays within -1 and 1', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, fc.integer({ min: 2, max: 1000 }), (first, part, n) => {
        const second = part * (1 - first);
        const standardError = Math.sqrt(Math.max(0, first + second - (first - second) ** 2) / n);
        const { low, high } = netShareInterval(share(first, n), share(second, n), standardError);
        expect(low >= -1 && low <= first - second && first - second <= high && high <= 1).toBe(true);
      }),
      fixedRuns,
    );
  });
});
