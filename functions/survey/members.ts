import { randomBytes, randomInt } from 'node:crypto';
import { companyKeyHash } from './company.ts';
import { SurveyError } from './survey-error.ts';

/** Of a company. `reads` sees everything and changes nothing: for a works council's representatives, or a board. */
export const roles = ['manages', 'reads'] as const;
export type Role = (typeof roles)[number];

/** Of the operator. `operates` does everything, `verifies` decides on companies, `reads` looks and downloads. */
export const operatorRoles = ['operates', 'verifies', 'reads'] as const;
export type OperatorRole = (typeof operatorRoles)[number];

/** Of these somebody stays, since nobody else can let others in. */
const leadingRoles: ReadonlySet<string> = new Set(['manages', 'operates'] satisfies (Role | OperatorRole)[]);

/** Someone who signs in to a space: a company's, unless the role says that it is the operator's. */
export interface Member<R extends string = Role> {
  /** Random; a member whose address is replaced gets another, so that no session of before counts. */
  readonly id: string;
  readonly role: R;
  /** The address, base64, as only a holder of the seed can read it. */
  readonly sealedAddress: string;
  /** In which they are written to. */
  readonly language: 'fr' | 'en';
  /** Whether they ever signed in. */
  readonly hasSignedIn: boolean;
  /** Calendar day in Europe/Paris on which a company's member came to manage; absent where that was before December 2026, or with the company. */
  readonly managesSince?: string;
  /** Of the operator's members alone: what the log calls them, which is no address. */
  readonly label?: string;
  /** Of those whom the identity provider brought and gives their role: a hash of who they are there. */
  readonly subject?: string;
}

/** What a program sends along. */
export interface MachineKey<R extends string = Role> {
  readonly id: string;
  readonly name: string;
  readonly scope: R;
  /** SHA-256 of the key, base64url. */
  readonly hash: string;
  /** The Monday of the week in which it was last used; absent until then. */
  readonly usedInWeekOf?: string;
}

/** A new address for a member who lost theirs, which a member asked for and another has to confirm, or the operator did. */
interface Recovery {
  readonly member: string;
  readonly sealedAddress: string;
  readonly askedBy: string;
  /** Calendar day in Europe/Paris on which it was asked for; see `recovery.ts`. */
  readonly day: string;
  /** While the mail to all is not on its way: until then it does not count, and no time runs. */
  readonly isUntold?: true;
}

/** A member who manages would do so no more, which all may refuse before a member who manages completes it; see `removal.ts`. */
export interface Removal {
  readonly member: string;
  readonly becomes: 'reads' | 'removed';
  readonly askedBy: string;
  readonly day: string;
  readonly isUntold?: true;
}

/** The company would be deleted, which all may refuse likewise. */
interface Departure {
  readonly askedBy: string;
  readonly day: string;
  readonly isUntold?: true;
}

/** What all members are told of and may refuse, before it can be completed. */
export type Asked = Recovery | Removal | Departure;

/** Who may enter a space: its members and its machine keys. */
export interface People<R extends string = Role> {
  readonly members: readonly Member<R>[];
  readonly keys: readonly MachineKey<R>[];
  readonly recovery?: Recovery | undefined;
  /** Of a company alone. */
  readonly removal?: Removal | undefined;
  /** Of a company alone. */
  readonly departure?: Departure | undefined;
  /** When all members were last written to of a recovery or removal: at most a week of it is kept. */
  readonly asked?: readonly { readonly by: 'members' | 'operator'; readonly day: string }[];
  /** Of the operator alone: the Monday of the week in which the operator's key was last used. */
  readonly operatorKeyUsedInWeekOf?: string;
}

/** A company's or the operator's. */
type AnyPeople = People<Role> | People<OperatorRole>;

/** The operator, where the id of a company could stand: no company has such a one. */
export const operatorOwner = 'operator';

export const mostMembers = 30;
const mostKeys = 10;
/** Of the one key that a company had before December 2026. */
export const formerKeyId = 'former';

export function newMemberId(): string {
  return randomId('m');
}

