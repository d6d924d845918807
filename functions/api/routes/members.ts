import * as z from 'zod/mini';
import { readCompany } from '../../storage/companies.ts';
import { addToAddress, removeFromAddress, type StoredPeople, writePeople } from '../../storage/people.ts';
import { memberAddressHash, openMemberAddress, sealMemberAddress } from '../../survey/member-address.ts';
import {
  type Asked,
  type Member,
  memberOf,
  newMemberId,
  type People,
  type Removal,
  withAddress,
  withMember,
  withoutMember,
  withoutRecovery,
  withoutRemoval,
  withRole,
} from '../../survey/members.ts';
import { normalAddress } from '../../survey/read-addresses.ts';
import {
  byOperator,
  currentlyAsked,
  firstDayOf,
  lastDayOf,
  memberObjectionDays,
  withAsked,
} from '../../survey/recovery.ts';
import { departureWaits, mustWait, withRemoval } from '../../survey/removal.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { dayInParis } from '../../survey/wave.ts';
import { entered, signedInMember } from '../company-session.ts';
import {
  companySecurity,
  jsonBody,
  jsonResponse,
  keyProblems,
  memberSecurity,
  problemResponse,
} from '../describe.ts';
import { requireMailer } from '../require-mailer.ts';
import { type Api, describeRoute } from '../route.ts';
import { memberAddressSchema, newMemberSchema, peopleSchema, roleSchema } from '../schemas/people.ts';
import type { Services } from '../services.ts';
import { mailed } from './sign-ins.ts';

const memberParameter = z.object({ member: z.string() });
const membersReply = { 200: jsonResponse(peopleSchema, 'The members as they are now') } as const;
const changeProblems = {
  403: problemResponse('`members-only`, `reads-only`, `foreign-request`, `own-recovery`'),
  404: problemResponse('`unknown-member`, `no-recovery`'),
  409: problemResponse(
    '`last-manager`, `member-exists`, `too-many-members`, `mail-not-set-up`, `changed-meanwhile`; `recovery-under-way`, `removal-under-way`; `recovery-waits`, `removal-waits`, `asked-too-often`, with `from`',
  ),
  ...keyProblems,
} as const;

const waitingReply = { 202: jsonResponse(peopleSchema, 'All members were told, and may refuse') } as const;
const waiting = `Where nobody else has managed for ${memberObjectionDays} days, or whoever asks has not, the space is taken from a member who manages only after ${memberObjectionDays} days: their sessions end at once, all members and who signed the company up get an email, and any member may refuse. From that day on, the same request completes it.`;

const listRoute = describeRoute({
  method: 'get',
  path: '/company/members',
  summary: 'The company’s members, and what is asked for one of them',
  security: memberSecurity,
  responses: { ...membersReply, 403: problemResponse('`members-only`'), ...keyProblems },
});

const addRoute = describeRoute({
  method: 'post',
  path: '/company/members',
  summary: 'Adds a member and writes to them; the first member of a company may be added by its machine key',
  security: companySecurity,
  request: { body: jsonBody(newMemberSchema) },
  responses: { 201: jsonResponse(z.object({ id: z.string() }), 'The member’s id'), ...changeProblems },
});

const changeRoute = describeRoute({
  method: 'patch',
  path: '/company/members/{member}',
  summary: 'Gives a member another role; someone has to manage',
  description: waiting,
  security: memberSecurity,
  request: { params: memberParameter, body: jsonBody(z.strictObject({ role: roleSchema })) },
  responses: { ...membersReply, ...waitingReply, ...changeProblems },
});

const removeRoute = describeRoute({
  method: 'delete',
  path: '/company/members/{member}',
  summary: 'Removes a member, whose sessions end at once, and tells them by email; someone has to manage',
  description: waiting,
  security: memberSecurity,
  request: { params: memberParameter },
  responses: { 204: { description: 'The member is removed' }, ...waitingReply, ...changeProblems },
});

const refuseRoute = describeRoute({
  method: 'delete',
  path: '/company/removal',
  summary: 'Refuses that a member manages no more, which every member may do',
  security: memberSecurity,
  responses: { 204: { description: 'None is under way' }, ...changeProblems },
});

const recoverRoute = describeRoute({
  method: 'post',
  path: '/company/members/{member}/recovery',
  summary:
    'Asks for a new address for a member who lost theirs; another member has to confirm it, after a week',
  description: `All members and who signed the company up get a mail, without the new address. It can be confirmed after ${memberObjectionDays} days, unless somebody has given it up.`,
  security: memberSecurity,
  request: { params: memberParameter, body: jsonBody(z.strictObject({ address: memberAddressSchema })) },
  responses: { ...membersReply, ...changeProblems },
});

