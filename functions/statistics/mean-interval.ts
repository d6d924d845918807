import type { ShareEstimate } from './compare-shares.ts';
import { type Interval, wilsonInterval, Z_95 } from './wilson.ts';

/**
 * The normal interval of a mean, mean ± z se, kept within the scale.
 *
 * @param scale  smallest and largest score there is
 */
export function meanInterval(
  mean: number,
  standardError: number,
  scale: Interval = { low: -Infinity, high: Infinity },
  z = Z_95,
): Interval {
  return {
    low: Math.max(scale.low, mean - z * standardError),
    high: Math.min(scale.high, mean + z * standardError),
  };
}

/**
 * The interval of a − b for two shares of the same base, such as the net tone: Wilson's limits of both, combined with
 * the correlation that their standard errors and that of the difference imply. Within -1 and 1, and holding a − b.
 *
 * @param standardError  of the difference, as `estimateMeans` gives it for the scores 1 and -1
 * @see Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10 (paired shares);
 *   Zou & Donner (2008), Statistics in Medicine 27, 1693–1702 (in general)
 */
export function netShareInterval(
  a: ShareEstimate,
  b: ShareEstimate,
  standardError: number,
  z = Z_95,
): Interval {
  const intervalA = wilsonInterval(a.share, a.effectiveBase, z);
  const intervalB = wilsonInterval(b.share, b.effectiveBase, z);
  const product = 2 * a.standardError * b.standardError;
  const covariance = a.standardError ** 2 + b.standardError ** 2 - standardError ** 2;
  const correlation = product > 0 ? Math.min(1, Math.max(-1, covariance / product)) : 0;
  const reach = (ofA: number, ofB: number) =>
    Math.sqrt(Math.max(0, ofA ** 2 + ofB ** 2 - 2 * correlation * ofA * ofB));
  const difference = a.share - b.share;
  return {
    low: Math.max(-1, difference - reach(a.share - intervalA.low, intervalB.high - b.share)),
    high: Math.min(1, difference + reach(intervalA.high - a.share, b.share - intervalB.low)),
  };
}
