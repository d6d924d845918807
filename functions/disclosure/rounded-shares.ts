/** Percentages on a smaller base are rounded to whole points, others to a tenth. */
export const wholePercentUnder = 1000;

/**
 * Shares rounded so that they sum to 1 as printed: to the step below, and what is missing to those that lose most by
 * it (largest remainder; the first of equal ones).
 *
 * @param shares  0 to 1, summing to 1; all 0 where there is nobody, which they stay
 * @param steps   100 for whole percentages, 1000 for tenths
 * @example
 * roundedShares([1 / 3, 1 / 3, 1 / 3], 100) // => [0.34, 0.33, 0.33]
 */
export function roundedShares(shares: readonly number[], steps: number): number[] {
  const exact = shares.map((share) => share * steps);
  // What lies within rounding errors of a step is on it.
  const wholes = exact.map((value) => Math.floor(value + 1e-9));
  const missing =
    Math.round(exact.reduce((sum, value) => sum + value, 0)) - wholes.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (wholes[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, missing)))
    wholes[index] = (wholes[index] ?? 0) + 1;
  return wholes.map((whole) => whole / steps);
}

/**
 * A group's shares in whole points, as pages print them: together 100 where all of them are known.
 *
 * @param shares  as published, of which a missing one stays `null`
 * @example
 * wholeShares([0.125, 0.125, 0.75]) // => [0.13, 0.12, 0.75]
 */
export function wholeShares(shares: readonly (number | null)[]): (number | null)[] {
  const known = shares.filter((share) => share !== null);
  const sum = known.reduce((all, share) => all + share, 0);
  // Shares of a question with several answers, or of part of a group, are rounded one by one.
  const isWhole = known.length === shares.length && Math.abs(sum - 1) < 0.0051;
  return isWhole
    ? roundedShares(known, 100)
    : shares.map((share) => (share === null ? null : Math.round(share * 100) / 100));
}
