import { dayInParis } from './wave.ts';

const dayMilliseconds = 86_400_000;

/**
 * The Monday of the week in Europe/Paris, a calendar day: nearer than this nobody needs to know when a colleague was at work.
 *
 * @example
 * weekOf(new Date('2026-11-29T12:00:00Z')); // => '2026-11-23'
 */
export function weekOf(now: Date): string {
  const day = new Date(dayInParis(now));
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * dayMilliseconds).toISOString().slice(0, 10);
}
