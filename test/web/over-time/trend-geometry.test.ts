import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../web/over-time/series.ts';
import { plotHeight, trendGeometry } from '../../../web/over-time/trend-geometry.ts';
import { madeUpManifests } from './made-up-series.ts';

const geometryOf = (waves: number, indicator = 'mention') => {
  const series = seriesOf(madeUpManifests(waves)).find((one) => one.indicator === indicator);
  if (!series) throw new Error(`no series of ${indicator}`);
  return trendGeometry(series);
};

describe('the drawing of a series', () => {
  it('has time to scale among our editions, and is cut after 2010', () => {
    const { marks, cut } = geometryOf(12);
    const x = marks.map((mark) => mark.x);
    expect(cut).toBeGreaterThan(x[0] as number);
    expect(cut).toBeLessThan(x[1] as number);
    // From the middle of the first quarter's fieldwork to that of the second are 91 days, of 1 003 to the last.
    const [first, second, last] = [x[1], x[2], x.at(-1)] as [number, number, number];
    expect((second - first) / (last - first)).toBeCloseTo(91 / 1003.5, 2);
    expect(x).toEqual([...x].sort((a, b) => a - b));
  });

  it('starts its scale at zero and keeps every mark and interval inside', () => {
    const { marks, gridlines } = geometryOf(12);
    expect(gridlines[0]).toEqual({ value: 0, y: plotHeight });
    for (const { y, low, high } of marks) {
      for (const place of [y, low, high]) {
        if (place === undefined) continue;
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(plotHeight);
      }
    }
    expect(marks[1]?.low).toBeGreaterThan(marks[1]?.y ?? 0);
    expect(marks[1]?.high).toBeLessThan(marks[1]?.y ?? 0);
  });

  it('puts a figure where its scale says', () => {
    const { marks, gridlines } = geometryOf(1);
    const top = gridlines.at(-1)?.value ?? 0;
    // 15 % in 2010, on a scale that ends at `top`.
    expect(marks[0]?.y).toBeCloseTo(plotHeight * (1 - 0.15 / top), 1);
    expect(marks[0]?.low).toBeUndefined();
  });

  it('marks the interruption between 2010 and the first wave', () => {
    const { marks, breaks, cut } = geometryOf(3);
    expect(breaks).toEqual([cut]);
    expect(cut).toBeGreaterThan(marks[0]?.x ?? Number.NaN);
    expect(cut).toBeLessThan(marks[1]?.x ?? Number.NaN);
  });

  it('names few waves one by one, each below its mark', () => {
    const { marks, ticks } = geometryOf(2);
    expect(ticks.map(({ x }) => x)).toEqual(marks.slice(1).map(({ x }) => x));
    // The middles of 5 January to 20 March and of 5 April to 20 June.
    expect(ticks.map(({ label }) => 'day' in label && label.day.toISOString().slice(0, 7))).toEqual([
      '2026-02',
      '2026-05',
    ]);
  });

  it.each([6, 12, 24, 40])(
    'names years where there is room for them, the last among them, of %i waves',
    (waves) => {
      const { ticks } = geometryOf(waves);
      const years = ticks.map(({ label }) => ('year' in label ? label.year : Number.NaN));
      // Waves are quarterly from 2026 on.
      expect(years.at(-1)).toBe(2026 + Math.floor((waves - 1) / 4));
      // Of the narrowest drawing, 240 px, a year's name of 28 px is 11.7 %.
      for (const [index, { x }] of ticks.entries())
        if (index > 0) expect(x - (ticks[index - 1]?.x ?? 0)).toBeGreaterThan(12.5);
      expect(ticks.length).toBeGreaterThan(0);
    },
  );

  it('draws 2010 alone, one wave, and a series that 2010 does not have', () => {
    expect(geometryOf(0).marks).toHaveLength(1);
    expect(geometryOf(0).cut).toBeUndefined();
    expect(geometryOf(1).runs.map((run) => run.length)).toEqual([1, 1]);
    const networks = geometryOf(12, 'networksMean');
    expect(networks.cut).toBeUndefined();
    expect(networks.ticks.map(({ label }) => label)).toEqual([{ year: 2027 }, { year: 2028 }]);
  });
});
