import { disclosureRules } from '../../functions/disclosure/rules.ts';
import type { Figure } from './figures.ts';

/** An estimate and the two ends of its interval, in one unit. */
export interface Estimated {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference a − b of two independent estimates, with an interval from theirs and nothing else: the method of
 * variance estimates recovery (MOVER). Of two Wilson intervals it makes Newcombe's method 10. Each of the two must be of
 * the same level; the result is of that level, too.
 *
 * @see Zou & Donner (2008), Statistics in Medicine 27, 1693–1702
 * @see Newcombe (1998), Statistics in Medicine 17, 873–890, method 10
 * @example
 * // 56 of 70 against 48 of 80, each with its Wilson interval (Newcombe's example a)
 * moverDifference({ estimate: 0.8, low: 0.6918, high: 0.877 }, { estimate: 0.6, low: 0.4905, high: 0.7004 });
 * // => { estimate: 0.2, low: 0.0524, high: 0.3339 }
 */
export function moverDifference(a: Estimated, b: Estimated): Estimated {
  const estimate = a.estimate - b.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(a.estimate - a.low, b.high - b.estimate),
    high: estimate + Math.hypot(a.high - a.estimate, b.estimate - b.low),
  };
}

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

export type GroupComparison =
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
 * respondent; that weighting ties their totals together, and that a company may have people in both, is left out, which
 * mostly makes the interval a little too wide. No allowance is made for how many pairs a reader looks at.
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
  const isFine = [a, b].every(({ base }) => base !== null && base >= disclosureRules.wholePercentUnder);
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
