import type { ProtectedFigure } from '../disclosure/published.ts';
import { adjustPValues } from '../statistics/adjust-p-values.ts';
import type { Text } from '../survey/questionnaire.ts';
import type { BenchmarkIndicator, ShownBenchmark } from './benchmark-document.ts';
import { type ComparedEdition, seriesBreaks } from './comparability.ts';
import type { Change, Manifest } from './edition.ts';
import { figureDifference } from './figure-difference.ts';

const significance = 0.05;

/** A company's figure in one wave, and how it stands to the wave before. */
export interface DevelopmentPoint extends ProtectedFigure {
  edition: string;
  /** True where it is not comparable with the wave before, or that has no figure of it: the line stops there. */
  isBroken: boolean;
  /** Why it is not comparable: the ends of sentences. */
  reasons?: Text[];
  /** Absent in the first wave. */
  change?: Change;
  difference?: { estimate: number; low: number; high: number; p: number; adjustedP: number };
}

export interface Development {
  /** One per wave, oldest first. */
  editions: {
    id: string;
    wave: string;
    publishedOn: string;
    respondents: number;
    simulated: number;
  }[];
  indicators: (Pick<BenchmarkIndicator, 'id' | 'unit' | 'sentence' | 'questions'> & {
    points: DevelopmentPoint[];
  })[];
}

/** A wave's newest benchmark, and of its edition what comparing takes. */
interface WaveBenchmark {
  readonly benchmark: ShownBenchmark;
  readonly manifest: ComparedEdition & Pick<Manifest, 'simulated'>;
}

/**
 * A company's own figures over the waves. A rise or fall is said only where the interval of the difference leaves out
 * zero and its p, adjusted after Benjamini and Hochberg over all differences shown, is under 5 %. It is computed from
 * published figures, so it tells no more than they do.
 *
 * The waves are taken as independent. Many of the same people answer in both, and mostly alike, so the true error of
 * a difference is rather smaller.
 *
 * @param waves  oldest first, at most one of each wave
 */
export function developmentOf(waves: readonly WaveBenchmark[]): Development {
  const newest = waves.at(-1);
  const lines = (newest?.benchmark.indicators ?? []).map(({ id, unit, sentence, questions }) => ({
    id,
    unit,
    ...(sentence && { sentence }),
    ...(questions && { questions }),
    points: waves.flatMap((wave, index) => pointOf(id, wave, waves[index - 1])),
  }));
  judge(lines.flatMap(({ points }) => points));
  return {
    editions: waves.map(({ benchmark: { edition, wave, publishedOn, respondents }, manifest }) => ({
      id: edition,
      wave,
      publishedOn,
      respondents,
      simulated: manifest.simulated,
    })),
    indicators: lines,
  };
}

function pointOf(id: string, wave: WaveBenchmark, before: WaveBenchmark | undefined): DevelopmentPoint[] {
  const figure = figureOf(id, wave);
  if (!figure) return [];
  const point = { ...figure, edition: wave.benchmark.edition };
  const earlier = before && figureOf(id, before);
  if (!before || !earlier) return [{ ...point, isBroken: before !== undefined }];
  const reasons = seriesBreaks(before.manifest, wave.manifest, id).map(({ reason }) => reason);
  if (reasons.length > 0) return [{ ...point, isBroken: true, reasons, change: 'notComparable' }];
  const difference = differenceOf(figure, earlier);
  if (!difference) return [{ ...point, isBroken: false, change: 'notComparable' }];
  return [
    { ...point, isBroken: false, change: 'none', difference: { ...difference, adjustedP: difference.p } },
  ];
}

function figureOf(id: string, { benchmark }: WaveBenchmark): ProtectedFigure | undefined {
  return benchmark.indicators.find((indicator) => indicator.id === id)?.company;
}

/** From the two published intervals. @returns undefined where a figure is missing or is only a bound */
function differenceOf(now: ProtectedFigure, then: ProtectedFigure) {
  const difference = figureDifference(now, then);
  if (!difference) return undefined;
  const { estimate, low, high, p } = difference;
  return { estimate: thousandths(estimate), low: thousandths(low), high: thousandths(high), p };
}

/** Adjusts the p values over all differences and calls changes by their name, in place. */
function judge(points: readonly DevelopmentPoint[]): void {
  const tested = points.flatMap((point) =>
    point.difference ? [{ point, difference: point.difference }] : [],
  );
  const adjusted = adjustPValues(tested.map(({ difference }) => difference.p));
  tested.forEach(({ point, difference }, index) => {
    const adjustedP = adjusted[index] ?? 1;
    const isSignificant = adjustedP < significance && (difference.low > 0 || difference.high < 0);
    difference.p = twoDigits(difference.p);
    difference.adjustedP = twoDigits(adjustedP);
    if (isSignificant) point.change = difference.estimate > 0 ? 'rise' : 'fall';
  });
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