const confirmRoute = describeRoute({
  method: 'post',
  path: '/company/recovery/confirmation',
  summary: 'Confirms the new address that another member asked for; the old one is told',
  security: memberSecurity,
  request: { body: jsonBody(z.strictObject({ member: z.string(), address: memberAddressSchema })) },
  responses: { ...membersReply, ...changeProblems },
});

const cancelRoute = describeRoute({
  method: 'delete',
  path: '/company/recovery',
  summary: 'Drops a recovery that is under way, which every member may do',
  security: memberSecurity,
  responses: { 204: { description: 'None is under way' }, ...changeProblems },
});

export function memberRoutes(api: Api, services: Services): void {
  const { table, seed, now } = services;
  const today = () => dayInParis(now());

  api.route(listRoute, async (c) => {
    const { stored, people, member } = signedInMember(c);
    return c.json(peopleView(services, stored.company.id, { people: people.people, you: member.id }), 200);
  });

  api.route(addRoute, async (c) => {
    const { stored, people, member } = entered(c);
    // Only what stood before there were members may begin with one: a key that leaked adds nobody.
    if (!member && people.people.members.length > 0) signedInMember(c);
    const mailer = await requireMailer(services);
    const { role, language, ...given } = c.req.valid('json');
    const { id: company } = stored.company;
    const address = mailed(given.address);
    requireNew(services, company, people.people, address);
    const id = newMemberId();
    const sealedAddress = sealMemberAddress(seed, { owner: company, member: id }, address);
    const added: Member = {
      ...{ id, sealedAddress, language, hasSignedIn: false },
      role: member ? role : 'manages',
      ...(member && role === 'manages' && { managesSince: today() }),
    };
    const changed = { people: withMember(people.people, added), revision: people.revision };
    // In this order: of an address that came to nothing, nothing is left.
    await writePeople(table, company, changed);
    await letBeFound(services, company, address);
    await mailer.ask({ kind: 'welcome', company, member: id });
    if (member && role === 'manages') await tellManagers(services, company, 'let-in', added);
    return c.json({ id }, 201);
  });

  api.route(changeRoute, async (c) => {
    const { stored, people, member } = signedInMember(c);
    const { id: company } = stored.company;
    const { role } = c.req.valid('json');
    const concerned = memberOf(people.people, c.req.valid('param').member);
    const view = (seen: People) => peopleView(services, company, { people: seen, you: member.id });
    if (concerned.role === role) return c.json(view(people.people), 200);
    if (role === 'reads') {
      const asked = await askToRemove(services, company, {
        stored: people,
        by: member,
        concerned,
        becomes: role,
      });
      if (asked) return c.json(view(asked), 202);
    }
    const since = role === 'manages' ? { managesSince: today() } : {};
    const changed = withRole(people.people, concerned.id, role, since);
    await writePeople(table, company, { ...people, people: changed });
    await tellManagers(services, company, role === 'manages' ? 'let-in' : 'taken', concerned);
    return c.json(view(changed), 200);
  });

  api.route(removeRoute, async (c) => {
    const { stored, people, member } = signedInMember(c);
    const { id: company } = stored.company;
    const removed = memberOf(people.people, c.req.valid('param').member);
    const asked = await askToRemove(services, company, {
      ...{ stored: people, by: member, concerned: removed, becomes: 'removed' },
    });
    if (asked) return c.json(peopleView(services, company, { people: asked, you: member.id }), 202);
    const rest = withoutMember(people.people, removed.id);
    await writePeople(table, company, { ...people, people: rest });
    await removeFromAddress(table, memberAddressHash(seed, addressOf(services, company, removed)), company);
    if (removed.id !== member.id) await tellRemoved(services, company, removed);
    if (removed.role === 'manages') await tellManagers(services, company, 'taken', removed);
    return c.body(null, 204);
  });

  api.route(refuseRoute, async (c) => {
    const { stored, people } = signedInMember(c);
    if (people.people.removal) {
      await writePeople(table, stored.company.id, { ...people, people: withoutRemoval(people.people) });
    }
    return c.body(null, 204);
  });

  api.route(recoverRoute, async (c) => {
    const { stored, people, member } = signedInMember(c);
    const { id: company } = stored.company;
    const mailer = await requireMailer(services);
    const lost = memberOf(people.people, c.req.valid('param').member);
    if (lost.id === member.id) {
      throw new SurveyError('own-recovery', 'two other members recover for a third');
    }
    requireNoneUnderWay(people.people, today());
    const counted = withAsked(people.people, 'members', today());
    const address = mailed(c.req.valid('json').address);
    requireNew(services, company, people.people, address);
    const sealedAddress = sealMemberAddress(seed, { owner: company, member: lost.id }, address);
    const recovery = { member: lost.id, sealedAddress, askedBy: member.id, day: today() };
    const changed = { ...counted, recovery };
    // To all: whoever asks may be the member who confirms, too, by a second address of their own.
    await beginOnceTold(services, company, {
      untold: {
        people: { ...counted, recovery: { ...recovery, isUntold: true } },
        revision: people.revision,
      },
      begun: changed,
      tell: () => mailer.ask({ kind: 'recovery', company }),
    });
    return c.json(peopleView(services, company, { people: changed, you: member.id }), 200);
  });

  api.route(confirmRoute, async (c) => {
    const { stored, people, member } = signedInMember(c);
    const { id: company } = stored.company;
    const recovery = currentlyAsked(people.people.recovery, today());
    const asked = c.req.valid('json');
    const address =
      recovery &&
      openMemberAddress(seed, { owner: company, member: recovery.member }, recovery.sealedAddress);
    // What is confirmed is what was seen, and not what somebody put in its place meanwhile.
    if (!recovery || recovery.member !== asked.member || address !== mailed(asked.address)) {
      throw new SurveyError('no-recovery', 'this new address was not asked for, or more than two weeks ago');
    }
    if ([recovery.askedBy, recovery.member].includes(member.id) || recovery.askedBy === byOperator) {
      throw new SurveyError('own-recovery', 'a member who did not ask for it confirms it');
    }
    requireTimeToObject(recovery, today(), 'recovery-waits');
    const changed = await moveMember(services, company, { stored: people, id: recovery.member, address });
    return c.json(peopleView(services, company, { people: changed, you: member.id }), 200);
  });

  api.route(cancelRoute, async (c) => {
    const { stored, people } = signedInMember(c);
    if (people.people.recovery) {
      const rest = withoutRecovery(people.people);
      await writePeople(table, stored.company.id, { ...people, people: rest });
    }
    return c.body(null, 204);
  });
}

