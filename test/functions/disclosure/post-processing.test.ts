import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgreedTable, agreeTables } from '../../../functions/disclosure/agree-tables.ts';
import { hideComplements, isDominated } from '../../../functions/disclosure/dominated-groups.ts';
import { bandOf, combineEstimates, publishCount } from '../../../functions/disclosure/noisy-estimate.ts';
import {
  isTooNoisy,
  meanWithInterval,
  sharesOf,
  shareWithInterval,
} from '../../../functions/disclosure/noisy-shares.ts';
import { mostNoise } from '../../../functions/disclosure/reliability.ts';
import { roundedShares, wholeShares } from '../../../functions/disclosure/rounded-shares.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';
import { readNoisyTable } from '../../support/noisy-table.ts';

function noisy(by: readonly string[], counts: readonly (readonly number[])[], sigma2 = '4') {
  const groups = counts.map((own, index) => ({
    levels: Object.fromEntries(by.map((variable) => [variable, `${index}`])),
    counts: own,
  }));
  return readNoisyTable({
    question: 'aware',
    by,
    codes: ['yes', 'no'],
    unit: 1,
    sensitivity: 1,
    rho: '1/4',
    sigma2,
    groups,
  });
}

describe('agreeTables', () => {
  it('takes the mean of total and sums by their precision, and shares what is missing out equally', () => {
    // Variances of the total's two measures: 4, and 2 groups of 2. Codes: (100 + 108)/2, (50 + 42)/2.
    const [total, bySex] = agreeTables([
      noisy([], [[100, 50, 0]]),
      noisy(
        ['sex'],
        [
          [68, 30, 0],
          [40, 12, 0],
        ],
        '2',
      ),
    ]);
    expect(total?.groups[0]?.counts).toEqual([104, 46, 0]);
    // Of a group: half of its own 2, and a quarter of the total's 2.
    expect([total?.variance, bySex?.variance]).toEqual([2, 1.5]);
    expect(bySex?.groups.map(({ counts }) => counts)).toEqual([
      [66, 32, 0],
      [38, 14, 0],
    ]);
  });

  it('lets readers add the groups up, whatever is below 0', () => {
    const tables = [
      noisy([], [[60, -3, 5]]),
      noisy(
        ['sex'],
        [
          [70, -9, 1],
          [-8, 4, 2],
          [3, 1, -4],
        ],
      ),
    ];
    const [total, bySex] = agreeTables(tables) as [AgreedTable, AgreedTable];
    for (const index of [0, 1, 2]) {
      const sum = bySex.groups.reduce((all, { counts }) => all + (counts[index] ?? 0), 0);
      expect(sum).toBeCloseTo(total.groups[0]?.counts[index] ?? Number.NaN, 9);
    }
    expect(bySex.groups.flatMap(({ counts }) => counts).every((count) => count >= 0)).toBe(true);
  });

  it('refuses tables of several questions, and breakdowns without their total', () => {
    const other = { ...noisy(['sex'], [[1, 2, 3]]), question: 'charter' };
    expect(() => agreeTables([noisy([], [[1, 2, 3]]), other])).toThrow(RangeError);
    expect(() => agreeTables([noisy(['sex'], [[1, 2, 3]])])).toThrow(RangeError);
  });
});

describe('sharesOf', () => {
  it('leaves those out who were not asked, and says 0 where there is nobody', () => {
    const [table] = agreeTables([noisy([], [[30, 10, 60]])]) as [AgreedTable];
    expect(sharesOf(table)).toEqual([
      { levels: {}, shares: [0.75, 0.25], base: 40, askedShare: 0.4, variance: 4 },
    ]);
    expect(sharesOf(table, 0.5)).toEqual([
      { levels: {}, shares: [0.75, 0.25], base: 20, askedShare: 0.4, variance: 1 },
    ]);
    const [empty] = agreeTables([noisy([], [[-3, -1, 60]])]) as [AgreedTable];
    expect(sharesOf(empty)[0]).toMatchObject({ shares: [0, 0], base: 0 });
  });
});

