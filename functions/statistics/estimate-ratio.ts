import { type SamplingDesign, varianceOfSum } from './sampling-design.ts';

/** What a ratio is of: one value per respondent, NaN where it is missing, which takes the respondent out. */
interface RatioRequest {
  readonly weights: Float64Array;
  readonly numerator: Float64Array;
  /** Left out for a mean: 1 each. */
  readonly denominator?: Float64Array | undefined;
  readonly isInDomain: (respondent: number) => boolean;
}

export interface RatioEstimate {
  /** Σwy/Σwx; null where Σwx is 0. */
  readonly estimate: number | null;
  /** Null where there is no estimate, or the sample is a single unit. */
  readonly standardError: number | null;
  /** Those in the domain with both values, unweighted. */
  readonly respondents: number;
}

/**
 * A ratio of two weighted sums over a domain, with its linearised standard error: the variance of the sum of
 * w (y − r x)/Σwx. A mean is the ratio to a count, a share the mean of an indicator. Weights are taken as fixed.
 *
 * @see Binder (1983), International Statistical Review 51, 279–292; Lumley (2010), Complex Surveys, 2.2
 */
export function estimateRatio(
  { weights, numerator, denominator, isInDomain }: RatioRequest,
  design: SamplingDesign,
): RatioEstimate {
  const members: number[] = [];
  let above = 0;
  let below = 0;
  for (let i = 0; i < weights.length; i++) {
    const x = denominator ? denominator[i]! : 1;
    if (Number.isNaN(numerator[i]!) || Number.isNaN(x) || !isInDomain(i)) continue;
    members.push(i);
    above += weights[i]! * numerator[i]!;
    below += weights[i]! * x;
  }
  if (below === 0) return { estimate: null, standardError: null, respondents: members.length };
  const estimate = above / below;
  const scores = new Float64Array(weights.length);
  for (const i of members) {
    const x = denominator ? denominator[i]! : 1;
    scores[i] = (weights[i]! * (numerator[i]! - estimate * x)) / below;
  }
  const variance = varianceOfSum(scores, design);
  return {
    estimate,
    standardError: variance === null ? null : Math.sqrt(variance),
    respondents: members.length,
  };
}
