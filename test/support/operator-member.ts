import { addToAddress, readOperatorPeople, writePeople } from '../../functions/storage/people.ts';
import { createSession } from '../../functions/storage/sign-ins.ts';
import type { Table } from '../../functions/storage/table.ts';
import { memberAddressHash, sealMemberAddress } from '../../functions/survey/member-address.ts';
import {
  newMachineKey,
  newMemberId,
  type OperatorRole,
  operatorOwner as owner,
} from '../../functions/survey/members.ts';

interface OpenObservatory {
  readonly table: Table;
  readonly services: { readonly seed: Uint8Array; readonly now: () => Date; readonly siteOrigin: string };
}

/** Adds one of the operator's members past the routes, with a session of theirs. */
export async function addOperatorMember(
  { table, services: { seed, siteOrigin, now } }: OpenObservatory,
  {
    role,
    label,
    address = `${label}@operator.example`,
  }: { role: OperatorRole; label: string; address?: string },
): Promise<{ member: string; session: string; address: string }> {
  const { people, revision } = await readOperatorPeople(table);
  const member = newMemberId();
  const sealedAddress = sealMemberAddress(seed, { owner, member }, address);
  const added = { id: member, role, label, sealedAddress, language: 'fr', hasSignedIn: true } as const;
  await addToAddress(table, memberAddressHash(seed, address), owner);
  await writePeople(table, owner, { people: { ...people, members: [...people.members, added] }, revision });
  const id = await createSession(table, { space: 'operator', owner, member }, now());
  return {
    member,
    address,
    session: `${siteOrigin.startsWith('https:') ? '__Host-' : 'local-'}operator=${id}`,
  };
}

/** Adds a machine key past the routes. */
export async function addOperatorKey(
  { table }: Pick<OpenObservatory, 'table'>,
  scope: OperatorRole,
): Promise<string> {
  const { people, revision } = await readOperatorPeople(table);
  const { key, kept } = newMachineKey(owner, `for ${scope}`, scope);
  await writePeople(table, owner, { people: { ...people, keys: [...people.keys, kept] }, revision });
  return key;
}
