import type { Figure } from './figures.ts';

/**
 * What a chart draws, in plain data. Rows are placed by their pixels, so that the drawing lies exactly beside the
 * HTML rows that carry its labels and figures, however these wrap.
 */
export interface ChartSpec {
  readonly kind: 'dots' | 'bars';
  /** One a row; dots have one figure each, bars one figure a segment. */
  readonly rows: readonly ChartRow[];
  /** The right end of the axis, as a share. */
  readonly axisMax: number;
}

export interface ChartRow {
  /** The row's middle, in pixels below the axis. */
  readonly y: number;
  readonly figures: readonly Figure[];
  /** Set for a row that shows the figures of 2010 only: drawn hollow. */
  readonly isReference?: boolean | undefined;
}

/** A point of the chart; a suppressed or unpublished figure keeps its place with `x: null`, and nothing is drawn. */
export interface ChartPoint {
  readonly x: number | null;
  readonly y: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The estimates with their intervals, in the order of the rows. "≤ 10 %" has an interval, but no place for a dot. */
export function estimatePoints(rows: readonly ChartRow[]): ChartPoint[] {
  return rows.flatMap(({ y, figures }) =>
    figures.map(({ share, low, high, bound }) => ({ x: bound ? null : share, y, low, high })),
  );
}

/** The figures of 2010 for the same rows. */
export function referencePoints(rows: readonly ChartRow[]): ChartPoint[] {
  return rows.flatMap(({ y, figures }) =>
    figures.map(({ reference }) => ({ x: reference, y, low: null, high: null })),
  );
}

/** One answer's segments of stacked bars. */
export function segmentPoints(rows: readonly ChartRow[], index: number): ChartPoint[] {
  return rows.map(({ y, figures }) => {
    const figure = figures[index];
    return { x: figure?.share ?? null, y, low: figure?.low ?? null, high: figure?.high ?? null };
  });
}