/**
 * Begins what waits, and tells all. @returns the people with it, or undefined where it can be done now
 *
 * @throws SurveyError `removal-waits`, `removal-under-way`, `recovery-under-way`, `asked-too-often`, `changed-meanwhile`,
 *   `mail-not-set-up`
 */
async function askToRemove(
  services: Services,
  company: string,
  {
    stored,
    by,
    concerned,
    becomes,
  }: {
    stored: { people: People; revision: number };
    by: Member;
    concerned: Member;
    becomes: Removal['becomes'];
  },
): Promise<People | undefined> {
  const { seed, now } = services;
  const { people, revision } = stored;
  const today = dayInParis(now());
  if (!mustWait(people, { by: by.id, id: concerned.id }, today)) return undefined;
  const underWay = currentlyAsked(people.removal, today);
  if (underWay?.member === concerned.id && underWay.becomes === becomes) {
    requireTimeToObject(underWay, today, 'removal-waits');
    return undefined;
  }
  requireNoneUnderWay(people, today);
  const counted = withAsked(people, 'members', today);
  const mailer = await requireMailer(services);
  const id = newMemberId();
  const address = addressOf(services, company, concerned);
  const sealedAddress = sealMemberAddress(seed, { owner: company, member: id }, address);
  const removal = { member: concerned.id, becomes, askedBy: by.id, day: today };
  const changed = withRemoval(counted, removal, { id, sealedAddress });
  await beginOnceTold(services, company, {
    untold: { people: { ...counted, removal: { ...removal, isUntold: true } }, revision },
    begun: changed,
    tell: () => mailer.ask({ kind: 'removal', company }),
  });
  return changed;
}

/**
 * Begins what all are told of and may refuse: kept first, since the mail is written from what is kept, and begun once the
 * mail is on its way. Where this ends in between nothing has begun, and whoever asked asks again.
 *
 * @throws SurveyError `changed-meanwhile`
 */
export async function beginOnceTold(
  { table }: Services,
  company: string,
  { untold, begun, tell }: { untold: StoredPeople; begun: People; tell: () => Promise<void> },
): Promise<void> {
  await writePeople(table, company, untold);
  await tell();
  await writePeople(table, company, { people: begun, revision: untold.revision + 1 });
}

/** So that nobody comes to manage, or ceases to, without the others who manage knowing; a failure is not the caller's. */
async function tellManagers(
  services: Services,
  company: string,
  change: 'let-in' | 'taken',
  { id: member, sealedAddress }: Member,
): Promise<void> {
  try {
    const mailer = await services.mailer();
    await mailer?.ask({ kind: 'managers', company, change, member, sealedAddress });
  } catch (error) {
    services.reportFailure(error, '/company/members');
  }
}

