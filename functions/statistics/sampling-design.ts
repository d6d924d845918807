import { StatisticsError } from './statistics-error.ts';

/** How a sample was drawn: in one stage, sampling units of their own in each stratum. */
export interface SamplingDesign {
  /** The unit of each respondent, from 0. */
  readonly unitOf: Int32Array;
  /** The stratum of each unit, from 0. */
  readonly stratumOf: Int32Array;
  readonly strata: readonly Stratum[];
}

export interface Stratum {
  readonly name: string;
  /** Units that were drawn. */
  readonly units: number;
  /** Their part of the stratum's units, 0 to 1: 0 where units are as good as drawn with replacement. */
  readonly samplingFraction: number;
}

/** Units less strata, as `degf` of R's `survey` package. */
export function degreesOfFreedom({ stratumOf, strata }: SamplingDesign): number {
  return stratumOf.length - strata.length;
}

/**
 * The variance of the sum of one score per respondent: Σ_h (1 − f_h) n_h/(n_h − 1) Σ_k (t_hk − t̄_h)², t_hk being the sum
 * of unit k of stratum h. The scores of respondents outside a domain are 0; their units count all the same.
 *
 * @returns null where the whole sample is a single unit
 * @throws StatisticsError `lonely-unit` for a stratum with a single unit of several
 * @see Lumley (2010), Complex Surveys, 2.2
 */
export function varianceOfSum(scores: Float64Array, design: SamplingDesign): number | null {
  const { unitOf, stratumOf, strata } = design;
  if (stratumOf.length < 2) return null;
  const totals = new Float64Array(stratumOf.length);
  for (let i = 0; i < scores.length; i++) totals[unitOf[i]!]! += scores[i]!;
  const means = new Float64Array(strata.length);
  for (let unit = 0; unit < totals.length; unit++) {
    const stratum = stratumOf[unit]!;
    means[stratum]! += totals[unit]! / strata[stratum]!.units;
  }
  const squares = new Float64Array(strata.length);
  for (let unit = 0; unit < totals.length; unit++) {
    const stratum = stratumOf[unit]!;
    squares[stratum]! += (totals[unit]! - means[stratum]!) ** 2;
  }
  return strata.reduce((variance, stratum, h) => variance + squares[h]! * scaleOf(stratum), 0);
}

function scaleOf({ name, units, samplingFraction }: Stratum): number {
  // All of the stratum is in the sample: nothing is left to chance.
  if (samplingFraction === 1) return 0;
  if (units > 1) return ((1 - samplingFraction) * units) / (units - 1);
  throw new StatisticsError(
    'lonely-unit',
    `stratum "${name}" has a single sampling unit, which tells nothing of how units differ: join it to another stratum`,
  );
}
