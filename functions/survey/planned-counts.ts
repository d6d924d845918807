import { hourInParis } from './planned-editions.ts';
import { dayInParis, type Wave, waveStatus } from './wave.ts';

/** A wave's budget for counts is shared among so many at most. */
const mostPlannedCounts = 16;

const day = 24 * 3_600_000;
const monday = 1;

/** From this hour of a planned day on, in Europe/Paris, a company's answers are counted. */
const countHour = 9;

/**
 * The days on which a wave's answers are counted for their companies: Mondays after its opening until its last day; of a
 * wave longer than sixteen weeks every second or third, so that the counts reach its end.
 *
 * @example
 * plannedCounts({ opensOn: '2026-10-01', closesOn: '2026-10-20' }) // => ['2026-10-05', '2026-10-12', '2026-10-19']
 */
export function plannedCounts({ opensOn, closesOn }: Pick<Wave, 'opensOn' | 'closesOn'>): string[] {
  const opening = Date.parse(opensOn);
  const first = opening + ((monday - new Date(opening).getUTCDay() + 6) % 7) * day + day;
  const mondays: string[] = [];
  for (let time = first; time <= Date.parse(closesOn); time += 7 * day) {
    mondays.push(new Date(time).toISOString().slice(0, 10));
  }
  const every = Math.ceil(mondays.length / mostPlannedCounts);
  return mondays.filter((_, index) => (index + 1) % every === 0);
}

/**
 * The planned day whose count is due now: today's, once it is nine. A day that passed without is not made up for: its
 * count would be of another day.
 */
export function countDueOn(wave: Wave, now: Date): string | undefined {
  if (waveStatus(wave, now) !== 'open' || hourInParis(now) < countHour) return undefined;
  const today = dayInParis(now);
  return plannedCounts(wave).find((planned) => planned === today);
}
