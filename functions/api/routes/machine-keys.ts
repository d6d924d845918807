import * as z from 'zod/mini';
import { type StoredPeople, writePeople } from '../../storage/people.ts';
import {
  type MachineKey,
  newMachineKey,
  type OperatorRole,
  operatorOwner,
  type Role,
  withKey,
  withoutKey,
} from '../../survey/members.ts';
import { signedInMember } from '../company-session.ts';
import {
  jsonBody,
  jsonResponse,
  keyProblems,
  memberSecurity,
  operatorSecurity,
  problemResponse,
} from '../describe.ts';
import { enteredPerson } from '../operator-session.ts';
import { type Api, describeRoute } from '../route.ts';
import {
  machineKeySchema,
  newMachineKeySchema,
  newOperatorKeySchema,
  operatorKeySchema,
} from '../schemas/people.ts';
import type { Services } from '../services.ts';
import { doLogged } from './operator-actions.ts';

const forbidden = { 403: problemResponse('`members-only`, `reads-only`, `foreign-request`') } as const;
const changeProblems = {
  404: problemResponse('`unknown-key`'),
  409: problemResponse('`too-many-keys`, `changed-meanwhile`'),
  ...keyProblems,
} as const;
const keyParameter = z.object({ key: z.string() });
const madeKey = { 201: jsonResponse(z.object({ id: z.string(), key: z.string() }), 'The key') } as const;
const revoked = { 204: { description: 'The key is void' } } as const;

const listRoute = describeRoute({
  method: 'get',
  path: '/company/keys',
  summary: 'The company’s machine keys, without the keys themselves',
  security: memberSecurity,
  responses: {
    200: jsonResponse(z.array(machineKeySchema), 'The keys'),
    403: problemResponse('`members-only`, `reads-only`'),
    ...keyProblems,
  },
});

const addRoute = describeRoute({
  method: 'post',
  path: '/company/keys',
  summary: 'Creates a machine key, which is shown only once; ten at most',
  security: memberSecurity,
  request: { body: jsonBody(newMachineKeySchema) },
  responses: { ...madeKey, ...forbidden, ...changeProblems },
});

const removeRoute = describeRoute({
  method: 'delete',
  path: '/company/keys/{key}',
  summary: 'Revokes a machine key at once',
  security: memberSecurity,
  request: { params: keyParameter },
  responses: { ...revoked, ...forbidden, ...changeProblems },
});

export function machineKeyRoutes(api: Api, { table }: Services): void {
  api.route(listRoute, async (c) => c.json(keysView(signedInMember(c).people), 200));

  api.route(addRoute, async (c) => {
    const { stored, people } = signedInMember(c);
    const { name, scope } = c.req.valid('json');
    const { id: company } = stored.company;
    const { key, kept } = newMachineKey(company, name, scope);
    await writePeople(table, company, { ...people, people: withKey(people.people, kept) });
    return c.json({ id: kept.id, key }, 201);
  });

  api.route(removeRoute, async (c) => {
    const { stored, people } = signedInMember(c);
    const rest = withoutKey(people.people, c.req.valid('param').key);
    await writePeople(table, stored.company.id, { ...people, people: rest });
    return c.body(null, 204);
  });
}

const operatorListRoute = describeRoute({
  method: 'get',
  path: '/operator/keys',
  summary: 'The operator’s machine keys, without the keys themselves',
  security: operatorSecurity,
  responses: { 200: jsonResponse(z.array(operatorKeySchema), 'The keys'), ...keyProblems },
});

const operatorAddRoute = describeRoute({
  method: 'post',
  path: '/operator/keys',
  summary: 'Creates a machine key, which is shown only once; ten at most',
  security: operatorSecurity,
  request: { body: jsonBody(newOperatorKeySchema) },
  responses: { ...madeKey, ...changeProblems },
});

const operatorRemoveRoute = describeRoute({
  method: 'delete',
  path: '/operator/keys/{key}',
  summary: 'Revokes a machine key at once',
  security: operatorSecurity,
  request: { params: keyParameter },
  responses: { ...revoked, ...changeProblems },
});

export function operatorKeyRoutes(api: Api, { table }: Services): void {
  const write = (people: StoredPeople<OperatorRole>) => writePeople(table, operatorOwner, people);

  api.route(operatorListRoute, async (c) => c.json(keysView(enteredPerson(c).people), 200));

  api.route(operatorAddRoute, async (c) => {
    const { people } = enteredPerson(c);
    const { name, scope } = c.req.valid('json');
    const { key, kept } = newMachineKey(operatorOwner, name, scope);
    const changed = { ...people, people: withKey(people.people, kept) };
    await doLogged(c, [{ action: 'key-made', object: name }], () => write(changed));
    return c.json({ id: kept.id, key }, 201);
  });

  api.route(operatorRemoveRoute, async (c) => {
    const { people } = enteredPerson(c);
    const { key: id } = c.req.valid('param');
    const rest = { ...people, people: withoutKey(people.people, id) };
    const name = people.people.keys.find((key) => key.id === id)?.name ?? id;
    await doLogged(c, [{ action: 'key-revoked', object: name }], () => write(rest));
    return c.body(null, 204);
  });
}

function keysView<R extends Role | OperatorRole>({ people }: { people: { keys: readonly MachineKey<R>[] } }) {
  return people.keys.map(({ hash: _, usedInWeekOf = null, ...key }) => ({ ...key, usedInWeekOf }));
}
