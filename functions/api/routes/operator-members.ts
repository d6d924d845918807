import type { Context } from 'hono';
import * as z from 'zod/mini';
import { addToAddress, removeFromAddress, type StoredPeople, writePeople } from '../../storage/people.ts';
import { memberAddressHash, sealMemberAddress } from '../../survey/member-address.ts';
import {
  type Member,
  memberOf,
  newMemberId,
  type OperatorRole,
  operatorOwner,
  type People,
  withMember,
  withoutMember,
  withRole,
} from '../../survey/members.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { jsonBody, jsonResponse, keyProblems, operatorSecurity, problemResponse } from '../describe.ts';
import { enteredOperator, enteredPerson, labelOf } from '../operator-session.ts';
import { type Api, describeRoute } from '../route.ts';
import {
  labelSchema,
  newOperatorMemberSchema,
  operatorMemberSchema,
  operatorRoleSchema,
} from '../schemas/people.ts';
import type { Services } from '../services.ts';
import { addressOf, requireNew } from './members.ts';
import { doLogged } from './operator-actions.ts';
import { mailed } from './sign-ins.ts';

const memberParameter = z.object({ member: z.string() });
const membersReply = {
  200: jsonResponse(z.array(operatorMemberSchema), 'The members as they are now'),
} as const;
const changeProblems = {
  404: problemResponse('`unknown-member`'),
  409: problemResponse(
    '`last-manager`, `member-exists`, `label-taken`, `role-from-provider`, `too-many-members`, `changed-meanwhile`',
  ),
  ...keyProblems,
} as const;

const whoRoute = describeRoute({
  method: 'get',
  path: '/operator/session',
  summary: 'Who makes the request: a member, a machine key, or the operator’s key',
  security: operatorSecurity,
  responses: {
    200: jsonResponse(
      z.object({
        by: z.enum(['member', 'key', 'operator-key']),
        name: z
          .nullable(z.string())
          .register(z.globalRegistry, { description: 'The member’s label or the name of the machine key' }),
        member: z.nullable(z.string()),
        role: operatorRoleSchema,
      }),
      'Who it is',
    ),
    ...keyProblems,
  },
});

const listRoute = describeRoute({
  method: 'get',
  path: '/operator/members',
  summary: 'The operator’s members; those who operate see all addresses, and everyone sees their own',
  security: operatorSecurity,
  responses: { ...membersReply, ...keyProblems },
});

const addRoute = describeRoute({
  method: 'post',
  path: '/operator/members',
  summary: 'Adds a member and writes to them, where mail is sent',
  security: operatorSecurity,
  request: { body: jsonBody(newOperatorMemberSchema) },
  responses: { 201: jsonResponse(z.object({ id: z.string() }), 'The member’s id'), ...changeProblems },
});

const changeRoute = describeRoute({
  method: 'patch',
  path: '/operator/members/{member}',
  summary: 'Gives a member another role, by which their sessions end and their id changes, or another label',
  security: operatorSecurity,
  request: {
    params: memberParameter,
    body: jsonBody(z.strictObject({ role: z.optional(operatorRoleSchema), label: z.optional(labelSchema) })),
  },
  responses: { ...membersReply, ...changeProblems },
});

const removeRoute = describeRoute({
  method: 'delete',
  path: '/operator/members/{member}',
  summary: 'Removes a member, whose sessions end at once; someone has to operate',
  security: operatorSecurity,
  request: { params: memberParameter },
  responses: { 204: { description: 'The member is removed' }, ...changeProblems },
});

type Stored = StoredPeople<OperatorRole>;

