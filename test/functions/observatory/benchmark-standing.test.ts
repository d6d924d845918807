import { describe, expect, it } from 'vitest';
import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { benchmarkDifference, judge } from '../../../functions/observatory/benchmark-difference.ts';
import type { Benchmark, BenchmarkIndicator } from '../../../functions/observatory/benchmark-document.ts';
import { standingsOf } from '../../../functions/observatory/benchmark-standing.ts';
import { seededRandom } from '../../load/simulated-answers.ts';
import { normalDraw } from '../../support/normal-draw.ts';

const error = 0.03;
const reach = 1.959964 * error;

function figure(estimate: number, degreesOfFreedom?: number): ProtectedFigure {
  return {
    ...{ estimate, low: estimate - reach, high: estimate + reach },
    ...{ base: 250, effectiveBase: 250, population: null, flags: [] },
    ...(degreesOfFreedom !== undefined && { degreesOfFreedom }),
  };
}

/** Companies' differences, each of standard error √2 · 0.03. */
function benchmarkOf(
  differences: readonly number[],
): Pick<Benchmark, 'adjustment' | 'answered' | 'indicators'> {
  const indicators = differences.map((difference, index): BenchmarkIndicator => {
    const [company, observatory] = [figure(0.5 + difference), figure(0.5)];
    return {
      ...{ id: `i${index}`, unit: 'share', company, activity: null, observatory, adjusted: null },
      difference: benchmarkDifference(company, observatory, { headcount: 10_000 }),
    };
  });
  return { adjustment: 'none', answered: { from: 250, to: 260 }, indicators: judge(indicators) };
}

describe('how well a difference is established', () => {
  // By hand: of four, p = 2 · (1 − Φ(0.1/0.0424)) = 0.018 is above 5 %/4, and below 5 %.
  it('is probable where its own interval leaves out 0 and the adjusted one does not', () => {
    const { i0, i1 } = standingsOf(benchmarkOf([0.1, 0, 0.01, -0.02]));
    expect([i0?.standing, i1?.standing]).toEqual(['probable', 'none']);
    expect(i0?.low).toBeLessThanOrEqual(0);
    // 0.1 + 2.4977 · 0.042426, of the normal quantile for tails of 1.25 %.
    expect(i0?.high).toBeCloseTo(0.206, 3);
  });

  it('has the interval of one difference alone where all are established', () => {
    const { i0 } = standingsOf(benchmarkOf([0.2, 0.3]));
    expect(i0).toEqual({ standing: 'established', low: 0.117, high: 0.283 });
  });

  it('is told up to the furthest that two shares can be apart, and no further', () => {
    // 0.98 + 2.4977 · 0.042426 is 1.086, of the normal quantile for tails of 1.25 %.
    const { i0, i1 } = standingsOf(benchmarkOf([0.98, -0.98, 0, 0]));
    expect(i0).toMatchObject({ standing: 'established', high: 1 });
    expect(i1).toMatchObject({ standing: 'established', low: -1 });
  });

  it('is wider where the edition’s figure rests on a few companies', () => {
    const benchmark = benchmarkOf([0.02, 0, 0.01, -0.02]);
    const [normal, few] = [{}, { degreesOfFreedom: 6 }].map(
      (known) => standingsOf(benchmark, [{ id: 'i0', ...known }]).i0,
    );
    expect(few?.high).toBeGreaterThan(normal?.high ?? 1);
  });

  it('has nothing to say of nothing', () => {
    expect(standingsOf(benchmarkOf([]))).toEqual({});
  });
});

/** Families of differences around their true values, with the error of two figures. */
function families(count: number, truths: readonly number[]) {
  const random = seededRandom(29);
  return Array.from({ length: count }, () => {
    const drawn = truths.map((truth) => truth + Math.SQRT2 * error * normalDraw(random));
    return Object.values(standingsOf(benchmarkOf(drawn)));
  });
}

describe('by simulation', () => {
  it('of sixteen differences that are none, any is called established in at most 5 families of 100', () => {
    const made = families(2000, new Array<number>(16).fill(0));
    const told = made.filter((family) => family.some(({ standing }) => standing === 'established'));
    expect(told.length / made.length).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / 2000));
  });

  // Benjamini & Yekutieli's rate of false coverage: the mean over families of the part that misses the truth.
  it('of the intervals of a family’s established differences, 5 % miss the truth at most', () => {
    const truths = [0.08, -0.12, 0.16, 0.1, ...new Array<number>(12).fill(0)];
    const missing = families(1000, truths).map((family) => {
      const told = family.flatMap(({ standing, low, high }, index) => {
        const truth = truths[index] ?? 0;
        return standing === 'established' ? [truth < low || truth > high] : [];
      });
      return told.filter(Boolean).length / Math.max(1, told.length);
    });
    const mean = missing.reduce((sum, part) => sum + part, 0) / missing.length;
    expect(mean).toBeLessThanOrEqual(0.05);
    expect(mean).toBeGreaterThan(0.02);
  });

  it('an interval leaves out 0 exactly where its difference is called established', () => {
    for (const { standing, low, high } of families(400, [0.1, 0.05, -0.12, 0, 0, 0]).flat()) {
      expect(low > 0 || high < 0).toBe(standing === 'established');
    }
  });
});
