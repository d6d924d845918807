import { StatisticsError } from './statistics-error.ts';

/**
 * The effective base of a company's panel, part of a known headcount: n(N − 1)/(N − n). It grows without bounds as
 * the panel nears the headcount, and is `Infinity` when everybody answered.
 *
 * @param headcount    N, whole, at least n
 * @param respondents  n, whole, at least 1
 * @throws StatisticsError `invalid-number`
 * @see Cochran (1977), Sampling Techniques, 3.2: variance of a share drawn without replacement
 * @example
 * finiteEffectiveBase(1000, 200) // => 249.75
 */
export function finiteEffectiveBase(headcount: number, respondents: number): number {
  const whole = Number.isSafeInteger(headcount) && Number.isSafeInteger(respondents);
  if (!whole || respondents < 1 || respondents > headcount) {
    throw new StatisticsError('invalid-number', `${respondents} respondents of a headcount of ${headcount}`);
  }
  return respondents === headcount ? Infinity : (respondents * (headcount - 1)) / (headcount - respondents);
}
