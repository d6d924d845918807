import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { OperatorAction } from '../storage/operator-log.ts';
import { readOperatorPeople, type StoredPeople } from '../storage/people.ts';
import { readSession } from '../storage/sign-ins.ts';
import { type Member, type OperatorRole, operatorOwner } from '../survey/members.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { weekOf } from '../survey/week.ts';
import { basePath } from './assemble-app.ts';
import { bearer } from './bearer.ts';
import { keepUse, keyOffered, withUse } from './machine-key.ts';
import { rolesOf } from './operator-access.ts';
import { requireOwnPage } from './own-page.ts';
import type { Services } from './services.ts';
import { sessionOf } from './session-cookie.ts';

/** Who asks, as it was read when that was checked. */
interface Entry {
  readonly role: OperatorRole;
  readonly people: StoredPeople<OperatorRole>;
  /** Absent where a key came with the request. */
  readonly member?: Member<OperatorRole>;
  /** As the log names them; absent where it is the operator's key. */
  readonly by?: OperatorAction['by'];
}

interface OperatorEntry extends Entry {
  readonly services: Services;
}

const variable = 'operatorEntry';
const reading: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Asks for a member's session, a machine key or the operator's key before anything else of the request is looked at, and
 * for a role that may ask for its route. Nothing of the replies is cached.
 */
export function requireOperator(services: Services): MiddlewareHandler {
  return async (c, next) => {
    c.header('cache-control', 'no-store');
    const hasKey = c.req.header('authorization') !== undefined;
    const entry = hasKey ? await enterByKey(services, bearer(c)) : await operatorSessionMember(services, c);
    if (!entry) {
      throw new SurveyError(
        'unauthorized',
        'this route needs a member’s session or one of the operator’s keys',
      );
    }
    if (entry.member && !reading.has(c.req.method)) requireOwnPage(services, c);
    requireRole(c, entry.role);
    c.set(variable, { ...entry, services } satisfies OperatorEntry);
    await next();
    if (!reading.has(c.req.method)) services.waves.forget();
  };
}

export function enteredOperator(c: Context): OperatorEntry {
  return c.get(variable);
}

/**
 * The same for what a machine key may do nothing of: one that leaked lets nobody else in. The operator's key may, for the
 * first member and for when nobody else gets in.
 *
 * @throws SurveyError `members-only`
 */
export function enteredPerson(c: Context): OperatorEntry {
  const entry = enteredOperator(c);
  if (entry.by?.kind === 'key') throw new SurveyError('members-only', 'a machine key may not; sign in');
  return entry;
}

/** What has no route asks for no role: whoever got in is told that there is nothing. */
function requireRole(c: Context, role: OperatorRole): void {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const route = matchedRoutes(c).find((matched) => matched.method === method);
  if (!route) return;
  const path = route.path.slice(basePath.length).replaceAll(/:(\w+)/g, '{$1}');
  const allowed = rolesOf(method, path);
  if (!allowed.includes(role)) {
    throw new SurveyError(
      'not-in-role',
      `this asks for the role ${allowed.join(' or ')}, and yours is ${role}`,
    );
  }
}

/** Whose session the cookie of a request is; undefined where it is nobody’s, or of somebody who is no member any more. */
export async function operatorSessionMember(
  services: Services,
  c: Context,
): Promise<Required<Entry> | undefined> {
  const { table, now } = services;
  const id = sessionOf(services, c, 'operator');
  const person = id === undefined ? undefined : await readSession(table, id, now());
  if (person?.owner !== operatorOwner) return undefined;
  const people = await readOperatorPeople(table);
  // Who was removed, or given another role, has no session any more.
  const member = people.people.members.find((each) => each.id === person.member);
  return member && { role: member.role, people, member, by: { kind: 'member', name: labelOf(member) } };
}

/** The same refusal for a wrong key and a revoked one, and in the same time. */
async function enterByKey(services: Services, offered: string): Promise<Entry | undefined> {
  const { table, now, operatorKeyHash } = services;
  const hash = createHash('sha256').update(offered).digest();
  const isOperatorKey = timingSafeEqual(hash, await operatorKeyHash());
  const stored = await readOperatorPeople(table);
  const { people } = stored;
  const key = keyOffered(people.keys, offered);
  if (isOperatorKey) {
    const operatorKeyUsedInWeekOf = weekOf(now());
    const isNews = people.operatorKeyUsedInWeekOf !== operatorKeyUsedInWeekOf;
    const used = isNews ? { ...stored, people: { ...people, operatorKeyUsedInWeekOf } } : stored;
    return { role: 'operates', people: await keepUse(services, operatorOwner, { stored, used }) };
  }
  if (!key) return undefined;
  const used = { ...stored, people: withUse(people, key.id, now()) };
  return {
    role: key.scope,
    people: await keepUse(services, operatorOwner, { stored, used }),
    by: { kind: 'key', name: key.name },
  };
}

/** What the log calls a member. */
export function labelOf({ label = '' }: Member<OperatorRole>): string {
  return label;
}
