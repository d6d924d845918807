import { describe, expect, it } from 'vitest';
import { axisMaxOf } from '../../../web/figures/axis.ts';
import {
  type ChartRow,
  estimatePoints,
  referencePoints,
  segmentPoints,
} from '../../../web/figures/chart-spec.ts';
import type { Figure } from '../../../web/figures/figures.ts';

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
const rows: ChartRow[] = [
  { y: 16, figures: [published] },
  { y: 48, figures: [suppressed] },
];

describe('estimatePoints', () => {
  it('keeps a suppressed group as null in its place: a zero would be a claim', () => {
    expect(estimatePoints(rows)).toEqual([
      { x: 0.31, y: 16, low: 0.27, high: 0.36 },
      { x: null, y: 48, low: null, high: null },
    ]);
  });
});

describe('estimatePoints of a bound', () => {
  it('draws the interval of "≤ 10 %" without a dot', () => {
    const bounded: Figure = { ...published, share: 0.1, low: 0, high: 0.36, bound: 'atMost' };
    expect(estimatePoints([{ y: 16, figures: [bounded] }])).toEqual([{ x: null, y: 16, low: 0, high: 0.36 }]);
  });
});

describe('referencePoints', () => {
  it('gives 2010 no interval, since none was published', () => {
    expect(referencePoints(rows)).toEqual([
      { x: 0.264, y: 16, low: null, high: null },
      { x: null, y: 48, low: null, high: null },
    ]);
  });
});

describe('segmentPoints', () => {
  it('leaves a missing segment null', () => {
    expect(segmentPoints(rows, 0).map(({ x }) => x)).toEqual([0.31, null]);
    expect(segmentPoints(rows, 1).map(({ x }) => x)).toEqual([null, null]);
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
