import { StatisticsError } from './statistics-error.ts';

/**
 * Adjusts p values for being one of several: among those that stay under a level, at most that part is expected to be
 * false (false discovery rate).
 *
 * @param pValues  each from 0 to 1
 * @returns adjusted values in the order of the input
 * @throws StatisticsError `invalid-number`
 * @see Benjamini & Hochberg (1995), JRSS B 57, 289–300
 * @example
 * adjustPValues([0.01, 0.04, 0.03]) // => [0.03, 0.04, 0.04]
 */
export function adjustPValues(pValues: readonly number[]): number[] {
  const refused = pValues.find((p) => !(p >= 0 && p <= 1));
  if (refused !== undefined) throw new StatisticsError('invalid-number', `adjustPValues: ${refused}`);
  const largestFirst = pValues.map((_, i) => i).sort((i, j) => pValues[j]! - pValues[i]!);
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  largestFirst.forEach((i, rankFromTop) => {
    const rank = pValues.length - rankFromTop;
    smallest = Math.min(smallest, (pValues[i]! * pValues.length) / rank);
    adjusted[i] = smallest;
  });
  return adjusted;
}