export function operatorMemberRoutes(api: Api, services: Services): void {
  const { table, seed, onlyProvider } = services;
  const write = (people: Stored, changed: People<OperatorRole>) =>
    writePeople(table, operatorOwner, { people: changed, revision: people.revision });

  api.route(whoRoute, async (c) => {
    const { by, role, member } = enteredOperator(c);
    const who = { role, name: by?.name ?? null, member: member?.id ?? null };
    return c.json({ by: by?.kind ?? ('operator-key' as const), ...who }, 200);
  });

  api.route(listRoute, async (c) => c.json(membersView(c, enteredPerson(c).people.people), 200));

  api.route(addRoute, async (c) => {
    const { people } = enteredPerson(c);
    const { address: given, label, ...stated } = c.req.valid('json');
    const address = mailed(given);
    requireNew(services, operatorOwner, people.people, address);
    requireFree(people.people, label);
    const id = newMemberId();
    const sealedAddress = sealMemberAddress(seed, { owner: operatorOwner, member: id }, address);
    const added: Member<OperatorRole> = { id, ...stated, label, sealedAddress, hasSignedIn: false };
    const changed = withMember(people.people, added);
    await doLogged(c, [{ action: 'member-added', object: label }], async () => {
      await write(people, changed);
      await addToAddress(table, memberAddressHash(seed, address), operatorOwner);
    });
    await (await services.mailer())?.ask({ kind: 'operator-welcome', member: id, onlyProvider });
    return c.json({ id }, 201);
  });

  api.route(changeRoute, async (c) => {
    const { people } = enteredPerson(c);
    const former = memberOf(people.people, c.req.valid('param').member);
    const { role = former.role, label = labelOf(former) } = c.req.valid('json');
    const fields = [...(role === former.role ? [] : ['role']), ...(label === former.label ? [] : ['label'])];
    if (fields.length === 0) return c.json(membersView(c, people.people), 200);
    if (former.subject !== undefined && role !== former.role) {
      throw new SurveyError('role-from-provider', 'the identity provider says which role this member has');
    }
    if (label !== former.label) requireFree(people.people, label);
    const changed = withLabel(withRole(people.people, former.id, role), former.id, label);
    const ended = role === former.role ? changed : withNewId(services, changed, former);
    await doLogged(c, [{ action: 'member-changed', object: label, fields }], () => write(people, ended));
    return c.json(membersView(c, ended), 200);
  });

  api.route(removeRoute, async (c) => {
    const { people } = enteredPerson(c);
    const removed = memberOf(people.people, c.req.valid('param').member);
    const rest = withoutMember(people.people, removed.id);
    await doLogged(c, [{ action: 'member-removed', object: labelOf(removed) }], () => write(people, rest));
    const hash = memberAddressHash(seed, addressOf(services, operatorOwner, removed));
    await removeFromAddress(table, hash, operatorOwner);
    return c.body(null, 204);
  });

  function membersView(c: Context, { members }: People<OperatorRole>) {
    const { role, member: you } = enteredOperator(c);
    return members.map((member) => {
      const isYou = member.id === you?.id;
      const address = role === 'operates' || isYou ? addressOf(services, operatorOwner, member) : '';
      return {
        ...{ id: member.id, label: labelOf(member), role: member.role, isYou },
        ...{ hasSignedIn: member.hasSignedIn, fromProvider: member.subject !== undefined },
        address: address === '' ? null : address,
      };
    });
  }
}

/** The log names members by it, so that no two may have the same. @throws SurveyError `label-taken` */
function requireFree({ members }: People<OperatorRole>, label: string): void {
  if (!members.some((member) => member.label === label)) return;
  throw new SurveyError('label-taken', `another member is called ${label}`);
}

function withLabel(people: People<OperatorRole>, id: string, label: string): People<OperatorRole> {
  const members = people.members.map((member) => (member.id === id ? { ...member, label } : member));
  return { ...people, members };
}

/** The same member under another id, so that no session of before counts. */
function withNewId(
  services: Services,
  people: People<OperatorRole>,
  former: Member<OperatorRole>,
): People<OperatorRole> {
  const id = newMemberId();
  const address = addressOf(services, operatorOwner, former);
  const sealedAddress = sealMemberAddress(services.seed, { owner: operatorOwner, member: id }, address);
  const members = people.members.map((member) =>
    member.id === former.id ? { ...member, id, sealedAddress } : member,
  );
  return { ...people, members };
}
