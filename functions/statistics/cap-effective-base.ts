/**
 * The effective base, at most the number of respondents: with few clusters, or a share estimated from a handful of
 * respondents, the estimated variance can be absurdly small by chance.
 *
 * @see Parker et al. (2017), National Center for Health Statistics data presentation standards for proportions,
 *   Vital and Health Statistics 2(175)
 */
export function capEffectiveBase(effectiveBase: number, respondents: number): number {
  return Math.min(effectiveBase, respondents);
}