describe('what is shown', () => {
  const group = (base: number) => ({ levels: {}, shares: [1, 0], base, askedShare: 1, variance: 4 });

  it('is a group with noise of 5 points of its base at most, of a company 10', () => {
    expect(isTooNoisy(group(40))).toBe(false);
    expect(isTooNoisy(group(39.9))).toBe(true);
    expect(isTooNoisy(group(20), mostNoise.company)).toBe(false);
    expect(isTooNoisy(group(0))).toBe(true);
  });

  it('has an interval for a share of 0 and of 1, and all of 0 to 1 where there is nobody', () => {
    const none = shareWithInterval(group(100), 1, 1.3);
    expect(none.low).toBe(0);
    expect(none.high).toBeGreaterThan(0.04);
    expect(shareWithInterval(group(100), 0, 1.3).high).toBe(1);
    expect(shareWithInterval(group(0), 0, 1)).toMatchObject({ low: 0, high: 1, effectiveBase: 0 });
    // Noise on two counts of 88: 0 ± 1.96 √32/88, widened a little by the sampling.
    const noisy = shareWithInterval({ ...group(88), shares: [0, 1], variance: 32 }, 0, 1);
    expect(noisy.high).toBeGreaterThan(0.12);
    expect(noisy.high).toBeLessThan(0.15);
  });

  it('is Wilson’s interval where there is no noise', () => {
    const exact = { levels: {}, shares: [0.3, 0.7], base: 130, askedShare: 1, variance: 0 };
    const { low, high } = shareWithInterval(exact, 0, 1.3);
    const wilson = wilsonInterval(0.3, 100);
    expect(low).toBeCloseTo(wilson.low, 12);
    expect(high).toBeCloseTo(wilson.high, 12);
  });

  it('says of a mean what sampling and noise leave', () => {
    // Net figure of 60 and 40 of 100: 0.2; sampling (1 − 0.04)/100, noise 4 (0.8² + 1.2²)/100².
    const net = { levels: {}, shares: [0.6, 0.4], base: 100, askedShare: 1, variance: 4 };
    const { mean, standardError } = meanWithInterval(net, [1, -1], 1);
    expect(mean).toBeCloseTo(0.2, 12);
    expect(standardError ** 2).toBeCloseTo(0.96 / 100 + (4 * 2.08) / 10_000, 12);
  });
});

describe('roundedShares', () => {
  it('sums to 1 as printed', () => {
    expect(roundedShares([1 / 3, 1 / 3, 1 / 3], 100)).toEqual([0.34, 0.33, 0.33]);
    expect(roundedShares([0.125, 0.125, 0.75], 100)).toEqual([0.13, 0.12, 0.75]);
    expect(roundedShares([0.1 + 0.2, 0.7], 1000)).toEqual([0.3, 0.7]);
    expect(roundedShares([0, 0, 0], 100)).toEqual([0, 0, 0]);
    expect(roundedShares([1], 100)).toEqual([1]);
    for (let seed = 1; seed < 200; seed++) {
      const parts = Array.from({ length: 6 }, (_, index) => 1 + ((seed * (index + 3) * 7919) % 101));
      const all = parts.reduce((a, b) => a + b, 0);
      const rounded = roundedShares(
        parts.map((part) => part / all),
        1000,
      );
      expect(Math.round(rounded.reduce((a, b) => a + b, 0) * 1000)).toBe(1000);
      rounded.forEach((share, index) => {
        expect(Math.abs(share - (parts[index] ?? 0) / all)).toBeLessThan(0.001);
      });
    }
  });
});

describe('wholeShares', () => {
  it('sums to 100 points from shares published in tenths, and none is a whole point away', () => {
    expect(wholeShares([0.125, 0.125, 0.75])).toEqual([0.13, 0.12, 0.75]);
    expect(wholeShares([0.205, 0.795])).toEqual([0.21, 0.79]);
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 9 }), (counts) => {
        const all = counts.reduce((a, b) => a + b, 0);
        if (all === 0) return;
        const published = roundedShares(
          counts.map((count) => count / all),
          1000,
        );
        const whole = wholeShares(published).map((share) => Math.round((share ?? 0) * 100));
        expect(whole.reduce((a, b) => a + b, 0)).toBe(100);
        whole.forEach((points, index) => {
          expect(Math.abs(points - 100 * (published[index] ?? 0))).toBeLessThan(1);
        });
      }),
      { seed: 17, numRuns: 1000 },
    );
  });

  it('rounds one by one what is no whole, or lacks a part', () => {
    expect(wholeShares([0.125, 0.125])).toEqual([0.13, 0.13]);
    expect(wholeShares([0.125, null, 0.75])).toEqual([0.13, null, 0.75]);
    expect(wholeShares([0, 0, 0])).toEqual([0, 0, 0]);
    expect(wholeShares([])).toEqual([]);
  });
});

