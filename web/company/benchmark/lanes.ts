import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import type { BenchmarkIndicator } from '../../../functions/observatory/benchmark-document.ts';
import type { Unit } from './wording.ts';

/** The series of a benchmark, in the order of their lanes. */
const series = ['company', 'adjusted', 'activity', 'observatory'] as const;
export type SeriesName = (typeof series)[number];

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** One scale a unit, the same in every chart and edition, so that charts may be laid side by side. */
export const scales: Readonly<Record<Unit, Scale>> = {
  share: { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] },
  points: { low: -1, high: 1, ticks: [-1, -0.5, 0, 0.5, 1] },
  // Five or more networks count as five.
  mean: { low: 0, high: 5, ticks: [0, 1, 2, 3, 4, 5] },
};

/** One series' mark and whisker, in hundredths of the plot's width. */
export interface Lane {
  readonly series: SeriesName;
  readonly figure: ProtectedFigure | null;
  /** Null where there is no figure, or only a bound: its whisker then says how far it may lie. */
  readonly mark: number | null;
  readonly whisker: readonly [from: number, to: number] | null;
}

/** Where an indicator's figures stand on its unit's scale. */
export function lanesOf(indicator: BenchmarkIndicator, scale: Scale = scales[indicator.unit]): Lane[] {
  return series.map((name) => ({
    series: name,
    figure: indicator[name],
    ...placeOf(indicator[name], scale),
  }));
}

/** A figure's mark and whisker on a scale. */
export function placeOf(figure: ProtectedFigure | null, scale: Scale): Pick<Lane, 'mark' | 'whisker'> {
  if (!figure || figure.estimate === null) return { mark: null, whisker: null };
  const { estimate, low, high, bound } = figure;
  return {
    mark: bound ? null : position(estimate, scale),
    whisker: low === null || high === null ? null : [position(low, scale), position(high, scale)],
  };
}

/** A value's place on a scale, from 0 to 100; what lies beyond an end stands at it. */
export function position(value: number, { low, high }: Scale): number {
  const part = (value - low) / (high - low);
  return Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 100;
}

const steps = [0.1, 0.2, 0.5, 1] as const;

/** A scale for differences: the same to both sides of zero, as far as the widest interval, in round steps. */
export function differenceScale(differences: readonly { low: number; high: number }[]): Scale {
  const ends = differences.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]);
  const reach = Math.max(0.1, ...ends);
  const step = steps.find((candidate) => reach <= 3 * candidate) ?? 1;
  const count = Math.min(Math.ceil(reach / step - 1e-9), Math.round(1 / step));
  const high = count * step;
  const ticks = Array.from({ length: 2 * count + 1 }, (_, index) => hundredths((index - count) * step));
  return { low: hundredths(-high), high: hundredths(high), ticks };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
