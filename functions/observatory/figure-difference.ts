import { normalFromDegrees, quantileAt } from '../disclosure/noisy-shares.ts';
import type { ProtectedFigure } from '../disclosure/published.ts';
import { type Estimated, moverDifference } from '../statistics/mover-difference.ts';
import { studentQuantile } from '../statistics/student-quantile.ts';
import { twoSidedStudentP } from '../statistics/tail-probabilities.ts';

type Figure = Pick<ProtectedFigure, 'estimate' | 'low' | 'high' | 'bound' | 'degreesOfFreedom'>;

export interface FigureDifference {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/**
 * The difference of two published figures of different respondents, from their estimates and intervals alone: whoever
 * holds the edition can compute it again. The interval is MOVER's; p is that of the test whose standard error is the
 * interval's reach towards zero over Student's t: under 5 % exactly where the interval leaves out zero. Half its width
 * would be too little on the side where shares near 0 or 1 err most. The degrees of freedom are Satterthwaite's, from the
 * two figures' own and their reaches.
 *
 * @returns undefined where one of them is missing, is only a bound, or has no interval
 */
export function figureDifference(a: Figure, b: Figure): FigureDifference | undefined {
  const [first, second] = [intervalOf(a), intervalOf(b)];
  if (!first || !second) return undefined;
  const difference = moverDifference(first, second);
  const { estimate, low, high } = difference;
  const reach = estimate > 0 ? estimate - low : high - estimate;
  if (!(reach > 0)) return undefined;
  const degrees = degreesOfDifference(a, b) ?? Infinity;
  return { ...difference, p: twoSidedStudentP((studentQuantile(degrees) * estimate) / reach, degrees) };
}

/** Degrees of freedom of two figures' difference; undefined where there is none. */
export function degreesOfDifference(a: Figure, b: Figure): number | undefined {
  const [first, second] = [intervalOf(a), intervalOf(b)];
  if (!first || !second) return undefined;
  const difference = first.estimate - second.estimate;
  return jointDegrees([
    { reach: reachOf(first, difference < 0), degrees: degreesOf(a) },
    { reach: reachOf(second, difference > 0), degrees: degreesOf(b) },
  ]);
}

/** Degrees of freedom of a published figure's error; infinite where it is as good as normal, or none were published. */
export function degreesOf({ degreesOfFreedom }: Pick<ProtectedFigure, 'degreesOfFreedom'>): number {
  return degreesOfFreedom && degreesOfFreedom < normalFromDegrees ? degreesOfFreedom : Infinity;
}

/** From an estimate to the end of its interval, upwards or downwards. */
function reachOf({ estimate, low, high }: Estimated, isUpwards: boolean): number {
  return isUpwards ? high - estimate : estimate - low;
}

/** Σv over Σv²/ν, squared: of variances v, which are reaches over Student's t, squared. */
function jointDegrees(parts: readonly { reach: number; degrees: number }[]): number {
  const variances = parts.map(({ reach, degrees }) => (reach / studentQuantile(degrees)) ** 2);
  const sum = variances.reduce((all, variance) => all + variance, 0);
  const ofDegrees = variances.reduce(
    (all, variance, index) => all + variance ** 2 / (parts[index]?.degrees ?? Infinity),
    0,
  );
  return sum ** 2 / ofDegrees;
}

/** Half of a published interval over z or Student's t; undefined where there is none. */
export function standardErrorOf(figure: Figure): number | undefined {
  const { low, high } = figure;
  return low === null || high === null ? undefined : (high - low) / 2 / quantileAt(degreesOf(figure));
}

function intervalOf({ estimate, low, high, bound }: Figure) {
  return estimate === null || low === null || high === null || bound ? undefined : { estimate, low, high };
}
