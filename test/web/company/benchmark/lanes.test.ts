import { describe, expect, it } from 'vitest';
import {
  differenceScale,
  lanesOf,
  placeOf,
  position,
  scales,
} from '../../../../web/company/benchmark/lanes.ts';
import { atMostTen, madeUpBenchmark, suppressed } from '../../../support/made-up-benchmark.ts';

const indicator = (id: string) => {
  const found = madeUpBenchmark().indicators.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};

describe('a lane', () => {
  it('places mark and whisker in hundredths of the scale', () => {
    const [company, adjusted] = lanesOf(indicator('mention'));
    expect(company).toMatchObject({ series: 'company', mark: 32, whisker: [25, 40] });
    expect(adjusted).toMatchObject({ series: 'adjusted', mark: 21, whisker: [20, 23] });
  });

  it('has points and means on scales of their own', () => {
    // +46 points stand at 73 of 100 between −100 and +100; 3.1 networks at 62 of 100 between 0 and 5.
    expect(lanesOf(indicator('netTone'))[0]?.mark).toBe(73);
    expect(lanesOf(indicator('networksMean'))[0]?.mark).toBe(62);
  });

  it('has no mark for a bound, whose whisker says how far it may lie, and nothing where nothing is shown', () => {
    expect(placeOf(atMostTen, scales.share)).toEqual({ mark: null, whisker: [0, 24] });
    expect(placeOf(suppressed, scales.share)).toEqual({ mark: null, whisker: null });
    expect(placeOf(null, scales.share)).toEqual({ mark: null, whisker: null });
  });

  it('never leaves the plot', () => {
    expect(position(1.2, scales.share)).toBe(100);
    expect(position(-1.2, scales.points)).toBe(0);
  });
});

describe('the scale of differences', () => {
  it('reaches as far to both sides as the widest interval, in round steps', () => {
    expect(
      differenceScale([
        { low: 0.04, high: 0.19 },
        { low: -0.21, high: -0.09 },
      ]),
    ).toEqual({
      low: -0.3,
      high: 0.3,
      ticks: [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3],
    });
  });

  it('is never narrower than ten points nor wider than a hundred', () => {
    expect(differenceScale([]).high).toBe(0.1);
    expect(differenceScale([{ low: -1, high: 0.9 }])).toMatchObject({ low: -1, high: 1 });
  });

  it('keeps every interval on it', () => {
    for (let reach = 0.01; reach <= 1; reach += 0.01) {
      const { low, high, ticks } = differenceScale([{ low: -reach, high: reach }]);
      expect(high).toBeGreaterThanOrEqual(reach - 1e-9);
      expect(high).toBeLessThanOrEqual(Math.max(0.1, 2.1 * reach));
      expect([low, ticks.length <= 11]).toEqual([-high, true]);
    }
  });
});
