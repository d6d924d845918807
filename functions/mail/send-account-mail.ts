import { randomBytes } from 'node:crypto';
import { readCompany } from '../storage/companies.ts';
import { readHouse } from '../storage/house.ts';
import { ownersOfAddress, readOperatorPeople, readPeople } from '../storage/people.ts';
import { countLink, createLink, type LinkPurpose } from '../storage/sign-ins.ts';
import { namedHouse } from '../survey/house.ts';
import { memberAddressHash, openMemberAddress } from '../survey/member-address.ts';
import { type Member, operatorOwner } from '../survey/members.ts';
import { normalAddress } from '../survey/read-addresses.ts';
import { byOperator, firstDayOf } from '../survey/recovery.ts';
import { openContact, openSignUp } from '../survey/sign-up.ts';
import { type AccountLetter, composeLetter } from './account-letters.ts';
import type { AccountJob } from './mailer.ts';
import { composeOperatorLetter, isOperatorLetter, type OperatorLetter } from './operator-letters.ts';
import type { SendingContext } from './send-mailing.ts';

const pausesSeconds = [1, 4];

/** What was to be said did not leave: the queue tries again. Whose it was is not told. */
class LetterNotSent extends Error {
  override readonly name = 'LetterNotSent';
}

/** Writes to people who enter a space, or ask to. */
export async function sendAccountMail(context: SendingContext, job: AccountJob): Promise<void> {
  switch (job.kind) {
    case 'sign-in':
      return sendSignInLinks(context, job);
    case 'sign-up':
      return confirmSignUp(context, job);
    case 'welcome':
      return toMembers(context, job.company, ({ id }) => id === job.member, 'welcome');
    case 'operator-welcome':
      return welcomeOperator(context, job);
    case 'decision':
      return toMembers(context, job.company, ({ role }) => role === 'manages', 'decision');
    case 'federation-parted':
      return toMembers(context, job.company, ({ role }) => role === 'manages', job.kind, job);
    case 'moved':
    case 'removed':
      return tellClosedAddress(context, job);
    case 'left':
      return tellFormerMember(context, job);
    case 'managers':
      return tellManagers(context, job);
    case 'recovery':
    case 'removal':
    case 'departure':
      return announce(context, job);
  }
}

/** A link for each space that the address is a member of; nothing where it is none, or has had too many. */
async function sendSignInLinks(
  context: SendingContext,
  { space, sealedAddress, language }: AccountJob & { kind: 'sign-in' },
): Promise<void> {
  const { table, seed, now } = context;
  const address = openMemberAddress(seed, { owner: '', member: '' }, sealedAddress);
  const hash = memberAddressHash(seed, address);
  const isAsked = (owner: string) => (owner === operatorOwner) === (space === 'operator');
  const owners = (await ownersOfAddress(table, hash)).filter(isAsked);
  if (owners.length === 0 || !(await countLink(table, hash, now()))) return;
  for (const owner of owners) {
    const found = await spaceOf(context, owner);
    const isTheirs = (each: Member<string>) =>
      normalAddress(addressOf(context, owner, each)) === normalAddress(address);
    const member = found?.members.find(isTheirs);
    if (!found || !member) continue;
    const link = await newLink(context, { kind: 'sign-in', space, owner, member: member.id }, language);
    await send(context, address, { ...found.letter, language, link });
  }
}

/** Whose space it is, and how a letter with a link to it begins; undefined where there is none. */
async function spaceOf({ table }: SendingContext, owner: string) {
  if (owner === operatorOwner) {
    const { members } = (await readOperatorPeople(table)).people;
    return { members, letter: { kind: 'operator-sign-in' } as const };
  }
  const stored = await readCompany(table, owner);
  if (!stored) return undefined;
  const { members } = (await readPeople(table, stored.company)).people;
  return { members, letter: { kind: 'sign-in', companyName: stored.company.name } as const };
}

async function welcomeOperator(
  context: SendingContext,
  { member: id, onlyProvider = false }: AccountJob & { kind: 'operator-welcome' },
): Promise<void> {
  const { people } = await readOperatorPeople(context.table);
  const member = people.members.find((each) => each.id === id);
  if (!member) return;
  const { language, role } = member;
  const link = `${context.siteOrigin}/${language}/operator`;
  const letter = { kind: 'operator-welcome', language, role, link, onlyProvider } as const;
  await send(context, addressOf(context, operatorOwner, member), letter);
}

async function confirmSignUp(
  context: SendingContext,
  { id, sealed }: AccountJob & { kind: 'sign-up' },
): Promise<void> {
  const { table, seed, now } = context;
  const { name, contact, language } = openSignUp(seed, id, sealed);
  if (!(await countLink(table, memberAddressHash(seed, contact.address), now()))) return;
  const link = await newLink(context, { kind: 'sign-up', id, sealed }, language);
  await send(context, contact.address, { kind: 'sign-up', language, companyName: name, link });
}