/** The key, shown this once, and what is kept of it. @param owner  whose space it opens: a company's id, or `operator` */
export function newMachineKey<R extends string>(
  owner: string,
  name: string,
  scope: R,
): { key: string; kept: MachineKey<R> } {
  const key = `${owner}.${randomBytes(24).toString('base64url')}`;
  return { key, kept: { id: randomId('k'), name, scope, hash: companyKeyHash(key) } };
}

/** @throws SurveyError `too-many-members` */
export function withMember<P extends AnyPeople>(people: P, member: P['members'][number]): P {
  if (people.members.length >= mostMembers) {
    throw new SurveyError('too-many-members', `there are ${mostMembers} members at most`);
  }
  return { ...people, members: [...people.members, member] };
}

/**
 * What a member asked for is void once they manage no more.
 *
 * @throws SurveyError `unknown-member`, or `last-manager` where nobody would be left who manages
 */
export function withRole<P extends AnyPeople>(
  people: P,
  id: string,
  role: P['members'][number]['role'],
  since: Pick<Member, 'managesSince'> = {},
): P {
  const former = memberOf(people, id);
  if (former.role === role) return people;
  const { recovery, removal, departure } = people;
  const isVoid = (asked: Asked | undefined) => asked?.askedBy === id && !leadingRoles.has(role);
  return managed({
    ...people,
    recovery: isVoid(recovery) ? undefined : recovery,
    removal: isVoid(removal) || removal?.member === id ? undefined : removal,
    departure: isVoid(departure) ? undefined : departure,
    members: people.members.map((member) => (member.id === id ? { ...member, ...since, role } : member)),
  });
}

/** @throws SurveyError `unknown-member`, or `last-manager` where nobody would be left who manages */
export function withoutMember<P extends AnyPeople>(people: P, id: string): P {
  memberOf(people, id);
  const { recovery, removal, departure } = people;
  const members = people.members.filter((member) => member.id !== id);
  const others = <A extends Asked>(asked: A | undefined) =>
    asked && asked.askedBy !== id && !('member' in asked && asked.member === id) ? asked : undefined;
  return managed({
    ...people,
    members,
    recovery: others(recovery),
    removal: others(removal),
    departure: others(departure),
  });
}

/** The same person under another address and id. */
export function withAddress(
  people: People,
  id: string,
  address: Pick<Member, 'id' | 'sealedAddress'>,
): People {
  return {
    ...withoutRecovery(withAsker(people, id, address.id)),
    members: people.members.map((member) =>
      member.id === id ? { ...member, ...address, hasSignedIn: false } : member,
    ),
  };
}

/** What a member asked for stays theirs under another id, and is void with their role. */
export function withAsker({ departure, ...people }: People, id: string, moved: string): People {
  if (!departure) return people;
  return { ...people, departure: departure.askedBy === id ? { ...departure, askedBy: moved } : departure };
}

export function withoutRecovery({ recovery: _, ...people }: People): People {
  return people;
}

export function withoutRemoval({ removal: _, ...people }: People): People {
  return people;
}

export function withoutDeparture({ departure: _, ...people }: People): People {
  return people;
}

/** @throws SurveyError `unknown-member` */
export function memberOf<P extends AnyPeople>({ members }: P, id: string): P['members'][number] {
  const found = members.find((member) => member.id === id);
  if (!found) throw new SurveyError('unknown-member', `there is no member ${id}`);
  return found;
}

/** @throws SurveyError `too-many-keys` */
export function withKey<P extends AnyPeople>(people: P, key: P['keys'][number]): P {
  if (people.keys.length >= mostKeys) {
    throw new SurveyError('too-many-keys', `there are ${mostKeys} machine keys at most`);
  }
  return { ...people, keys: [...people.keys, key] };
}

/** @throws SurveyError `unknown-key` */
export function withoutKey<P extends AnyPeople>(people: P, id: string): P {
  const keys = people.keys.filter((key) => key.id !== id);
  if (keys.length === people.keys.length) {
    throw new SurveyError('unknown-key', `there is no machine key ${id}`);
  }
  return { ...people, keys };
}

function managed<P extends AnyPeople>(people: P): P {
  if (people.members.some(({ role }) => leadingRoles.has(role))) return people;
  throw new SurveyError('last-manager', 'the last member who may let others in stays so until another may');
}

function randomId(letter: string): string {
  return `${letter}${randomInt(2 ** 47)
    .toString(36)
    .padStart(10, '0')}`;
}