/** They are removed whether or not this succeeds, so a failure here is reported and is not the caller's. */
async function tellRemoved(services: Services, company: string, removed: Member): Promise<void> {
  const { id: member, sealedAddress, language } = removed;
  try {
    const mailer = await services.mailer();
    await mailer?.ask({ kind: 'removed', company, member, sealedAddress, language });
  } catch (error) {
    services.reportFailure(error, '/company/members/{member}');
  }
}

/**
 * Gives a member another address and id, so that their sessions end, and tells the old address and the new.
 *
 * @throws SurveyError `changed-meanwhile`, `mail-not-set-up`
 */
export async function moveMember(
  services: Services,
  company: string,
  { stored, id, address }: { stored: { people: People; revision: number }; id: string; address: string },
): Promise<People> {
  const { table, seed } = services;
  const mailer = await requireMailer(services);
  const former = memberOf(stored.people, id);
  const moved = newMemberId();
  const sealedAddress = sealMemberAddress(seed, { owner: company, member: moved }, address);
  const people = withAddress(stored.people, id, { id: moved, sealedAddress });
  await writePeople(table, company, { people, revision: stored.revision });
  await letBeFound(services, company, address);
  await removeFromAddress(table, memberAddressHash(seed, addressOf(services, company, former)), company);
  const { sealedAddress: formerAddress, language } = former;
  await mailer.ask({ kind: 'moved', company, member: id, sealedAddress: formerAddress, language });
  await mailer.ask({ kind: 'welcome', company, member: moved });
  return people;
}

/**
 * By their address, as they sign in. Of a company that left in the same moment nobody would forget it any more.
 *
 * @throws SurveyError `unauthorized`
 */
async function letBeFound({ table, seed }: Services, company: string, address: string): Promise<void> {
  const hash = memberAddressHash(seed, address);
  await addToAddress(table, hash, company);
  if (await readCompany(table, company)) return;
  await removeFromAddress(table, hash, company);
  throw new SurveyError('unauthorized', 'the company has left');
}

/**
 * A new request in place of one that others were told of would begin its time anew, or end the operator’s without a word.
 *
 * @throws SurveyError `recovery-under-way`, `removal-under-way`
 */
function requireNoneUnderWay({ recovery, removal }: People, today: string): void {
  if (currentlyAsked(removal, today)) {
    throw new SurveyError(
      'removal-under-way',
      'someone is asked to manage no more; refuse or complete that first',
    );
  }
  if (!currentlyAsked(recovery, today)) return;
  throw new SurveyError('recovery-under-way', 'a new address is asked for already; give that up first');
}

/** @throws SurveyError of this code, with `from`, while what was asked for may still be refused */
export function requireTimeToObject(
  asked: Asked,
  today: string,
  code: 'recovery-waits' | 'removal-waits' | 'departure-waits',
): void {
  const from = firstDayOf(asked);
  if (today >= from) return;
  throw new SurveyError(code, `the members may refuse until ${from}`, { details: { from } });
}

/** @throws SurveyError `member-exists` */
export function requireNew(
  services: Services,
  owner: string,
  { members }: Pick<People<string>, 'members'>,
  address: string,
): void {
  const isKnown = members.some(
    (member) => normalAddress(addressOf(services, owner, member)) === normalAddress(address),
  );
  if (isKnown) throw new SurveyError('member-exists', 'somebody with this address is a member already');
}

export function addressOf({ seed }: Services, owner: string, { id, sealedAddress }: Member<string>): string {
  return openMemberAddress(seed, { owner, member: id }, sealedAddress);
}

/** Something that all may refuse, as members see it; null where nobody asks for it. */
export function requestView<A extends Asked>(asked: A | undefined, today: string) {
  const underWay = currentlyAsked(asked, today);
  if (!underWay) return null;
  const from = firstDayOf(underWay);
  return { askedBy: underWay.askedBy, from, until: lastDayOf(underWay), isDue: from <= today };
}

function peopleView(services: Services, company: string, { people, you }: { people: People; you: string }) {
  const today = dayInParis(services.now());
  const { departure, recovery, removal } = people;
  const removing = requestView(removal, today);
  const recovering = requestView(recovery, today);
  return {
    members: people.members.map((member) => ({
      id: member.id,
      address: addressOf(services, company, member),
      role: member.role,
      hasSignedIn: member.hasSignedIn,
      isYou: member.id === you,
      waits: mustWait(people, { by: you, id: member.id }, today),
    })),
    departure: requestView(departure, today),
    departureWaits: departureWaits(people, you, today),
    removal: removal && removing ? { ...removing, member: removal.member, becomes: removal.becomes } : null,
    recovery:
      recovery && recovering
        ? {
            ...recovering,
            member: recovery.member,
            address: openMemberAddress(
              services.seed,
              { owner: company, member: recovery.member },
              recovery.sealedAddress,
            ),
          }
        : null,
  };
}
