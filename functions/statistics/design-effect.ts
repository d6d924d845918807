import { StatisticsError } from './statistics-error.ts';

interface DesignEffect {
  /** n Σw²/(Σw)²: by how much the unequal weights multiply variances; 1 for equal weights. */
  readonly designEffect: number;
  /** (Σw)²/Σw². */
  readonly effectiveBase: number;
}

/**
 * Kish's design effect of the weights. For a group, `tabulate` gives `respondents` and `kishBase`; their quotient is
 * the group's design effect.
 *
 * @param counts  respondents of each weight, where they are not one
 * @throws StatisticsError `invalid-number` where no weight is above 0
 * @see Kish (1965), Survey Sampling, 11.7
 * @example
 * kishDesignEffect(Float64Array.of(1, 1, 2)) // => { designEffect: 1.125, effectiveBase: 2.666... }
 */
export function kishDesignEffect(weights: Float64Array, counts?: Uint32Array): DesignEffect {
  let sum = 0;
  let squares = 0;
  let respondents = 0;
  for (let i = 0; i < weights.length; i++) {
    const [weight, ofWeight] = [weights[i]!, counts ? counts[i]! : 1];
    respondents += ofWeight;
    sum += ofWeight * weight;
    squares += ofWeight * weight * weight;
  }
  if (!(squares > 0)) throw new StatisticsError('invalid-number', 'kishDesignEffect: no weight is above 0');
  const effectiveBase = sum ** 2 / squares;
  return { designEffect: respondents / effectiveBase, effectiveBase };
}
