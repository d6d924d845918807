import { Z_95 } from '../statistics/wilson.ts';

/** A figure and the variance of its noise. */
export interface NoisyEstimate {
  readonly estimate: number;
  readonly variance: number;
}

/** The mean of independent estimates of one number, each counting by the inverse of its variance. */
export function combineEstimates(estimates: readonly NoisyEstimate[]): NoisyEstimate {
  const precision = estimates.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const weighted = estimates.reduce((sum, { estimate, variance }) => sum + estimate / variance, 0);
  return { estimate: weighted / precision, variance: 1 / precision };
}

/** A number of people as it is told: to tens, with the interval of 95 % that its noise leaves, 0 or more. */
interface PublishedCount {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * @example
 * publishCount({ estimate: 1234.4, variance: 36 }) // => { estimate: 1230, low: 1220, high: 1250 }
 */
export function publishCount({ estimate, variance }: NoisyEstimate): PublishedCount {
  const reach = Z_95 * Math.sqrt(variance);
  const tens = (value: number) => Math.max(0, 10 * value);
  return {
    estimate: tens(Math.round(estimate / 10)),
    low: tens(Math.floor((estimate - reach) / 10)),
    high: tens(Math.ceil((estimate + reach) / 10)),
  };
}

/** A range of counts, such as 20 to 30. */
export interface CountBand {
  readonly from: number;
  readonly to: number;
}

const steps = [1, 2, 5];

/**
 * The band that a noisy count is told as: as wide as its noise (two standard deviations at least) and 1, 2 or 5 times a
 * power of ten, at least 10.
 *
 * @example
 * bandOf({ estimate: 24, variance: 5 }) // => { from: 20, to: 30 }
 */
export function bandOf({ estimate, variance }: NoisyEstimate): CountBand {
  const wanted = 2 * Math.sqrt(variance);
  let width = 10;
  for (let index = 0; width < wanted; ) {
    index++;
    width = (steps[index % 3] ?? 1) * 10 ** (1 + Math.floor(index / 3));
  }
  const from = Math.max(0, Math.floor(estimate / width) * width);
  return { from, to: from + width };
}
