import { runsOf, type Series, type SeriesPoint } from './series.ts';

/** Height of the drawing between the top of its scale and the bottom, in pixels; its width is the page's. */
export const plotHeight = 120;

/** A place in the drawing: `x` in percent of its width, the others in pixels from the top of the plot. */
export interface Mark {
  readonly point: SeriesPoint;
  readonly x: number;
  /** Undefined where there is no figure, or only a bound. */
  readonly y: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

export interface TrendGeometry {
  readonly marks: readonly Mark[];
  /** Stretches in which consecutive figures are comparable. */
  readonly runs: readonly (readonly Mark[])[];
  /** Percent of the width: where the axis is cut after 2010, and halfway across each other interruption. */
  readonly breaks: readonly number[];
  readonly gridlines: readonly { readonly value: number; readonly y: number }[];
  /** What stands below the axis, in percent of the width: first days of years, or each of few waves. */
  readonly ticks: readonly TimeTick[];
  /** Where the axis of time is cut between 2010 and the first edition of ours; undefined where it is not. */
  readonly cut: number | undefined;
}

interface TimeTick {
  readonly x: number;
  /** A year; or the day in the middle of a wave's fieldwork, where there are too few waves for years to say when. */
  readonly label: { readonly year: number } | { readonly day: Date };
}

/** The strip at the left in which 2010 stands, in percent of the width. */
const referenceX = 24;
const cutX = 34;
const ownFrom = { withReference: 47, alone: 24 };
/** Room for the newest figure's label beside its mark. */
const ownTo = 82;

/**
 * Where everything stands in an indicator's drawing, on the scales that it shares with those beside it. Time is to scale, each figure at the middle of its fieldwork; but
 * sixteen years lie between 2010 and our first edition, and would press the rest into a corner: the axis is cut there,
 * where the series is interrupted anyway.
 */
export function trendGeometry(series: Series, beside: readonly Series[] = [series]): TrendGeometry {
  const scaleY = verticalScale(
    series.unit,
    beside.filter(({ unit }) => unit === series.unit),
  );
  const scaleX = horizontalScale(beside.flatMap(({ points }) => points));
  const marks = series.points.map((point): Mark => {
    const { estimate, low, high, bound } = point.figure;
    return {
      point,
      x: scaleX.of(point),
      y: estimate === null || bound ? undefined : scaleY.of(estimate),
      low: low === null ? undefined : scaleY.of(low),
      high: high === null ? undefined : scaleY.of(high),
    };
  });
  const markOf = (point: SeriesPoint) => marks.find((mark) => mark.point === point) as Mark;
  const inLine = marks.filter(({ point }) => point.isInLine);
  return {
    marks,
    runs: runsOf(series).map((run) => run.map(markOf)),
    breaks: inLine.flatMap((mark, index) => {
      const before = inLine[index - 1];
      if (!before || mark.point.breakBefore.length === 0) return [];
      return [before.point.manifest.reference ? cutX : (before.x + mark.x) / 2];
    }),
    gridlines: scaleY.values.map((value) => ({ value, y: scaleY.of(value) })),
    ticks: scaleX.ticks,
    cut: hasReference(series) && hasOwn(series) ? cutX : undefined,
  };
}

function hasReference({ points }: Pick<Series, 'points'>): boolean {
  return points.some(({ manifest }) => manifest.reference);
}

function hasOwn({ points }: Pick<Series, 'points'>): boolean {
  return points.some(({ manifest }) => !manifest.reference);
}

/** As many waves as are named one by one. */
const fewWaves = 2;

function horizontalScale(points: readonly SeriesPoint[]) {
  const own = points.filter(({ manifest }) => !manifest.reference).map(middleOfFieldwork);
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const from = hasReference({ points }) ? ownFrom.withReference : ownFrom.alone;
  const at = (day: number) =>
    last > first ? from + ((day - first) / (last - first)) * (ownTo - from) : (from + ownTo) / 2;
  const days = [...new Set(own)];
  const years = spreadOut(yearsBetween(first, last).map((year) => ({ ...year, x: at(year.day) })));
  return {
    ticks:
      days.length <= fewWaves || years.length === 0
        ? [...new Set([first, last].filter(Number.isFinite))].map((day) => ({
            x: at(day),
            label: { day: new Date(day) },
          }))
        : years.map(({ year, x }) => ({ x, label: { year } })),
    of: (point: SeriesPoint) => (point.manifest.reference ? referenceX : at(middleOfFieldwork(point))),
  };
}

/** In milliseconds. */
function middleOfFieldwork({ manifest: { fieldwork } }: SeriesPoint): number {
  return (Date.parse(fieldwork.from) + Date.parse(fieldwork.to)) / 2;
}

/** Two years' names touch no nearer, in percent of the width of the narrowest drawing. */
const leastApart = 14;

/** The last of them and as many before it as have room, at equal distances. */
function spreadOut<Year extends { readonly x: number }>(years: readonly Year[]): Year[] {
  const [first, second] = years;
  const every = first && second ? Math.ceil(leastApart / (second.x - first.x)) : 1;
  return years.filter((_, index) => (years.length - 1 - index) % every === 0);
}

function yearsBetween(first: number, last: number): { year: number; day: number }[] {
  if (!(last > first)) return [];
  const from = new Date(first).getUTCFullYear() + 1;
  const to = new Date(last).getUTCFullYear();
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return years.map((year) => ({ year, day: Date.UTC(year, 0, 1) }));
}

/** A scale from zero, so that no small change looks like a large one; differences reach below it where they do. */
function verticalScale(unit: Series['unit'], series: readonly Series[]) {
  const ends = series
    .flatMap(({ points }) => points)
    .flatMap(({ figure: { estimate, low, high } }) =>
      [estimate, low, high].filter((value) => value !== null),
    );
  const step = niceStep(Math.max(0, ...ends) - Math.min(0, ...ends));
  const top = Math.max(step, Math.ceil(round(Math.max(0, ...ends) / step)) * step);
  const highest = unit === 'share' ? Math.min(1, top) : top;
  const lowest = Math.floor(round(Math.min(0, ...ends) / step)) * step;
  const count = Math.round((highest - lowest) / step);
  return {
    values: Array.from({ length: count + 1 }, (_, index) => round(lowest + index * step)),
    of: (value: number) => round(((highest - value) / (highest - lowest)) * plotHeight),
  };
}

/** One, two or five times a power of ten, so that a range has two to five steps. */
function niceStep(range: number): number {
  if (!(range > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(range / 2.5));
  return [1, 2, 5, 10].map((factor) => round(factor * power)).find((step) => range / step <= 5) ?? range;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
