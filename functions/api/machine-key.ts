import { timingSafeEqual } from 'node:crypto';
import { type StoredPeople, writePeople } from '../storage/people.ts';
import { companyKeyHash } from '../survey/company.ts';
import type { MachineKey, OperatorRole, operatorOwner, People, Role } from '../survey/members.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { weekOf } from '../survey/week.ts';
import type { Services } from './services.ts';

/** Which of the keys was sent along; compared even where there are none, so that time tells nothing. */
export function keyOffered<R extends string>(
  keys: readonly MachineKey<R>[],
  offered: string,
): MachineKey<R> | undefined {
  const hash = Buffer.from(companyKeyHash(offered));
  const hashes = [...keys.map((key) => key.hash), companyKeyHash('')];
  return keys[hashes.map((kept) => timingSafeEqual(hash, Buffer.from(kept))).indexOf(true)];
}

/** The same people, with the week in which one of their keys was last used. */
export function withUse<P extends People<Role> | People<OperatorRole>>(people: P, id: string, now: Date): P {
  const usedInWeekOf = weekOf(now);
  if (people.keys.some((key) => key.id === id && key.usedInWeekOf === usedInWeekOf)) return people;
  return { ...people, keys: people.keys.map((key) => (key.id === id ? { ...key, usedInWeekOf } : key)) };
}

/** Keeps which key was used, where it is news, once a week; somebody else's change at the same time goes first. */
export async function keepUse<Owner extends string>(
  { table, reportFailure }: Services,
  owner: Owner,
  { stored, used }: Record<'stored' | 'used', PeopleOf<Owner>>,
): Promise<PeopleOf<Owner>> {
  if (used.people === stored.people) return stored;
  try {
    await writePeople(table, owner, used);
    return { ...used, revision: used.revision + 1 };
  } catch (error) {
    if (!(error instanceof SurveyError)) reportFailure(error, 'use of a key');
    return stored;
  }
}

type PeopleOf<Owner extends string> = StoredPeople<Owner extends typeof operatorOwner ? OperatorRole : Role>;
