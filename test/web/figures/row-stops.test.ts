import { describe, expect, it } from 'vitest';
import { axisMaxOf } from '../../../web/figures/axis.ts';
import { markOf } from '../../../web/figures/chart-spec.ts';
import type { Figure } from '../../../web/figures/figures.ts';
import { rowStops } from '../../../web/figures/row-stops.ts';

type PlacedRow = Parameters<typeof rowStops>[0][number];

const published: Figure = {
  code: 'yes',
  answer: { fr: 'Oui', en: 'Yes' },
  group: [],
  groupCode: '',
  state: 'published',
  share: 0.31,
  low: 0.27,
  high: 0.36,
  population: 8_000_000,
  base: 240,
  effectiveBase: 150,
  flags: [],
  reference: 0.264,
};
const suppressed: Figure = {
  ...published,
  state: 'suppressed',
  reason: 'fewerThan10',
  share: null,
  low: null,
  high: null,
  reference: null,
};
const rows: PlacedRow[] = [
  { key: 'young', label: 'Under 25', y: 16, figures: [published] },
  { key: 'old', label: '65 and over', y: 48, figures: [suppressed] },
];
const stopsOf = (placed: readonly PlacedRow[], kind: 'dots' | 'bars' = 'dots') =>
  rowStops(placed, { kind, measure: undefined }, 'en');

describe('rowStops of dots', () => {
  it('keep a suppressed group as null in its place: a zero would be a claim', () => {
    expect(stopsOf(rows)).toMatchObject([
      { x: 0.31, y: 16, low: 0.27, high: 0.36 },
      { x: null, y: 48, low: null, high: null },
    ]);
  });

  it('have the interval of "≤ 10 %" without a dot, and are read in its middle', () => {
    const bounded: Figure = { ...published, share: 0.1, low: 0, high: 0.36, bound: 'atMost' };
    const [stop] = stopsOf([{ key: 'young', label: 'Under 25', y: 16, figures: [bounded] }]);
    expect(stop).toMatchObject({ x: null, y: 16, low: 0, high: 0.36 });
    expect(stop && markOf(stop, { intervals: 'across' })).toBe(0.18);
  });

  it('give 2010 no interval, since none was published', () => {
    expect(stopsOf(rows).map(({ reference }) => reference)).toEqual([0.264, null]);
    expect(stopsOf(rows)[0]?.reading).toBe('Under 25: 31% [27–36] · in 2010: 26%');
  });

  it('say why there is no figure, and which of two breakdowns’ groups it would be of', () => {
    expect(stopsOf(rows)[1]?.reading).toBe('65 and over: < 10 respondents');
    const crossed: Figure = {
      ...published,
      reference: null,
      flags: ['u'],
      group: [
        { fr: 'Une femme', en: 'A woman' },
        { fr: 'Moins de 25', en: 'Under 25' },
      ],
    };
    const [stop] = stopsOf([{ key: 'both', label: 'Under 25', y: 16, figures: [crossed] }]);
    expect(stop?.reading).toBe('A woman · Under 25: 31%\u00a0(u) [27–36]');
  });
});

describe('rowStops of bars', () => {
  it('leave a missing segment null', () => {
    expect(stopsOf(rows, 'bars').map(({ x }) => x)).toEqual([0.31, null]);
  });

  it('stand end to end, and never beyond the whole', () => {
    const parts = [0.5, 0.3, 0.21].map((share) => ({ ...published, share, group: [] }));
    const stops = stopsOf([{ key: 'all', label: '2026', y: 16, figures: parts }], 'bars');
    expect(stops.map(({ from, x }) => [from, x])).toEqual([
      [0, 0.5],
      [0.5, 0.8],
      [0.8, 1],
    ]);
    expect(stops[0]?.reading).toBe('2026 · Yes: 50% [27–36]');
  });
});

describe('axisMaxOf', () => {
  it('ends at the next ten per cent above every figure, interval and figure of 2010', () => {
    expect(axisMaxOf([published, suppressed])).toBe(0.4);
    expect(axisMaxOf([{ ...published, reference: 0.52 }])).toBe(0.6);
    expect(axisMaxOf([{ ...published, high: 0.4 }])).toBe(0.4);
  });

  it('shows 20 % at least and 100 % at most', () => {
    expect(axisMaxOf([suppressed])).toBe(0.2);
    expect(axisMaxOf([{ ...published, share: 0.98, high: 1 }])).toBe(1);
  });
});
