import type { Asked, People } from './members.ts';
import { SurveyError } from './survey-error.ts';

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

/** The first day, in Europe/Paris, on which what was asked for can be completed. */
export function firstDayOf({ askedBy, day }: Asked): string {
  return daysAfter(day, askedBy === byOperator ? objectionDays : memberObjectionDays);
}

/** The last one: after it the request has lapsed. */
export function lastDayOf({ day }: Asked): string {
  return daysAfter(day, lapseDays);
}

/** What is under way on a day, if anything: all were told of it, and it has not lapsed. */
export function currentlyAsked<A extends Asked>(asked: A | undefined, today: string): A | undefined {
  return asked && !asked.isUntold && lastDayOf(asked) >= today ? asked : undefined;
}

/** How often within a week all of a company's members are written to, by one of them or by the operator. */
const mostAsked = 3;

/**
 * Counts something that all are written to of. The operator's are counted apart, since a company that has lost its mail
 * cannot have used them up.
 *
 * @throws SurveyError `asked-too-often`, with `from`
 */
export function withAsked(people: People, by: 'members' | 'operator', today: string): People {
  const within = (people.asked ?? []).filter(({ day }) => daysAfter(day, memberObjectionDays) > today);
  const [oldest, ...others] = within.filter((each) => each.by === by);
  if (oldest && others.length + 1 >= mostAsked) {
    const from = daysAfter(oldest.day, memberObjectionDays);
    throw new SurveyError(
      'asked-too-often',
      `the members were written to ${mostAsked} times within a week; ask again from ${from} on`,
      { details: { from } },
    );
  }
  return { ...people, asked: [...within, { by, day: today }] };
}

/** @example daysAfter('2026-12-30', 3); // => '2027-01-02' */
export function daysAfter(day: string, days: number): string {
  return new Date(new Date(day).getTime() + days * dayMilliseconds).toISOString().slice(0, 10);
}
