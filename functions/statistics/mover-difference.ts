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
