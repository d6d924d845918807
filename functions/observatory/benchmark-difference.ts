import type { ProtectedFigure } from '../disclosure/published.ts';
import { adjustPValues } from '../statistics/adjust-p-values.ts';
import { studentQuantile } from '../statistics/student-quantile.ts';
import type { BenchmarkDifference, BenchmarkIndicator } from './benchmark-document.ts';
import { degreesOf, figureDifference, standardErrorOf } from './figure-difference.ts';

const significance = 0.05;

/** The company's figure less the other's, before it is judged among all of the company's indicators. */
export function benchmarkDifference(
  company: ProtectedFigure,
  other: ProtectedFigure,
  { headcount }: { headcount: number },
): BenchmarkDifference | null {
  const difference = figureDifference(company, other);
  if (!difference) return null;
  const { estimate, low, high, p } = difference;
  return {
    estimate: thousandths(estimate),
    low: thousandths(low),
    high: thousandths(high),
    p,
    adjustedP: p,
    verdict: 'similar',
    moreNeeded: moreNeeded(company.base ?? 0, {
      difference: estimate,
      errors: [standardErrorOf(company) ?? 0, standardErrorOf(other) ?? 0],
      quantile: studentQuantile(degreesOf(other)),
      headcount,
    }),
  };
}

/**
 * Solves |d| = t √(se²·n/n′ + se_other²) for n′: the company's own error shrinks with its respondents. t is Student's of the
 * other figure's degrees of freedom, the least that the difference may have.
 */
function moreNeeded(
  respondents: number,
  {
    difference,
    errors: [own, other],
    quantile,
    headcount,
  }: {
    difference: number;
    errors: readonly [own: number, other: number];
    quantile: number;
    headcount: number;
  },
): number | null {
  const room = (difference / quantile) ** 2 - other ** 2;
  if (!(room > 0)) return null;
  const more = Math.ceil((respondents * own ** 2) / room) - respondents;
  // To tens: the figure is a rule of thumb.
  const rounded = Math.ceil(more / 10) * 10;
  return rounded > 0 && respondents + rounded <= headcount ? rounded : null;
}

/** Adjusts the p values over all differences of a company and gives each its verdict. */
export function judge(indicators: readonly BenchmarkIndicator[]): BenchmarkIndicator[] {
  const told = indicators.filter(({ difference }) => difference !== null);
  const adjusted = adjustPValues(told.map(({ difference }) => difference?.p ?? 1));
  return indicators.map((indicator) => {
    const { difference } = indicator;
    if (!difference) return indicator;
    const adjustedP = adjusted[told.indexOf(indicator)] ?? 1;
    const isSignificant = adjustedP < significance && (difference.low > 0 || difference.high < 0);
    return {
      ...indicator,
      difference: {
        ...difference,
        p: twoDigits(difference.p),
        adjustedP: twoDigits(adjustedP),
        verdict: isSignificant ? (difference.estimate > 0 ? 'above' : 'below') : 'similar',
        moreNeeded: isSignificant ? null : difference.moreNeeded,
      },
    };
  });
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
