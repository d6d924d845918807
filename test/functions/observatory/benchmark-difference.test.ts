import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { benchmarkDifference } from '../../../functions/observatory/benchmark-difference.ts';
import { studentQuantile } from '../../../functions/statistics/student-quantile.ts';

/** A share with a standard error of its own. */
function figure(estimate: number, error: number, degreesOfFreedom?: number): ProtectedFigure {
  const reach = error * studentQuantile(degreesOfFreedom ?? Infinity);
  return {
    ...{ estimate, low: estimate - reach, high: estimate + reach },
    ...{ base: 50, effectiveBase: 50, population: null, flags: [] },
    ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
  };
}

const moreNeeded = (other: ProtectedFigure, headcount = 10_000) =>
  benchmarkDifference(figure(0.4, 0.06), other, { headcount })?.moreNeeded;

describe('answers that would establish a difference', () => {
  // By hand: 50 · 0.06² / ((0.1/1.96)² − 0.01²) = 71.9, so that 22 more are needed, in tens 30.
  it('are those whose error leaves out zero', () => {
    expect(moreNeeded(figure(0.3, 0.01))).toBe(30);
  });

  // t of 4 degrees is 2.776 in printed tables: 50 · 0.06² / ((0.1/2.776)² − 0.01²) = 150.3, 101 more, in tens 110.
  it('are more where the others rest on a few companies', () => {
    expect(moreNeeded(figure(0.3, 0.01, 4))).toBe(110);
  });

  it('are enough for the test itself', () => {
    for (const degrees of [2, 3, 5, 9, 40]) {
      const other = figure(0.3, 0.006, degrees);
      const more = moreNeeded(other) ?? 0;
      expect(more).toBeGreaterThan(0);
      const then = figure(0.4, 0.06 * Math.sqrt(50 / (50 + more)));
      expect(benchmarkDifference(then, other, { headcount: 10_000 })?.p).toBeLessThan(0.05);
    }
  });

  it('are not told where the others’ own error, or the headcount, leaves no room', () => {
    expect(moreNeeded(figure(0.3, 0.04, 3))).toBeNull();
    expect(moreNeeded(figure(0.3, 0.01, 4), 150)).toBeNull();
  });
});
