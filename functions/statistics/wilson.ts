import { StatisticsError } from './statistics-error.ts';

/** The normal distribution's 97.5 % quantile, for two-sided intervals of 95 %. */
export const Z_95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share. It holds the share and stays within 0 and 1; `low` is exactly 0 for a share of
 * 0, `high` exactly 1 for a share of 1.
 *
 * @param share          0 to 1
 * @param effectiveBase  respondents of a simple random sample that would be as exact, above 0; `Infinity` for a
 *   complete count, whose interval has no width
 * @param z              normal quantile
 * @throws StatisticsError `invalid-number`
 * @see Wilson (1927), JASA 22, 209–212
 * @example
 * wilsonInterval(0, 10) // => { low: 0, high: 0.2775... }
 */
export function wilsonInterval(share: number, effectiveBase: number, z = Z_95): Interval {
  if (!(share >= 0 && share <= 1 && effectiveBase > 0)) {
    throw new StatisticsError('invalid-number', `wilsonInterval(${share}, ${effectiveBase})`);
  }
  if (effectiveBase === Infinity) return { low: share, high: share };
  const square = z * z;
  const centre = effectiveBase * share + square / 2;
  const reach = z * Math.sqrt(effectiveBase * share * (1 - share) + square / 4);
  const scale = effectiveBase + square;
  // The exact bounds at 0 and 1 would otherwise miss by a rounding error.
  return {
    low: share === 0 ? 0 : Math.min(share, Math.max(0, (centre - reach) / scale)),
    high: share === 1 ? 1 : Math.max(share, Math.min(1, (centre + reach) / scale)),
  };
}
