/** What answers to touch in a drawing, in plain data: the drawing itself stands in the page as SVG. */
export interface ChartSpec {
  readonly kind: 'dots' | 'bars';
  /** The right end of the horizontal axis, which begins at 0; the vertical one is in pixels. */
  readonly axisMax: number;
  /** Which way the intervals lie: across for rows of shares, upright over time. */
  readonly intervals: 'across' | 'upright';
  readonly stops: readonly ChartStop[];
}

/** A place at which a chart is read. */
export interface ChartStop {
  /** Null where no mark stands: a zero would be a claim. The stop is there all the same, and says why. */
  readonly x: number | null;
  /** Pixels below the drawing's top. */
  readonly y: number;
  /** The interval's ends, along the axis that the chart's intervals lie on. */
  readonly low: number | null;
  readonly high: number | null;
  /** Set where an interval stands without a dot, or neither does, at a place that is known. */
  readonly isBare?: boolean;
  /** Where a bar's segment begins. */
  readonly from?: number;
  /** The hollow mark of 2010 in the same row. */
  readonly reference?: number | null;
  /** What is said of it. */
  readonly reading: string;
}

/** What a drawing says when it is touched, measured then and there. */
export interface TouchedDrawing {
  readonly spec: ChartSpec;
  /** Where its horizontal axis begins and how long it is, in pixels from the holder's left. */
  readonly left: number;
  readonly width: number;
}

/** A drawing that may be touched. */
export interface Touchable {
  /** What the drawing stands in; `touchable` in the style sheets. */
  readonly holder: HTMLElement;
  /** Lies over it, empty until something is touched, and takes the keys. */
  readonly canvas: HTMLCanvasElement;
  /** Where a value is said: a live region. */
  readonly reading: HTMLElement;
  /** Asked when it is touched: places and colours may have changed since. */
  readonly measure: () => Promise<TouchedDrawing | undefined>;
}

/** The middle of what is lifted, on the horizontal axis. */
export function markOf(
  { x, from, low, high }: ChartStop,
  { intervals }: Pick<ChartSpec, 'intervals'>,
): number {
  if (x !== null) return from === undefined ? x : (from + x) / 2;
  return intervals === 'across' && low !== null && high !== null ? (low + high) / 2 : 0;
}
