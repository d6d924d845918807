/**
 * Cell-key noise: every count of respondents is changed a little before anything is made from it. A cell's key is the
 * sum of its respondents' record keys modulo 2^32, and the key picks the change from a fixed table. The same set of
 * respondents so gets the same noise wherever it is tabulated: comparing overlapping tables shows noise, not people,
 * and asking again averages nothing out.
 *
 * The method is that of the Australian Bureau of Statistics' TableBuilder and of the European census (Fraser & Wooton
 * 2005; Thompson, Broadfoot & Elazar 2013, UNECE work session on statistical data confidentiality; Giessing 2016,
 * on tables of maximum entropy). The noise is unbiased for every count, has variance 1, never exceeds 2, keeps 0
 * and never leads below 0. Of all such distributions the table holds those of the largest entropy.
 */
interface NoiseRow {
  readonly noise: number;
  /** Keys out of the 2^32 that pick this noise: whole numbers, so that mean and variance are exact. */
  readonly keys: number;
}

/** For a count of 1, which must not fall below 0: P(−1) = ½ − c, P(0) = 3c, P(1) = ½ − 3c, P(2) = c. */
const noiseOfOne: readonly NoiseRow[] = [
  { noise: -1, keys: 1_709_674_916 },
  { noise: 0, keys: 1_313_426_196 },
  { noise: 1, keys: 834_057_452 },
  { noise: 2, keys: 437_808_732 },
];

/** For counts of 2 and more: P(±k) proportional to (1/6)^(k²/4). */
const noiseOfMore: readonly NoiseRow[] = [
  { noise: -2, keys: 274_135_465 },
  { noise: -1, keys: 1_050_941_788 },
  { noise: 0, keys: 1_644_812_790 },
  { noise: 1, keys: 1_050_941_788 },
  { noise: 2, keys: 274_135_465 },
];

/** The distribution of the noise of a count; none for 0. */
export function noiseTable(count: number): readonly NoiseRow[] {
  if (count === 0) return [{ noise: 0, keys: 2 ** 32 }];
  return count === 1 ? noiseOfOne : noiseOfMore;
}

/**
 * The count that is published in place of the true one.
 *
 * @param count    respondents of the cell, a whole number from 0
 * @param cellKey  sum of their record keys modulo 2^32, unsigned
 */
export function noisyCount(count: number, cellKey: number): number {
  let keysLeft = cellKey;
  for (const { noise, keys } of noiseTable(count)) {
    if (keysLeft < keys) return count + noise;
    keysLeft -= keys;
  }
  throw new RangeError(`noisyCount: ${cellKey} is no unsigned number of 32 bits`);
}
