import { describe, expect, it } from 'vitest';
import { testNoisyTable } from '../../../functions/statistics/test-noisy-table.ts';
import { type Random, seededRandom } from '../../load/simulated-answers.ts';

function groupsOf(counts: readonly (readonly number[])[]) {
  return counts.map((row) => {
    const base = row.reduce((sum, count) => sum + count, 0);
    return { shares: row.map((count) => count / base), base, designFactor: 1, variance: 0 };
  });
}

/** R's `HairEyeColor`, women and men together: hair black, brown, red, blond by eyes brown, blue, hazel, green. */
const hairByEyes = [
  [68, 20, 15, 5],
  [119, 84, 54, 29],
  [26, 17, 14, 14],
  [7, 94, 10, 16],
];

describe('the test of a noisy table', () => {
  // example(chisq.test) of R, of Agresti (2007), p. 39; V is √(30.07/2757).
  it('is R’s chisq.test without noise and clusters', () => {
    const found = testNoisyTable(
      groupsOf([
        [762, 327, 468],
        [484, 239, 477],
      ]),
    );
    expect(found?.x2).toBeCloseTo(30.07, 2);
    expect(found?.df).toBeCloseTo(2, 10);
    expect(found?.p).toBeCloseTo(2.954e-7, 9);
    expect(found?.cramersV).toBeCloseTo(0.1044, 4);
  });

  // chisq.test(margin.table(HairEyeColor, 1:2)): X-squared = 138.29, df = 9; assocstats of vcd: Cramér’s V 0.279.
  it('is so of four groups and four codes', () => {
    const found = testNoisyTable(groupsOf(hairByEyes));
    expect(found?.x2).toBeCloseTo(138.29, 2);
    expect(found?.df).toBeCloseTo(9, 10);
    expect(found?.p).toBeCloseTo(2.325e-25, 27);
    expect(found?.cramersV).toBeCloseTo(0.279, 3);
  });

  it('divides X² by a design factor that all groups share, and says less', () => {
    const clustered = groupsOf(hairByEyes).map((group) => ({ ...group, designFactor: 4 }));
    const found = testNoisyTable(clustered);
    expect(found?.x2).toBeCloseTo(138.29 / 4, 2);
    expect(found?.df).toBeCloseTo(9, 10);
    expect(found?.cramersV).toBeCloseTo(0.279, 3);
  });

  it('counts codes together that noise would cover, and has nothing to say of one group or one code', () => {
    const noisy = groupsOf([
      [500, 498, 2],
      [400, 597, 3],
    ]).map((group) => ({ ...group, variance: 30 ** 2 }));
    const merged = groupsOf([
      [500, 500],
      [400, 600],
    ]).map((group) => ({ ...group, variance: 30 ** 2 }));
    expect(testNoisyTable(noisy)?.df).toBeCloseTo(testNoisyTable(merged)?.df ?? 0, 1);
    expect(testNoisyTable(groupsOf([[5, 10]]))).toBeUndefined();
    expect(testNoisyTable(groupsOf([[5], [10]]))).toBeUndefined();
    expect(testNoisyTable([])).toBeUndefined();
  });

  const groups = [2600, 900, 3500, 3000];
  const shares = [0.52, 0.3, 0.15, 0.03];

  it.each([
    { name: 'little noise', sigma: 10, factor: 1 },
    { name: 'noise as large as sampling', sigma: 40, factor: 1 },
    { name: 'noise, and clusters of their own', sigma: 30, factor: 2.5 },
  ])('finds a difference where there is none about five times in a hundred: $name', ({ sigma, factor }) => {
    const draw = seededRandom(71);
    const rounds = 4000;
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const drawn = groups.map((base) => noisyGroup({ shares, base, sigma, factor }, draw));
      if ((testNoisyTable(drawn)?.p ?? 1) < 0.05) found++;
    }
    expect(found / rounds).toBeGreaterThan(0.03);
    expect(found / rounds).toBeLessThan(0.06);
  });

  it('takes what noise adds off Cramér’s V', () => {
    const draw = seededRandom(72);
    const strengths = (sigma: number) => {
      const found = Array.from({ length: 400 }, () => {
        const drawn = groups.map((base, index) => {
          const own = index < 2 ? [0.4, 0.42, 0.18] : [0.52, 0.3, 0.18];
          return noisyGroup({ shares: own, base, sigma, factor: 1 }, draw);
        });
        return testNoisyTable(drawn)?.cramersV ?? 0;
      });
      return found.reduce((sum, v) => sum + v, 0) / found.length;
    };
    expect(strengths(40)).toBeCloseTo(strengths(0), 2);
  });
});

/** Normal draws with the covariance of sampling, and normal noise on every count. */
function noisyGroup(
  group: { shares: readonly number[]; base: number; sigma: number; factor: number },
  draw: Random,
) {
  const { shares, base, sigma, factor } = group;
  const raw = shares.map((share) => Math.sqrt(share) * normal(draw));
  const sum = raw.reduce((all, value) => all + value, 0);
  const counts = shares.map((share, code) => {
    const sampled = base * share + Math.sqrt(factor * base) * ((raw[code] ?? 0) - share * sum);
    return Math.max(0, sampled + sigma * normal(draw));
  });
  const all = counts.reduce((total, count) => total + count, 0);
  return {
    shares: counts.map((count) => count / all),
    base: all,
    designFactor: factor,
    variance: sigma ** 2,
  };
}

function normal(draw: Random): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
