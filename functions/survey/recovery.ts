import type { Recovery } from './members.ts';

/** Where a member asked for it: another confirms it within a week. */
const memberDays = 7;
/** Where the operator did: the company has so long to object, and the operator as long again to go on. */
export const objectionDays = 3;
const operatorDays = 14;

/** Who asked for a recovery, where no member did. */
export const byOperator = 'operator';

const dayMilliseconds = 86_400_000;

/** The first day, in Europe/Paris, on which a recovery can be confirmed. */
export function firstDayOf({ askedBy, day }: Recovery): string {
  return daysAfter(day, askedBy === byOperator ? objectionDays : 0);
}

/** The last one: after it the recovery has lapsed. */
export function lastDayOf({ askedBy, day }: Recovery): string {
  return daysAfter(day, askedBy === byOperator ? operatorDays : memberDays);
}

/** The recovery that is under way on a day, if any. */
export function currentRecovery(recovery: Recovery | undefined, today: string): Recovery | undefined {
  return recovery && lastDayOf(recovery) >= today ? recovery : undefined;
}

function daysAfter(day: string, days: number): string {
  return new Date(new Date(day).getTime() + days * dayMilliseconds).toISOString().slice(0, 10);
}
