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
    .map((value, place) => ({ place, remainder: value - (wholes[place] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder.slice(0, Math.max(0, missing)))
    wholes[place] = (wholes[place] ?? 0) + 1;
  return wholes.map((whole) => whole / steps);
}
