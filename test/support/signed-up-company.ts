import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createCompany } from '../../functions/storage/companies.ts';
import { addToAddress, readPeople, writePeople } from '../../functions/storage/people.ts';
import { createSession } from '../../functions/storage/sign-ins.ts';
import type { Table } from '../../functions/storage/table.ts';
import { newCompanyId } from '../../functions/survey/company.ts';
import { memberAddressHash, sealMemberAddress } from '../../functions/survey/member-address.ts';
import { newMachineKey, newMemberId, type Role } from '../../functions/survey/members.ts';
import { sealContact } from '../../functions/survey/sign-up.ts';

/** An observatory that a test may write into. */
interface OpenObservatory {
  readonly url: string;
  readonly table: Table;
  readonly services: { readonly seed: Uint8Array; readonly now: () => Date; readonly siteOrigin: string };
}

/** One that a test may write into, or one whose mail it can read. */
export type CompanyObservatory = OpenObservatory | { readonly url: string; readonly mailFolder: string };

export interface SignedUpCompany {
  readonly id: string;
  /** A machine key that manages. */
  readonly key: string;
  /** The cookie of its first member, who manages. */
  readonly session: string;
  readonly address: string;
  readonly member: string;
}

export const companyFields = {
  name: 'Acme',
  activity: 'digital',
  employer: 'private',
  headcount: 100,
  country: 'FR',
  // Example of https://fr.wikipedia.org/wiki/SIREN
  registration: '732829320',
};

type Fields = Partial<typeof companyFields>;

/** A company that has signed up and waits to be verified. */
export function signedUpCompany(
  observatory: CompanyObservatory,
  fields: Fields = {},
): Promise<SignedUpCompany> {
  const address = `contact@${randomBytes(6).toString('hex')}.example`;
  const stated = { ...companyFields, ...fields };
  return 'table' in observatory
    ? writtenCompany(observatory, stated, address)
    : mailedCompany(observatory, stated, address);
}

/** Written as the routes write it, without a mail. */
async function writtenCompany(
  { table, services }: Omit<OpenObservatory, 'url'>,
  stated: typeof companyFields,
  address: string,
): Promise<SignedUpCompany> {
  const { seed, now } = services;
  const id = newCompanyId();
  const contact = sealContact(seed, id, { name: 'Jeanne Martin', address });
  const { key, kept } = newMachineKey(id, 'tests', 'manages');
  await writePeople(table, id, { people: { members: [], keys: [kept] }, revision: 0 });
  await createCompany(table, { id, ...stated, status: 'pending', contact });
  const { member, session } = await addMember({ table, services }, id, { address, now: now() });
  return { id, key, address, member, session };
}

/** Adds a member past the routes, with a session of theirs. */
export async function addMember(
  { table, services: { seed, siteOrigin } }: Omit<OpenObservatory, 'url'>,
  company: string,
  {
    address,
    now,
    role = 'manages',
    language = 'fr',
    managesSince,
  }: { address: string; now: Date; role?: Role; language?: 'fr' | 'en'; managesSince?: string },
): Promise<{ member: string; session: string }> {
  const { people, revision } = await readPeople(table, { id: company });
  const member = newMemberId();
  const sealedAddress = sealMemberAddress(seed, { owner: company, member }, address);
  const added = {
    ...{ id: member, role, sealedAddress, language, hasSignedIn: true },
    ...(managesSince && { managesSince }),
  };
  await addToAddress(table, memberAddressHash(seed, address), company);
  await writePeople(table, company, { people: { ...people, members: [...people.members, added] }, revision });
  const id = await createSession(table, { space: 'company', owner: company, member }, now);
  return { member, session: `${siteOrigin.startsWith('https:') ? '__Host-' : 'local-'}company=${id}` };
}

/** By the pages' own requests and the mail that comes. */
async function mailedCompany(
  { url, mailFolder }: { url: string; mailFolder: string },
  stated: typeof companyFields,
  address: string,
): Promise<SignedUpCompany> {
  const contact = { name: 'Jeanne Martin', address };
  await asPage(url, '/companies', { body: { ...stated, contact, language: 'fr' } });
  const link = await mailedLink(mailFolder, address);
  const begun = await asPage(url, '/sessions', { body: { link: link.replace(/^.*#\/link\//, '') } });
  const [session = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
  const { company: id } = (await begun.json()) as { company: string };
  const made = await asPage(url, '/company/keys', { session, body: { name: 'tests', scope: 'manages' } });
  const { key } = (await made.json()) as { key: string };
  const who = await asPage(url, '/session', { session, method: 'GET' });
  const { member } = (await who.json()) as { member: string };
  return { id, key, session, address, member };
}

/** One request as our pages send it, which must succeed. */
async function asPage(
  url: string,
  path: string,
  { session = '', method = 'POST', body }: { session?: string; method?: string; body?: unknown },
): Promise<Response> {
  const reply = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...pageHeaders(url),
      cookie: session,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`);
  return reply;
}

/** What a page of ours sends along with whatever it changes. */
export function pageHeaders(origin: string): Record<string, string> {
  return { origin, 'x-observatory-page': '1' };
}

const mailedAddress = /https?:\/\/\S+\/(?:company|operator)#\/link\/[\w-]+/;

/** A link to a space that an address was mailed, once it is there; none of those that were used already. */
export async function mailedLink(
  folder: string,
  address: string,
  used: ReadonlySet<string> = new Set(),
): Promise<string> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
    const link = names
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((text) => text.includes(address))
      .map((text) => mailedAddress.exec(text.replace(/=\r?\n/g, '').replaceAll('=3D', '='))?.[0])
      .find((found) => found !== undefined && !used.has(found));
    if (link) return link;
    await setTimeout(10);
  }
  throw new Error('no mail with a link came');
}
