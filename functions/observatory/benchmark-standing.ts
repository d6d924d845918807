import type { ProtectedFigure } from '../disclosure/published.ts';
import { studentQuantile } from '../statistics/student-quantile.ts';
import { comparedFigure, comparisonOf } from './benchmark-comparison.ts';
import type { Benchmark, BenchmarkDifference, DifferenceStanding, Standing } from './benchmark-document.ts';
import type { PublishedIndicator } from './edition.ts';
import { degreesOfDifference } from './figure-difference.ts';

const significance = 0.05;

/**
 * How well each difference of a benchmark is established, by its indicator, with its interval adjusted for there being several.
 *
 * Of m differences of which R are established, all intervals are of level 1 − max(R, 1)·5 %/m: such an interval leaves
 * out 0 exactly where Benjamini and Hochberg's procedure tells the difference, and of the
 * intervals of those told at most 5 % are expected to miss the truth.
 *
 * @param published  the edition's indicators, which know their degrees of freedom where the benchmark does not
 * @see Benjamini & Yekutieli (2005), JASA 100, 71–81, section 4
 */
export function standingsOf(
  benchmark: Pick<Benchmark, 'adjustment' | 'answered' | 'indicators'>,
  published: readonly Pick<PublishedIndicator, 'id' | 'degreesOfFreedom'>[] = [],
): Record<string, DifferenceStanding> {
  const tested = benchmark.indicators.flatMap((indicator) =>
    indicator.difference ? [{ ...indicator, difference: indicator.difference }] : [],
  );
  const told = tested.filter(({ difference }) => difference.verdict !== 'similar').length;
  const tails = (significance * Math.max(told, 1)) / tested.length;
  return Object.fromEntries(
    tested.map((indicator) => {
      const { id, unit, company, difference } = indicator;
      const comparison = comparisonOf(benchmark, indicator);
      const other = comparedFigure(indicator, comparison);
      const degreesOfFreedom = published.find((one) => one.id === id)?.degreesOfFreedom;
      const known = comparison === 'observatory' && degreesOfFreedom ? { degreesOfFreedom } : {};
      const degrees = degreesOf(company, other && { ...other, ...known });
      return [
        id,
        { standing: standingOf(difference), ...widened(difference, { degrees, tails, most: mostOf[unit] }) },
      ];
    }),
  );
}

function degreesOf(company: ProtectedFigure, other: ProtectedFigure | null): number {
  return (other && degreesOfDifference(company, other)) ?? Infinity;
}

/** What was told when the edition was published. */
function standingOf({ verdict, low, high }: BenchmarkDifference): Standing {
  if (verdict !== 'similar') return 'established';
  return low > 0 || high < 0 ? 'probable' : 'none';
}

/** How far apart two figures of a unit can be: shares by 100 points, differences of two shares by 200. */
const mostOf: Readonly<Record<PublishedIndicator['unit'], number>> = { share: 1, points: 2, mean: Infinity };

/**
 * Its interval of 95 % with tails of another size, by Student's t, as far as there are such differences: what lies beyond
 * is never the truth, and leaving it out misses no more. A benchmark keeps its numbers rounded: where that would put 0 on
 * the wrong side of an end, the end is 0 or beside it.
 */
function widened(
  { estimate, low, high, verdict }: BenchmarkDifference,
  { degrees, tails, most }: { degrees: number; tails: number; most: number },
) {
  const factor = studentQuantile(degrees, tails) / studentQuantile(degrees);
  const ends = {
    low: thousandths(Math.max(estimate - (estimate - low) * factor, -most)),
    high: thousandths(Math.min(estimate + (high - estimate) * factor, most)),
  };
  const beside = 0.001;
  if (verdict === 'above') return { ...ends, low: Math.max(ends.low, beside) };
  if (verdict === 'below') return { ...ends, high: Math.min(ends.high, -beside) };
  return { low: Math.min(ends.low, 0), high: Math.max(ends.high, 0) };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
