import { createHash } from 'node:crypto';
import { beginAction, endAction } from '../storage/operator-log.ts';
import { readOperatorPeople, writePeople } from '../storage/people.ts';
import { openMemberAddress, sealMemberAddress } from '../survey/member-address.ts';
import {
  type Member,
  mostMembers,
  newMemberId,
  type OperatorRole,
  operatorOwner,
  type People,
} from '../survey/members.ts';
import { normalAddress } from '../survey/read-addresses.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { weekOf } from '../survey/week.ts';
import type { ProvedPerson } from './identity-provider.ts';
import { labelOf } from './operator-session.ts';
import type { Services } from './services.ts';

type Admission =
  | { readonly member: string; readonly refusal?: undefined }
  | { readonly member?: undefined; readonly refusal: 'not-a-member' | 'too-many-members' };

/**
 * Whom of the operator's members the identity provider's word lets in. Who stands in the list by their address has the role
 * that stands there; anybody else has the one that their groups give, is kept in the list from then on, and loses it there as
 * they lose it at the provider.
 *
 * @throws SurveyError `changed-meanwhile`
 */
export async function admitProved(
  services: Services,
  { subject: stated, address, role, initials = '' }: ProvedPerson,
  language: 'fr' | 'en',
): Promise<Admission> {
  const { seed, table } = services;
  const { people, revision } = await readOperatorPeople(table);
  const keep = (changed: People<OperatorRole>) =>
    writePeople(table, operatorOwner, { people: changed, revision });
  const addressOf = ({ id, sealedAddress }: Member<OperatorRole>) =>
    openMemberAddress(seed, { owner: operatorOwner, member: id }, sealedAddress);

  const listed =
    address !== undefined &&
    people.members.find(
      (member) => member.subject === undefined && normalAddress(addressOf(member)) === normalAddress(address),
    );
  if (listed) {
    const arrived = people.members.map((each) => (each === listed ? { ...each, hasSignedIn: true } : each));
    if (!listed.hasSignedIn) await orLater(keep({ ...people, members: arrived }));
    return { member: listed.id };
  }

  const subject = createHash('sha256').update(stated).digest('base64url');
  const known = people.members.find((member) => member.subject === subject);
  const others = people.members.filter((member) => member !== known);
  if (role === undefined) {
    if (known) await logged(services, 'member-removed', known, () => keep({ ...people, members: others }));
    return { refusal: 'not-a-member' };
  }
  if (known?.role === role) return { member: known.id };
  if (others.length >= mostMembers) return { refusal: 'too-many-members' };
  // Another id with another role: sessions of before are over.
  const id = newMemberId();
  const entered: Member<OperatorRole> = {
    ...{ id, role, subject, language, hasSignedIn: true },
    label: known ? labelOf(known) : freeLabel(people, initials || 'SSO'),
    sealedAddress: sealMemberAddress(seed, { owner: operatorOwner, member: id }, address ?? ''),
  };
  const action = known ? 'member-changed' : 'member-added';
  await logged(services, action, entered, () => keep({ ...people, members: [...others, entered] }));
  return { member: id };
}

/** That they came is said beside their name and nowhere else: another change in the same moment turns nobody away. */
async function orLater(kept: Promise<void>): Promise<void> {
  await kept.catch((error) => {
    if (!(error instanceof SurveyError) || error.code !== 'changed-meanwhile') throw error;
  });
}

/** By the observatory itself: nobody of the operator's did it. */
async function logged(
  { table, now }: Services,
  action: 'member-added' | 'member-changed' | 'member-removed',
  member: Member<OperatorRole>,
  act: () => Promise<void>,
): Promise<void> {
  const begun = await beginAction(table, {
    ...{ week: weekOf(now()), who: 'observatory', action },
    object: labelOf(member),
  });
  await act();
  await endAction(table, begun, { outcome: 'done' });
}

/** @example freeLabel({ members: [{ label: 'JM' }] }, 'JM'); // => 'JM 2' */
function freeLabel({ members }: People<OperatorRole>, wanted: string): string {
  const taken = new Set(members.map(({ label }) => label));
  for (let number = 1; ; number++) {
    const label = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(label)) return label;
  }
}
