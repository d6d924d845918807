import type { ProtectedFigure } from '../disclosure/published.ts';
import type { Benchmark, BenchmarkIndicator } from './benchmark-document.ts';

/**
 * What a company is held against: the others adjusted to its mix; all other respondents, where an edition of the former
 * rules had no profile to adjust by; the observatory as it is, the company's own people included.
 */
export type Comparison = 'adjusted' | 'others' | 'observatory';

export function comparisonOf({
  adjustment,
  answered,
}: Pick<Benchmark, 'adjustment' | 'answered'>): Comparison {
  if (adjustment === 'sexAgeOccupation') return 'adjusted';
  return answered ? 'observatory' : 'others';
}

/** The figure that an indicator's difference is taken from. */
export function comparedFigure(
  { adjusted, observatory }: Pick<BenchmarkIndicator, 'adjusted' | 'observatory'>,
  comparison: Comparison,
): ProtectedFigure | null {
  return comparison === 'observatory' ? observatory : adjusted;
}
