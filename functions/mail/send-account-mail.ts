import { randomBytes } from 'node:crypto';
import { readCompany } from '../storage/companies.ts';
import { readHouse } from '../storage/house.ts';
import { companiesOfAddress, readPeople } from '../storage/people.ts';
import { countLink, createLink, type LinkPurpose } from '../storage/sign-ins.ts';
import { namedHouse } from '../survey/house.ts';
import { memberAddressHash, openMemberAddress } from '../survey/member-address.ts';
import type { Member } from '../survey/members.ts';
import { normalAddress } from '../survey/read-addresses.ts';
import { openSignUp } from '../survey/sign-up.ts';
import { type AccountLetter, composeLetter } from './account-letters.ts';
import type { AccountJob } from './mailer.ts';
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
    case 'decision':
      return toMembers(context, job.company, ({ role }) => role === 'manages', 'decision');
    case 'moved':
      return tellOldAddress(context, job);
  }
}

/** A link for each company that the address is a member of; nothing where it is none, or has had too many. */
async function sendSignInLinks(
  context: SendingContext,
  { sealedAddress, language }: AccountJob & { kind: 'sign-in' },
): Promise<void> {
  const { table, seed, now } = context;
  const address = openMemberAddress(seed, { company: '', member: '' }, sealedAddress);
  const hash = memberAddressHash(seed, address);
  const companies = await companiesOfAddress(table, hash);
  if (companies.length === 0 || !(await countLink(table, hash, now()))) return;
  for (const id of companies) {
    const stored = await readCompany(table, id);
    if (!stored) continue;
    const { people } = await readPeople(table, stored.company);
    const isTheirs = (each: Member) => normalAddress(addressOf(context, id, each)) === normalAddress(address);
    const member = people.members.find(isTheirs);
    if (!member) continue;
    const purpose = { kind: 'sign-in', space: 'company', owner: id, member: member.id } as const;
    const link = await newLink(context, purpose, language);
    await send(context, address, { kind: 'sign-in', language, companyName: stored.company.name, link });
  }
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
  kind: 'welcome' | 'decision',
): Promise<void> {
  const stored = await readCompany(context.table, id);
  if (!stored) return;
  const { name: companyName, status, reason } = stored.company;
  const { people } = await readPeople(context.table, stored.company);
  for (const member of people.members.filter(isMeant)) {
    const { language, role } = member;
    const link = `${context.siteOrigin}/${language}/company`;
    const letter = { kind, language, companyName, link, role, status, reason };
    await send(context, addressOf(context, id, member), letter);
  }
}

async function tellOldAddress(
  context: SendingContext,
  { company, member, sealedAddress, language }: AccountJob & { kind: 'moved' },
): Promise<void> {
  const stored = await readCompany(context.table, company);
  if (!stored) return;
  const address = openMemberAddress(context.seed, { company, member }, sealedAddress);
  await send(context, address, { kind: 'moved', language, companyName: stored.company.name });
}

function addressOf({ seed }: SendingContext, company: string, { id, sealedAddress }: Member): string {
  return openMemberAddress(seed, { company, member: id }, sealedAddress);
}

/** In the fragment, which no browser sends and so no log has. */
async function newLink(
  { table, siteOrigin, now }: SendingContext,
  purpose: LinkPurpose,
  language: 'fr' | 'en',
): Promise<string> {
  return `${siteOrigin}/${language}/company#/link/${await createLink(table, purpose, now())}`;
}

async function send(
  { table, transport, from, wait }: SendingContext,
  to: string,
  letter: Omit<AccountLetter, 'observatory'>,
): Promise<void> {
  const observatory = namedHouse((await readHouse(table)).house).name;
  const domain = /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost';
  const mail = {
    ...composeLetter({ ...letter, observatory }),
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
