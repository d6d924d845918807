import type { ProtectedFigure } from '../disclosure/published.ts';
import { adjustPValues } from '../statistics/adjust-p-values.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import { twoSidedNormalP } from '../statistics/tail-probabilities.ts';
import { Z_95 } from '../statistics/wilson.ts';
import type { Adjusted } from './adjusted-figure.ts';
import type { BenchmarkDifference, BenchmarkIndicator } from './benchmark-document.ts';

const significance = 0.05;

/** The company's figure less the others' with its mix, before it is judged among all of the company's indicators. */
export function benchmarkDifference(
  { figure, effectiveBase }: { figure: ProtectedFigure; effectiveBase: number },
  adjusted: Adjusted,
  { isShare, headcount }: { isShare: boolean; headcount: number },
): BenchmarkDifference | null {
  const [estimate, other] = [figure.estimate, adjusted.figure.estimate];
  if (estimate === null || other === null || figure.low === null || figure.high === null) return null;
  const error = isShare
    ? Math.sqrt((estimate * (1 - estimate)) / effectiveBase)
    : (figure.high - figure.low) / 2 / Z_95;
  const told = isShare
    ? compareShares(
        { share: estimate, effectiveBase, standardError: error },
        { share: other, effectiveBase: adjusted.effectiveBase, standardError: adjusted.standardError },
      )
    : differenceOfMeans(estimate - other, Math.hypot(error, adjusted.standardError));
  if (told.p === null) return null;
  return {
    estimate: thousandths(told.difference),
    low: thousandths(told.low),
    high: thousandths(told.high),
    p: told.p,
    adjustedP: told.p,
    verdict: 'similar',
    moreNeeded: moreNeeded(figure.base ?? 0, {
      difference: told.difference,
      errors: [error, adjusted.standardError],
      headcount,
    }),
  };
}

function differenceOfMeans(difference: number, error: number) {
  return {
    difference,
    low: difference - Z_95 * error,
    high: difference + Z_95 * error,
    p: error > 0 ? twoSidedNormalP(difference / error) : null,
  };
}

/** Solves |d| = z √(se²·n/n′ + se_other²) for n′: the company's own error shrinks with its respondents. */
function moreNeeded(
  respondents: number,
  {
    difference,
    errors: [own, other],
    headcount,
  }: { difference: number; errors: readonly [own: number, other: number]; headcount: number },
): number | null {
  const room = (difference / Z_95) ** 2 - other ** 2;
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
