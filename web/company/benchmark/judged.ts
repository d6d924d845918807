import type { ProtectedFigure } from '../../../functions/disclosure/published.ts';
import { comparedFigure, comparisonOf } from '../../../functions/observatory/benchmark-comparison.ts';
import type {
  BenchmarkIndicator,
  DifferenceStanding,
  ShownBenchmark,
  Standing,
} from '../../../functions/observatory/benchmark-document.ts';
import { directionOf } from './directions.ts';

/** What a difference is for the company: by its sign and the indicator's direction. */
export type Sense = 'better' | 'worse' | 'different';

/** An indicator with what the page says of its difference. */
export interface JudgedIndicator {
  readonly indicator: BenchmarkIndicator;
  /** What the company is held against. */
  readonly other: ProtectedFigure | null;
  /** Undefined where nothing could be compared. */
  readonly judged: (DifferenceStanding & { readonly estimate: number; readonly sense: Sense }) | undefined;
}

const standings: readonly Standing[] = ['established', 'probable', 'none'];

/**
 * Every indicator of a benchmark, the best established first; of the same standing, those furthest from 0 in lengths of
 * their intervals. What could not be compared comes last.
 */
export function judgedIndicators(
  benchmark: Pick<ShownBenchmark, 'adjustment' | 'answered' | 'indicators' | 'standings'>,
): JudgedIndicator[] {
  return benchmark.indicators
    .map((indicator) => judgedIndicator(indicator, benchmark))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || clearness(b) - clearness(a));
}

function judgedIndicator(
  indicator: BenchmarkIndicator,
  benchmark: Pick<ShownBenchmark, 'adjustment' | 'answered' | 'standings'>,
): JudgedIndicator {
  const other = comparedFigure(indicator, comparisonOf(benchmark, indicator));
  const standing = benchmark.standings?.[indicator.id];
  const { difference } = indicator;
  if (!difference || !standing) return { indicator, other, judged: undefined };
  const { estimate } = difference;
  return { indicator, other, judged: { ...standing, estimate, sense: senseOf(indicator, estimate) } };
}

/** @param difference  company less the others */
export function senseOf(indicator: Pick<BenchmarkIndicator, 'id' | 'questions'>, difference: number): Sense {
  const { better } = directionOf(indicator);
  if (better === 'none' || difference === 0) return 'different';
  return difference > 0 === (better === 'higher') ? 'better' : 'worse';
}

function rankOf({ judged }: JudgedIndicator): number {
  return judged ? standings.indexOf(judged.standing) : standings.length;
}

function clearness({ judged }: JudgedIndicator): number {
  return judged ? Math.abs(judged.estimate) / Math.max(judged.high - judged.low, 1e-9) : 0;
}
