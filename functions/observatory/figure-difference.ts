import type { ProtectedFigure } from '../disclosure/published.ts';
import { moverDifference } from '../statistics/mover-difference.ts';
import { twoSidedNormalP } from '../statistics/tail-probabilities.ts';
import { Z_95 } from '../statistics/wilson.ts';

type Figure = Pick<ProtectedFigure, 'estimate' | 'low' | 'high' | 'bound'>;

export interface FigureDifference {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/**
 * The difference of two published figures of different respondents, from their estimates and intervals alone: whoever
 * holds the edition can compute it again. The interval is MOVER's; p is that of the normal test whose standard error is
 * the interval's reach towards zero over z: under 5 % exactly where the interval leaves out zero. Half its width would
 * be too little on the side where shares near 0 or 1 err most.
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
  return { ...difference, p: twoSidedNormalP((Z_95 * estimate) / reach) };
}

/** Half of a published interval over z; undefined where there is none. */
export function standardErrorOf({ low, high }: Figure): number | undefined {
  return low === null || high === null ? undefined : (high - low) / 2 / Z_95;
}

function intervalOf({ estimate, low, high, bound }: Figure) {
  return estimate === null || low === null || high === null || bound ? undefined : { estimate, low, high };
}
