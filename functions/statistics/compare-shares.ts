import { twoSidedNormalP } from './tail-probabilities.ts';
import { wilsonInterval, Z_95 } from './wilson.ts';

interface ShareEstimate {
  readonly share: number;
  readonly standardError: number;
  readonly effectiveBase: number;
}

interface ShareDifference {
  /** a − b, from -1 to 1. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  /** Difference by standard error, and its two-sided p; null where both standard errors are 0. */
  readonly z: number | null;
  readonly p: number | null;
}

/**
 * The difference of two shares from independent samples, with Newcombe's hybrid score interval from the two Wilson
 * intervals. The p value comes from the standard errors, so that for shares near 0 or 1 it may disagree with the
 * interval about significance.
 *
 * @throws StatisticsError `invalid-number` as `wilsonInterval` does
 * @see Newcombe (1998), Statistics in Medicine 17, 873–890, method 10
 */
export function compareShares(a: ShareEstimate, b: ShareEstimate, z = Z_95): ShareDifference {
  const intervalA = wilsonInterval(a.share, a.effectiveBase, z);
  const intervalB = wilsonInterval(b.share, b.effectiveBase, z);
  const difference = a.share - b.share;
  const standardError = Math.hypot(a.standardError, b.standardError);
  const score = standardError > 0 ? difference / standardError : null;
  return {
    difference,
    low: difference - Math.hypot(a.share - intervalA.low, intervalB.high - b.share),
    high: difference + Math.hypot(intervalA.high - a.share, b.share - intervalB.low),
    standardError,
    z: score,
    p: score === null ? null : twoSidedNormalP(score),
  };
}
