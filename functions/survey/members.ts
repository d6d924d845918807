import { randomBytes, randomInt } from 'node:crypto';
import { companyKeyHash } from './company.ts';
import { SurveyError } from './survey-error.ts';

/** `reads` sees everything and changes nothing: for a works council's representatives, or a board. */
export const roles = ['manages', 'reads'] as const;
export type Role = (typeof roles)[number];

/** Someone who signs in to a company's space. */
export interface Member {
  /** Random; a member whose address is replaced gets another, so that no session of before counts. */
  readonly id: string;
  readonly role: Role;
  /** The address, base64, as only a holder of the seed can read it. */
  readonly sealedAddress: string;
  /** In which they are written to. */
  readonly language: 'fr' | 'en';
  /** Whether they ever signed in. */
  readonly hasSignedIn: boolean;
}

/** What a program of the company's sends along. */
export interface MachineKey {
  readonly id: string;
  readonly name: string;
  readonly scope: Role;
  /** SHA-256 of the key, base64url. */
  readonly hash: string;
  /** The Monday of the week in which it was last used; absent until then. */
  readonly usedInWeekOf?: string;
}

/** A new address for a member who lost theirs, which one member asked for and another has to confirm. */
export interface Recovery {
  readonly member: string;
  readonly sealedAddress: string;
  readonly askedBy: string;
  /** Calendar day in Europe/Paris: it lapses after a week. */
  readonly day: string;
}

/** Who may enter a company's space: its members and its machine keys. */
export interface People {
  readonly members: readonly Member[];
  readonly keys: readonly MachineKey[];
  readonly recovery?: Recovery | undefined;
}

export const mostMembers = 30;
export const mostKeys = 10;
/** Of the one key that a company had before December 2026. */
export const formerKeyId = 'former';

export function newMemberId(): string {
  return randomId('m');
}

/** The key, shown this once, and what is kept of it. */
export function newMachineKey(company: string, name: string, scope: Role): { key: string; kept: MachineKey } {
  const key = `${company}.${randomBytes(24).toString('base64url')}`;
  return { key, kept: { id: randomId('k'), name, scope, hash: companyKeyHash(key) } };
}

/** @throws SurveyError `too-many-members` */
export function withMember(people: People, member: Member): People {
  if (people.members.length >= mostMembers) {
    throw new SurveyError('too-many-members', `a company has ${mostMembers} members at most`);
  }
  return { ...people, members: [...people.members, member] };
}

/** @throws SurveyError `unknown-member`, or `last-manager` where nobody would be left who manages */
export function withRole(people: People, id: string, role: Role): People {
  memberOf(people, id);
  return managed({
    ...people,
    members: people.members.map((member) => (member.id === id ? { ...member, role } : member)),
  });
}

/** @throws SurveyError `unknown-member`, or `last-manager` where nobody would be left who manages */
export function withoutMember({ recovery, ...people }: People, id: string): People {
  memberOf(people, id);
  const members = people.members.filter((member) => member.id !== id);
  const isOthers = recovery && recovery.member !== id && recovery.askedBy !== id;
  return managed({ ...people, members, ...(isOthers && { recovery }) });
}

/** The same person under another address and id. */
export function withAddress(
  people: People,
  id: string,
  address: Pick<Member, 'id' | 'sealedAddress'>,
): People {
  const { recovery: _, ...rest } = people;
  return {
    ...rest,
    members: people.members.map((member) =>
      member.id === id ? { ...member, ...address, hasSignedIn: false } : member,
    ),
  };
}

/** @throws SurveyError `unknown-member` */
export function memberOf({ members }: People, id: string): Member {
  const found = members.find((member) => member.id === id);
  if (!found) throw new SurveyError('unknown-member', `the company has no member ${id}`);
  return found;
}

/** @throws SurveyError `too-many-keys` */
export function withKey(people: People, key: MachineKey): People {
  if (people.keys.length >= mostKeys) {
    throw new SurveyError('too-many-keys', `a company has ${mostKeys} machine keys at most`);
  }
  return { ...people, keys: [...people.keys, key] };
}

/** @throws SurveyError `unknown-key` */
export function withoutKey(people: People, id: string): People {
  const keys = people.keys.filter((key) => key.id !== id);
  if (keys.length === people.keys.length) {
    throw new SurveyError('unknown-key', `the company has no machine key ${id}`);
  }
  return { ...people, keys };
}

function managed(people: People): People {
  if (people.members.some(({ role }) => role === 'manages')) return people;
  throw new SurveyError('last-manager', 'the last member who manages stays so until another does');
}

function randomId(letter: string): string {
  return `${letter}${randomInt(2 ** 47)
    .toString(36)
    .padStart(10, '0')}`;
}
