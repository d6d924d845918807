import { describe, expect, it } from 'vitest';
import { placeOf, position, scales } from '../../../../web/company/benchmark/lanes.ts';
import { atMostTen, madeUpBenchmark, suppressed } from '../../../support/made-up-benchmark.ts';

const indicator = (id: string) => {
  const found = madeUpBenchmark().indicators.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};

describe('a lane', () => {
  it('places mark and whisker in hundredths of the scale', () => {
    const { company, adjusted } = indicator('mention');
    expect(placeOf(company, scales.share)).toEqual({ mark: 32, whisker: [25, 40] });
    expect(placeOf(adjusted, scales.share)).toEqual({ mark: 21, whisker: [20, 23] });
  });

  it('has points and means on scales of their own', () => {
    // +46 points stand at 73 of 100 between −100 and +100; 3.1 networks at 62 of 100 between 0 and 5.
    expect(placeOf(indicator('netTone').company, scales.points).mark).toBe(73);
    expect(placeOf(indicator('networksMean').company, scales.mean).mark).toBe(62);
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
