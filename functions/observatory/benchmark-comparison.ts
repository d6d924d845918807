import type { ProtectedFigure } from '../disclosure/published.ts';
import type { Benchmark, BenchmarkIndicator } from './benchmark-document.ts';

/**
 * What a company is held against in an indicator: the observatory with the company's mix of sex, age and occupation; the
 * observatory as it is. Either includes the company's own people. In editions of the former rules: all other respondents,
 * adjusted to its mix or, where there was no profile to adjust by, as they are.
 */
export type Comparison = 'adjusted' | 'observatory' | 'adjustedOthers' | 'others';

export function comparisonOf(
  { adjustment, answered }: Pick<Benchmark, 'adjustment' | 'answered'>,
  { adjusted }: Pick<BenchmarkIndicator, 'adjusted'>,
): Comparison {
  if (answered) return adjusted ? 'adjusted' : 'observatory';
  return adjustment === 'sexAgeOccupation' ? 'adjustedOthers' : 'others';
}

/** Every comparison that a benchmark makes, the one of most weight first; of one without indicators, none. */
export function comparisonsOf(
  benchmark: Pick<Benchmark, 'adjustment' | 'answered' | 'indicators'>,
): Comparison[] {
  const made = new Set(benchmark.indicators.map((indicator) => comparisonOf(benchmark, indicator)));
  return (['adjusted', 'observatory', 'adjustedOthers', 'others'] as const).filter((one) => made.has(one));
}

/** The figure that an indicator's difference is taken from. */
export function comparedFigure(
  { adjusted, observatory }: Pick<BenchmarkIndicator, 'adjusted' | 'observatory'>,
  comparison: Comparison,
): ProtectedFigure | null {
  return comparison === 'observatory' ? observatory : adjusted;
}
