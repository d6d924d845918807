import { hasteTable } from '../disclosure/budget.ts';
import type { NoisyTable } from '../disclosure/noisy-table.ts';
import { toNumber } from '../disclosure/rational.ts';
import { mostNoise } from '../disclosure/reliability.ts';
import { NOT_ASKED, type Sample, withColumn } from '../statistics/sample.ts';
import { Z_95 } from '../statistics/wilson.ts';
import { hasteCodes } from '../survey/pack-answers.ts';
import type { Haste } from './edition.ts';

/** What a browser said of how it was answered, as a column of a sample; 255 where it said nothing. */
export const hasteVariable = { id: hasteTable, codes: hasteCodes } as const;

/** The sample with that column, of which nothing is known where it has none. */
export function withHaste(sample: Sample): Sample {
  if (sample.variables.some(({ id }) => id === hasteTable)) return sample;
  return withColumn(sample, hasteVariable, new Uint8Array(sample.size).fill(NOT_ASKED));
}

/**
 * The part of the respondents who answered in haste, of those whose browser said: from one noisy count of all of them, with
 * the interval that its noise leaves. Nobody is left out of any figure for it.
 *
 * @returns undefined where noise is more than a twentieth of those it is of
 */
export function hasteOf({ groups, sigma2 }: NoisyTable): Haste | undefined {
  const [hasty = 0, steady = 0] = groups[0]?.counts ?? [];
  const base = hasty + steady;
  const error = Math.sqrt(toNumber(sigma2));
  if (!(error <= mostNoise.public * base)) return undefined;
  const kept = (value: number) => Math.min(1, Math.max(0, value));
  const share = kept(hasty / base);
  const reach = (Z_95 * error * Math.hypot(1 - share, share)) / base;
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  return {
    share: hundredths(share),
    low: hundredths(kept(share - reach)),
    high: hundredths(kept(share + reach)),
  };
}