async function toMembers(
  context: SendingContext,
  id: string,
  isMeant: (member: Member) => boolean,
  kind: 'welcome' | 'decision' | 'federation-parted' | 'managers',
  of: Pick<AccountLetter, 'side' | 'federationName' | 'memberName' | 'change' | 'concerned'> = {},
): Promise<void> {
  const stored = await readCompany(context.table, id);
  if (!stored) return;
  const { name: companyName, status, reason } = stored.company;
  const { people } = await readPeople(context.table, stored.company);
  for (const member of people.members.filter(isMeant)) {
    const { language, role } = member;
    const link = `${context.siteOrigin}/${language}/company`;
    const { side, federationName, memberName, change, concerned } = of;
    const letter = {
      ...{ kind, language, companyName, link, role, status, reason },
      ...{ side, federationName, memberName, change, concerned },
    };
    await send(context, addressOf(context, id, member), letter);
  }
}

/** To an address that no longer gives access: the job alone still has it. */
async function tellClosedAddress(
  context: SendingContext,
  { kind, company, member, sealedAddress, language }: AccountJob & { kind: 'moved' | 'removed' },
): Promise<void> {
  const stored = await readCompany(context.table, company);
  if (!stored) return;
  const address = openMemberAddress(context.seed, { owner: company, member }, sealedAddress);
  await send(context, address, { kind, language, companyName: stored.company.name });
}

/** To those who manage: who else does by now, or does no more. */
async function tellManagers(
  context: SendingContext,
  { company, change, member, sealedAddress }: AccountJob & { kind: 'managers' },
): Promise<void> {
  const concerned = openMemberAddress(context.seed, { owner: company, member }, sealedAddress);
  const isMeant = ({ id, role }: Member) => role === 'manages' && id !== member;
  await toMembers(context, company, isMeant, 'managers', { change, concerned });
}

async function tellFormerMember(
  context: SendingContext,
  { company, companyName, member, sealedAddress, language }: AccountJob & { kind: 'left' },
): Promise<void> {
  const address = openMemberAddress(context.seed, { owner: company, member }, sealedAddress);
  await send(context, address, { kind: 'left', language, companyName });
}

/** Without the new address: whoever reads this in a mailbox that was taken over learns none. */
async function announce(
  context: SendingContext,
  { kind, company: id }: AccountJob & { kind: 'recovery' | 'removal' | 'departure' },
): Promise<void> {
  const stored = await readCompany(context.table, id);
  if (!stored) return;
  const { name: companyName, contact } = stored.company;
  const { people } = await readPeople(context.table, stored.company);
  const { members } = people;
  const asked = people[kind];
  if (!asked) return;
  const about = members.find(({ id }) => kind === 'removal' && id === people.removal?.member);
  const concerned = about && addressOf(context, id, about);
  const addressees = members.map((member) => ({
    address: addressOf(context, id, member),
    language: member.language,
  }));
  const language = addressees[0]?.language ?? 'fr';
  if (contact) addressees.push({ address: openContact(context.seed, id, contact).address, language });
  const told = new Set<string>();
  for (const { address, language } of addressees) {
    if (told.has(normalAddress(address))) continue;
    told.add(normalAddress(address));
    const link = `${context.siteOrigin}/${language}/company#/members`;
    const askedBy = asked.askedBy === byOperator ? ('operator' as const) : ('member' as const);
    const day = firstDayOf(asked);
    await send(context, address, { kind, language, companyName, link, askedBy, day, concerned });
  }
}

function addressOf({ seed }: SendingContext, owner: string, { id, sealedAddress }: Member<string>): string {
  return openMemberAddress(seed, { owner, member: id }, sealedAddress);
}

/** In the fragment, which no browser sends and so no log has. */
async function newLink(
  { table, siteOrigin, now }: SendingContext,
  purpose: LinkPurpose,
  language: 'fr' | 'en',
): Promise<string> {
  const page = purpose.kind === 'sign-in' ? purpose.space : 'company';
  return `${siteOrigin}/${language}/${page}#/link/${await createLink(table, purpose, now())}`;
}

async function send(
  { table, transport, from, wait }: SendingContext,
  to: string,
  letter: Omit<AccountLetter, 'observatory'> | Omit<OperatorLetter, 'observatory'>,
): Promise<void> {
  const { name: observatory } = namedHouse((await readHouse(table)).house);
  const whole = { ...letter, observatory };
  const domain = /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost';
  const mail = {
    ...(isOperatorLetter(whole) ? composeOperatorLetter(whole) : composeLetter(whole)),
    ...{ from, to, tags: {} },
    messageId: `<${letter.kind}-${randomBytes(18).toString('base64url')}@${domain}>`,
  };
  for (const pause of [...pausesSeconds, undefined]) {
    const outcome = await transport.send(mail);
    // What the server will never take is not tried again.
    if (outcome === 'accepted' || outcome === 'refused') return;
    if (pause !== undefined) await wait(pause);
  }
  throw new LetterNotSent();
}
