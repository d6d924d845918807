import type { Context, MiddlewareHandler } from 'hono';
import { readCompany, type StoredCompany } from '../storage/companies.ts';
import { readPeople, type StoredPeople } from '../storage/people.ts';
import { readSession } from '../storage/sign-ins.ts';
import type { Member, Role } from '../survey/members.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { bearer } from './bearer.ts';
import { keepUse, keyOffered, withUse } from './machine-key.ts';
import { requireOwnPage } from './own-page.ts';
import type { Services } from './services.ts';
import { sessionOf } from './session-cookie.ts';

/** Who asks, as it was read when that was checked. */
interface Entry {
  readonly stored: StoredCompany;
  readonly people: StoredPeople;
  readonly role: Role;
  /** Absent where a machine key came with the request. */
  readonly member?: Member;
}

const variable = 'entry';
/** Keys, and what has them and everybody's address in it. */
const ofThoseWhoManage = /\/company\/(keys|export)$/;
const reading: ReadonlySet<string> = new Set(['GET', 'HEAD']);
/** A new address for a member, that one manages no more, or that the company leaves: told to all by mail, for any to refuse. */
const refuses = (c: Context) =>
  c.req.method === 'DELETE' && /\/company\/(recovery|removal|departure)$/.test(c.req.path);

/**
 * Asks for a member's session or a machine key before anything else of the request is looked at, and for the role that
 * changes wherever something is changed. Nothing of the replies is cached.
 */
export function requireCompany(services: Services): MiddlewareHandler {
  return async (c, next) => {
    c.header('cache-control', 'no-store');
    const hasKey = c.req.header('authorization') !== undefined;
    const entry = hasKey ? await enterByKey(services, c) : await sessionMember(services, c);
    if (!entry) throw new SurveyError('unauthorized', 'this route needs a member’s session or a machine key');
    const isChange = !reading.has(c.req.method);
    if (isChange && entry.member) requireOwnPage(services, c);
    const isForAll = entry.member && refuses(c);
    if (entry.role !== 'manages' && !isForAll && (isChange || ofThoseWhoManage.test(c.req.path))) {
      throw new SurveyError(
        'reads-only',
        'whoever reads may neither change this nor see keys; ask a member who manages',
      );
    }
    c.set(variable, entry);
    await next();
  };
}

/** The company that a request is of. */
export function signedIn(c: Context): StoredCompany {
  return entered(c).stored;
}

/** The same with its people, for what a machine key may do nothing of. @throws SurveyError `members-only` */
export function signedInMember(c: Context): Required<Entry> {
  const { member, ...entry } = entered(c);
  if (!member) throw new SurveyError('members-only', 'a machine key may not; sign in by mail');
  return { ...entry, member };
}

export function entered(c: Context): Entry {
  return c.get(variable);
}

/** Whose session the cookie of a request is; undefined where it is nobody’s, or of somebody who is no member any more. */
export async function sessionMember(services: Services, c: Context): Promise<Required<Entry> | undefined> {
  const { table, now } = services;
  const id = sessionOf(services, c, 'company');
  const person = id === undefined ? undefined : await readSession(table, id, now());
  const stored = person && (await readCompany(table, person.owner));
  if (!stored) return undefined;
  const people = await readPeople(table, stored.company);
  // Who was removed, or has another address by now, has no session any more.
  const member = people.people.members.find((each) => each.id === person.member);
  return member && { stored, people, member, role: member.role };
}

/** The same refusal for an unknown company, a wrong key and a revoked one, and in the same time. */
async function enterByKey(services: Services, c: Context): Promise<Entry | undefined> {
  const key = bearer(c);
  const [id = ''] = key.split('.');
  const stored = /^c[a-z0-9]{1,20}$/.test(id) ? await readCompany(services.table, id) : undefined;
  const people = stored && (await readPeople(services.table, stored.company));
  const found = keyOffered(people?.people.keys ?? [], key);
  if (!stored || !people || !found) return undefined;
  const used = { ...people, people: withUse(people.people, found.id, services.now()) };
  return { stored, people: await keepUse(services, id, { stored: people, used }), role: found.scope };
}
