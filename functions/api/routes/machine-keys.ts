import * as z from 'zod/mini';
import { writePeople } from '../../storage/people.ts';
import { newMachineKey, withKey, withoutKey } from '../../survey/members.ts';
import { signedInMember } from '../company-session.ts';
import {
  jsonBody,
  jsonResponse,
  keyProblems,
  problemResponse,
  memberSecurity as security,
} from '../describe.ts';
import { type Api, describeRoute } from '../route.ts';
import { machineKeySchema, roleSchema } from '../schemas/people.ts';
import type { Services } from '../services.ts';

const changeProblems = {
  403: problemResponse('`members-only`, `reads-only`, `foreign-request`'),
  404: problemResponse('`unknown-key`'),
  409: problemResponse('`too-many-keys`, `changed-meanwhile`'),
  ...keyProblems,
} as const;

const listRoute = describeRoute({
  method: 'get',
  path: '/company/keys',
  summary: 'The company’s machine keys, but for the keys themselves',
  security,
  responses: {
    200: jsonResponse(z.array(machineKeySchema), 'The keys'),
    403: problemResponse('`members-only`'),
    ...keyProblems,
  },
});

const addRoute = describeRoute({
  method: 'post',
  path: '/company/keys',
  summary: 'Makes a machine key, which is shown this once; ten at most',
  security,
  request: {
    body: jsonBody(
      z.strictObject({
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
        scope: roleSchema,
      }),
    ),
  },
  responses: {
    201: jsonResponse(z.object({ id: z.string(), key: z.string() }), 'The key'),
    ...changeProblems,
  },
});

const removeRoute = describeRoute({
  method: 'delete',
  path: '/company/keys/{key}',
  summary: 'Revokes a machine key at once',
  security,
  request: { params: z.object({ key: z.string() }) },
  responses: { 204: { description: 'The key is void' }, ...changeProblems },
});

export function machineKeyRoutes(api: Api, { table }: Services): void {
  api.route(listRoute, async (c) => {
    const { people } = signedInMember(c);
    const keys = people.people.keys.map(({ hash: _, usedInWeekOf = null, ...key }) => ({
      ...key,
      usedInWeekOf,
    }));
    return c.json(keys, 200);
  });

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
