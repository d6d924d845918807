import { SurveyError } from '../survey/survey-error.ts';
import { isNew, putIf } from './put-if.ts';
import { key, type Table } from './table.ts';

const secondsPerDay = 86_400;

/**
 * Marks a challenge spent. A second use throws `admission-used`. The item expires at the end of the day after `now`:
 * the only time kept beside a challenge, and no finer than the day.
 */
export async function spendChallenge(table: Table, id: string, now: Date): Promise<void> {
  const expiry = (Math.floor(now.getTime() / 1000 / secondsPerDay) + 2) * secondsPerDay;
  const spent = { ...key(`CHALLENGE#${id}`, '-'), expiresAt: { N: String(expiry) } };
  if (!(await putIf(table, spent, isNew))) {
    throw new SurveyError('admission-used', 'this challenge was used before; ask for a new one');
  }
}