describe('numbers of respondents', () => {
  it('are combined by their precision', () => {
    const combined = combineEstimates([
      { estimate: 100, variance: 1 },
      { estimate: 110, variance: 4 },
    ]);
    expect(combined).toEqual({ estimate: 102, variance: 0.8 });
  });

  it('are told to tens, with an interval, never below 0', () => {
    expect(publishCount({ estimate: 1234.4, variance: 36 })).toEqual({
      estimate: 1230,
      low: 1220,
      high: 1250,
    });
    expect(publishCount({ estimate: -4, variance: 36 })).toEqual({ estimate: 0, low: 0, high: 10 });
  });

  it('are told in bands as wide as their noise', () => {
    expect(bandOf({ estimate: 24, variance: 5 })).toEqual({ from: 20, to: 30 });
    expect(bandOf({ estimate: -3, variance: 5 })).toEqual({ from: 0, to: 10 });
    expect(bandOf({ estimate: 47, variance: 100 })).toEqual({ from: 40, to: 60 });
    expect(bandOf({ estimate: 470, variance: 1600 })).toEqual({ from: 400, to: 500 });
  });
});

describe('dominance', () => {
  it('counts company respondents alone, so that the open panel lifts nothing', () => {
    expect(isDominated([51, 49])).toBe(true);
    expect(isDominated([50, 50])).toBe(false);
    expect(isDominated([3, -2.5, 2])).toBe(true);
    expect(isDominated([])).toBe(false);
    expect(isDominated([7])).toBe(true);
  });

  it('is not undone by the noise of many companies that nobody answered for', () => {
    // 300 companies with noise of one standard deviation up or down, beside one of 200.
    const noise = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? 9 : -9));
    expect(isDominated([200, ...noise])).toBe(true);
    expect(isDominated([200, 190, 180, ...noise])).toBe(false);
  });

  it('hides with a single hidden group the smallest that is as large, or the largest, so that subtraction fails', () => {
    const groups = [30, 10, 20].map((base, index) => ({
      levels: { sex: `${index}` },
      base,
      hidden: index === 0,
    }));
    expect(hideComplements(groups, ['sex'])).toEqual([true, false, true]);
    const larger = [...groups, { levels: { sex: 'x' }, base: 35, hidden: false }];
    expect(hideComplements([...larger, { levels: { sex: 'y' }, base: 50, hidden: false }], ['sex'])).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(
      hideComplements(
        groups.map((group) => ({ ...group, hidden: false })),
        ['sex'],
      ),
    ).toEqual([false, false, false]);
    const two = groups.map((group, index) => ({ ...group, hidden: index > 0 }));
    expect(hideComplements(two, ['sex'])).toEqual([false, true, true]);
  });

  it('leaves no row or column of a table by two with one hidden group', () => {
    const groups = ['a', 'b', 'c'].flatMap((sex, i) =>
      ['x', 'y', 'z'].map((age, j) => ({
        levels: { sex, age },
        base: 10 + 3 * i + j,
        hidden: i === 1 && j === 1,
      })),
    );
    const hidden = hideComplements(groups, ['sex', 'age']);
    for (const variable of ['sex', 'age'] as const) {
      for (const line of Map.groupBy(hidden.keys(), (index) => groups[index]?.levels[variable]).values()) {
        expect([...line].filter((index) => hidden[index])).not.toHaveLength(1);
      }
    }
    expect(hidden.filter(Boolean)).toHaveLength(4);
  });

  it('hides what adds up to a group that is hidden in a table by one', () => {
    const groups = ['a', 'b', 'c', 'd'].flatMap((sex) =>
      ['x', 'y'].map((age) => ({ levels: { sex, age }, base: 9, hidden: false })),
    );
    const hidden = hideComplements(groups, ['sex', 'age'], { sex: new Set(['a', 'b']) });
    expect(hidden).toEqual([true, true, true, true, false, false, false, false]);
  });
});
