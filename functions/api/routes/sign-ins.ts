import type { Context } from 'hono';
import * as z from 'zod/mini';
import { createCompany, readCompany } from '../../storage/companies.ts';
import {
  addToAddress,
  readOperatorPeople,
  readPeople,
  type StoredPeople,
  writePeople,
} from '../../storage/people.ts';
import {
  createSession,
  deleteSession,
  type LinkPurpose,
  linkMinutes,
  type Person,
  sessionHours,
  spendLink,
} from '../../storage/sign-ins.ts';
import { memberAddressHash, sealMemberAddress } from '../../survey/member-address.ts';
import {
  newMemberId,
  type OperatorRole,
  operatorOwner,
  type People,
  type Role,
} from '../../survey/members.ts';
import { checkAddress } from '../../survey/read-addresses.ts';
import { openSignUp, sealContact } from '../../survey/sign-up.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { requireOwnPage } from '../own-page.ts';
import { requireMailer } from '../require-mailer.ts';
import { type Api, describeRoute } from '../route.ts';
import { languageSchema, memberAddressSchema, spaceSchema } from '../schemas/people.ts';
import type { Services } from '../services.ts';
import { giveSession, sessionOf, takeSession } from '../session-cookie.ts';

const linkRequestSchema = z.strictObject({
  address: memberAddressSchema,
  language: languageSchema,
  space: z._default(spaceSchema, 'company'),
});

const linkRoute = describeRoute({
  method: 'post',
  path: '/sign-in-links',
  summary: 'Mails a link to sign in with, if the address is a member’s; the reply never says whether it is',
  request: { body: jsonBody(linkRequestSchema) },
  responses: {
    202: jsonResponse(z.object({ minutes: z.int() }), 'For how long a link is good'),
    409: problemResponse('`mail-not-set-up`; `provider-only`, of the operator’s space'),
    ...commonProblems,
  },
});

const sessionRoute = describeRoute({
  method: 'post',
  path: '/sessions',
  summary: 'Begins a session by a mailed link, which is then spent; a sign-up is completed first',
  request: { body: jsonBody(z.strictObject({ link: z.string().check(z.minLength(1), z.maxLength(100)) })) },
  responses: {
    201: jsonResponse(
      z.object({ company: z.nullable(z.string()) }),
      'The company whose session the cookie now is; null where it is the operator’s',
    ),
    403: problemResponse('`invalid-link`: unknown, used or too old; `foreign-request`'),
    ...commonProblems,
  },
});

const signOutRoute = describeRoute({
  method: 'delete',
  path: '/session',
  summary: 'Ends the session of the cookie, if there is one',
  request: { query: z.strictObject({ space: z._default(spaceSchema, 'company') }) },
  responses: {
    204: { description: 'There is no session any more' },
    403: problemResponse('`foreign-request`'),
    ...commonProblems,
  },
});

/** Signing in and out. What can be learned of an address, or done from elsewhere, without a session is nothing. */
export function signInRoutes(api: Api, services: Services): void {
  const { table, seed, now } = services;

  api.route(linkRoute, async (c) => {
    const { address, language, space } = c.req.valid('json');
    if (space === 'operator' && services.onlyProvider) {
      throw new SurveyError('provider-only', 'no link is mailed: sign in at the identity provider');
    }
    const mailer = await requireMailer(services);
    const sealedAddress = sealMemberAddress(seed, { owner: '', member: '' }, mailed(address));
    // Whoever sends mail looks whether the address is known: here everybody is answered the same, as fast.
    await mailer.ask({ kind: 'sign-in', space, sealedAddress, language });
    c.header('cache-control', 'no-store');
    return c.json({ minutes: linkMinutes }, 202);
  });

  api.route(sessionRoute, async (c) => {
    requireOwnPage(services, c);
    const purpose = await spendLink(table, c.req.valid('json').link, now());
    const person = purpose && (await personOf(services, purpose));
    if (!person)
      throw new SurveyError('invalid-link', 'it was used, is too old, or was cut off; ask for another');
    await beginSession(services, c, person);
    c.header('cache-control', 'no-store');
    return c.json({ company: person.space === 'company' ? person.owner : null }, 201);
  });

  api.route(signOutRoute, async (c) => {
    requireOwnPage(services, c);
    const { space } = c.req.valid('query');
    const id = sessionOf(services, c, space);
    if (id !== undefined) await deleteSession(table, id);
    takeSession(services, c, space);
    c.header('cache-control', 'no-store');
    return c.body(null, 204);
  });
}

