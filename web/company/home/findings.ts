import type { JudgedIndicator } from '../benchmark/judged.ts';

const most = 3;

/**
 * The differences to know first: what is established before what is probable, and what is better or worse before what is
 * simply different.
 *
 * @param judged  the best established first
 */
export function firstFindings(judged: readonly JudgedIndicator[]): JudgedIndicator[] {
  const rank = ({ judged: one }: JudgedIndicator) =>
    (one?.standing === 'established' ? 0 : 2) + (one?.sense === 'different' ? 1 : 0);
  return judged
    .filter((one) => one.judged && one.judged.standing !== 'none')
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most);
}
