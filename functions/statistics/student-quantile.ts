import { twoSidedStudentP } from './tail-probabilities.ts';
import { Z_95 } from './wilson.ts';

/**
 * The 97.5 % quantile of Student's t, for two-sided intervals of 95 %: found by halving, since the tail is known and its
 * inverse is not.
 *
 * @param degreesOfFreedom  above 0, need not be whole; `Infinity` gives the normal quantile
 * @example
 * studentQuantile(10) // => 2.228138851...
 */
export function studentQuantile(degreesOfFreedom: number): number {
  if (degreesOfFreedom === Infinity) return Z_95;
  let low = Z_95;
  let high = 2 * Z_95;
  while (twoSidedStudentP(high, degreesOfFreedom) > 0.05) high *= 2;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (twoSidedStudentP(middle, degreesOfFreedom) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}