/** Always a new one: the session that the browser had before ends, whoever put it there. */
export async function beginSession(
  services: Services,
  c: Context,
  person: Person,
  hours = sessionHours,
): Promise<void> {
  const { table, now } = services;
  const { space } = person;
  const former = sessionOf(services, c, space);
  if (former !== undefined) await deleteSession(table, former);
  giveSession(services, c, { space, hours, id: await createSession(table, person, now(), hours) });
}

/** As mail is sent to it: the schema has let it through. */
export function mailed(address: string): string {
  const checked = checkAddress(address.trim());
  if ('address' in checked) return checked.address;
  throw new SurveyError('invalid-request', 'the address is none that mail can be sent to');
}

/** Whom a link signs in; undefined where they were removed meanwhile. */
async function personOf(services: Services, purpose: LinkPurpose): Promise<Person | undefined> {
  if (purpose.kind === 'sign-up') return completeSignUp(services, purpose);
  const { kind: _, ...person } = purpose;
  const isMember = person.space === 'operator' ? isOperatorMember : isCompanyMember;
  return (await isMember(services, person)) ? person : undefined;
}

async function isCompanyMember({ table }: Services, { owner, member }: Person): Promise<boolean> {
  const stored = await readCompany(table, owner);
  if (!stored) return false;
  const read = () => readPeople(table, stored.company);
  return isIn(member, read, (people) => writePeople(table, owner, people));
}

async function isOperatorMember({ table, onlyProvider }: Services, { member }: Person): Promise<boolean> {
  // Of a link that was mailed before.
  if (onlyProvider) return false;
  const read = () => readOperatorPeople(table);
  return isIn(member, read, (people) => writePeople(table, operatorOwner, people));
}

/** As often as others change the same people, such as by their own first visit. */
const mostAttempts = 10;

/** Whether somebody is a member, which keeps that they came. The link is spent by now, so that somebody else's change is no reason to turn them away. */
async function isIn<Stored extends StoredPeople | StoredPeople<OperatorRole>>(
  member: string,
  read: () => Promise<Stored>,
  write: (stored: Stored) => Promise<void>,
): Promise<boolean> {
  for (let attempts = 1; ; attempts++) {
    const stored = await read();
    const arrived = withArrival(stored.people, member);
    if (!arrived || arrived === stored.people) return arrived !== undefined;
    try {
      await write({ ...stored, people: arrived });
      return true;
    } catch (error) {
      const isOthers = error instanceof SurveyError && error.code === 'changed-meanwhile';
      if (!isOthers) throw error;
      // That they came is said beside their name and nowhere else: with the next link.
      if (attempts === mostAttempts) return true;
    }
  }
}

/** The same people where the member had signed in before; undefined where they were removed. */
function withArrival<P extends People<Role> | People<OperatorRole>>(people: P, id: string): P | undefined {
  const found = people.members.find((member) => member.id === id);
  if (!found || found.hasSignedIn) return found && people;
  const members = people.members.map((each) => (each === found ? { ...each, hasSignedIn: true } : each));
  return { ...people, members };
}

/** The company begins here, with its first member: of whoever did not confirm by mail nothing is kept for the operator. */
async function completeSignUp(
  { table, seed }: Services,
  { id, sealed }: LinkPurpose & { kind: 'sign-up' },
): Promise<Person> {
  const { contact, language, ...stated } = openSignUp(seed, id, sealed);
  const member = newMemberId();
  await addToAddress(table, memberAddressHash(seed, contact.address), id);
  const sealedAddress = sealMemberAddress(seed, { owner: id, member }, contact.address);
  const first = { id: member, role: 'manages', sealedAddress, language, hasSignedIn: true } as const;
  await writePeople(table, id, { people: { members: [first], keys: [] }, revision: 0 });
  await createCompany(table, { id, ...stated, status: 'pending', contact: sealContact(seed, id, contact) });
  return { space: 'company', owner: id, member };
}
