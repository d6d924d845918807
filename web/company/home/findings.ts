import type { JudgedIndicator } from '../benchmark/judged.ts';

const most = 3;

/**
 * The differences to know first: what is established before what is probable, and what is better or worse before what is
 * simply different. One that is established to be worse is always among them: three pieces of good news would hide what
 * there is to do.
 *
 * @param judged  the best established first
 */
export function firstFindings(judged: readonly JudgedIndicator[]): JudgedIndicator[] {
  const rank = ({ judged: one }: JudgedIndicator) =>
    (one?.standing === 'established' ? 0 : 2) + (one?.sense === 'different' ? 1 : 0);
  const ranked = judged
    .filter((one) => one.judged && one.judged.standing !== 'none')
    .toSorted((a, b) => rank(a) - rank(b));
  const first = ranked.slice(0, most);
  const worse = ranked.find((one) => one.judged?.standing === 'established' && one.judged.sense === 'worse');
  return worse === undefined || first.includes(worse) ? first : [...first.slice(0, most - 1), worse];
}
