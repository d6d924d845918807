import type { Recovery } from './members.ts';

/**
 * How long a company may refuse what a member asked for. Whoever asks chooses the hour and may be the one who confirms as
 * well, by a second address of theirs: a week has working days in it, whenever it begins. Nothing stands still meanwhile,
 * since whoever asks manages.
 */
export const memberObjectionDays = 7;
/** What the operator asked for: nobody else manages, so that all would stand still for longer. */
export const objectionDays = 3;
/** After so long it has lapsed. */
const lapseDays = 14;

/** Who asked for a recovery, where no member did. */
export const byOperator = 'operator';

const dayMilliseconds = 86_400_000;

/** The first day, in Europe/Paris, on which a recovery can be confirmed. */
export function firstDayOf({ askedBy, day }: Recovery): string {
  return daysAfter(day, askedBy === byOperator ? objectionDays : memberObjectionDays);
}

/** The last one: after it the recovery has lapsed. */
export function lastDayOf({ day }: Recovery): string {
  return daysAfter(day, lapseDays);
}

/** The recovery that is under way on a day, if any. */
export function currentRecovery(recovery: Recovery | undefined, today: string): Recovery | undefined {
  return recovery && lastDayOf(recovery) >= today ? recovery : undefined;
}

function daysAfter(day: string, days: number): string {
  return new Date(new Date(day).getTime() + days * dayMilliseconds).toISOString().slice(0, 10);
}
