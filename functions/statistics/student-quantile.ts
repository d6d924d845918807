import { twoSidedStudentP } from './tail-probabilities.ts';
import { Z_95 } from './wilson.ts';

/**
 * The quantile of Student's t for two-sided intervals, of 95 % unless told: found by halving, since the tail is known and
 * its inverse is not.
 *
 * @param degreesOfFreedom  above 0, need not be whole; `Infinity` gives the normal quantile
 * @param tails             what both tails hold together, above 0 and at most 0.05
 * @example
 * studentQuantile(10) // => 2.228138851...
 */
export function studentQuantile(degreesOfFreedom: number, tails = 0.05): number {
  if (degreesOfFreedom === Infinity && tails === 0.05) return Z_95;
  let low = Z_95;
  let high = 2 * Z_95;
  while (twoSidedStudentP(high, degreesOfFreedom) > tails) high *= 2;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (twoSidedStudentP(middle, degreesOfFreedom) > tails) low = middle;
    else high = middle;
  }
  return high;
}
