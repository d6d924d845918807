import { type Member, memberOf, type People, type Removal, withAsker } from './members.ts';
import { daysAfter, memberObjectionDays } from './recovery.ts';

/**
 * Whether taking the space from a member who manages waits, so that all are told and may refuse: where whoever asks would
 * be left with nobody but those whom they may have let in for it, or has come to manage just now. Whoever came to manage
 * within the same time can be removed at once by somebody who has managed for longer.
 *
 * @param by  the member who asks
 * @param id  the member who would no longer manage
 */
export function mustWait(people: People, { by, id }: { by: string; id: string }, today: string): boolean {
  const [asking, concerned] = [memberOf(people, by), memberOf(people, id)];
  if (concerned.role !== 'manages' || by === id) return false;
  // Somebody who came in for it has whoever let them in as the other: the word of neither is enough.
  if (!stands(asking, today)) return true;
  return (
    stands(concerned, today) &&
    !people.members.some((each) => ![by, id].includes(each.id) && stands(each, today))
  );
}

/**
 * Whether deleting the company waits likewise: where another member manages too, unless whoever asks has managed for
 * longer and the others came within the time. It would take the space from all of them.
 */
export function departureWaits(people: People, by: string, today: string): boolean {
  const asking = memberOf(people, by);
  return people.members.some(
    (each) => each.id !== by && each.role === 'manages' && (!stands(asking, today) || stands(each, today)),
  );
}

/** Whether a member manages, and has for as long as the others have to refuse. */
function stands({ role, managesSince }: Member, today: string): boolean {
  return (
    role === 'manages' &&
    (managesSince === undefined || daysAfter(managesSince, memberObjectionDays) <= today)
  );
}

/**
 * Begins it. The member has another id from here on, so that sessions of before are over: who still has the mailbox signs
 * in again and refuses, and who left the company does not.
 *
 * @param moved  the member's new id and the address sealed for it
 */
export function withRemoval(
  people: People,
  removal: Removal,
  moved: Pick<Member, 'id' | 'sealedAddress'>,
): People {
  const { member: id } = removal;
  const members = people.members.map((member) => (member.id === id ? { ...member, ...moved } : member));
  return { ...withAsker(people, id, moved.id), members, removal: { ...removal, member: moved.id } };
}
