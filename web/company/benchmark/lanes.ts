import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import type { Unit } from './wording.ts';

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

/** A figure's mark and whisker, in hundredths of the plot's width. */
export interface Lane {
  /** Null where there is no figure, or only a bound: its whisker then says how far it may lie. */
  readonly mark: number | null;
  readonly whisker: readonly [from: number, to: number] | null;
}

/** A figure's mark and whisker on a scale. */
export function placeOf(figure: ProtectedFigure | null, scale: Scale): Lane {
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
