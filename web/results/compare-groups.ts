import { wholePercentUnder } from '../../functions/disclosure/rounded-shares.ts';
import { type Estimated, moverDifference } from '../../functions/statistics/mover-difference.ts';
import type { Figure } from '../figures/figures.ts';

/** Why two groups cannot be compared. */
export type ComparisonRefusal =
  | 'sameGroup'
  /** A figure is hidden, or was not published. */
  | 'noFigure'
  /** A figure is only known as "≤ 10 %" or "≥ 90 %". */
  | 'bound'
  /** A figure was published without an interval, as in 2010. */
  | 'noInterval'
  /** Both repeat figures, from different editions. */
  | 'editions';

type GroupComparison =
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly reason: ComparisonRefusal }
  | {
      readonly state: 'compared';
      /** Shares' difference, from -1 to 1. */
      readonly difference: Estimated;
      /** `none` where the interval includes 0: the two cannot be told apart. */
      readonly verdict: 'more' | 'less' | 'none';
    };

/**
 * Compares one answer's share in two groups of a table, from published figures alone. Groups of one breakdown share no
 * respondent; that weighting ties their totals together, and that a company may have people in both, is left out. No
 * allowance is made for how many pairs a reader looks at.
 *
 * Published ends are rounded, and so is what comes from them: the interval's ends are rounded outwards, so that
 * rounding alone never tells two groups apart.
 */
export function compareGroups(a: Figure, b: Figure): GroupComparison {
  if (a.groupCode === b.groupCode) return { state: 'refused', reason: 'sameGroup' };
  if (a.state === 'waiting' || b.state === 'waiting') return { state: 'waiting' };
  const [first, second] = [estimatedOf(a), estimatedOf(b)];
  if (typeof first === 'string') return { state: 'refused', reason: first };
  if (typeof second === 'string') return { state: 'refused', reason: second };
  if (a.asOf && b.asOf && a.asOf !== b.asOf) return { state: 'refused', reason: 'editions' };
  const difference = roundedOutwards(moverDifference(first, second), stepsOf(a, b));
  const verdict = difference.low > 0 ? 'more' : difference.high < 0 ? 'less' : 'none';
  return { state: 'compared', difference, verdict };
}

function estimatedOf({ share, low, high, bound }: Figure): Estimated | ComparisonRefusal {
  if (share === null) return 'noFigure';
  if (bound) return 'bound';
  return low === null || high === null ? 'noInterval' : { estimate: share, low, high };
}

/** Steps in a whole, as coarse as the coarser of the two figures was published. */
function stepsOf(a: Figure, b: Figure): number {
  const isFine = [a, b].every(({ base }) => base !== null && base >= wholePercentUnder);
  return isFine ? 1000 : 100;
}

function roundedOutwards({ estimate, low, high }: Estimated, steps: number): Estimated {
  // Sums of decimal fractions miss by a hair, which must not cost a whole step.
  const hair = 1e-9;
  return {
    estimate: Math.round(estimate * steps) / steps,
    low: Math.max(-1, Math.floor(low * steps + hair) / steps),
    high: Math.min(1, Math.ceil(high * steps - hair) / steps),
  };
}
