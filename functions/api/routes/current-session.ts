import * as z from 'zod/mini';
import { sessionMember } from '../company-session.ts';
import { commonProblems, jsonResponse } from '../describe.ts';
import { labelOf, operatorSessionMember } from '../operator-session.ts';
import { type Api, describeRoute } from '../route.ts';
import { operatorRoleSchema, roleSchema, spaceSchema } from '../schemas/people.ts';
import type { Services } from '../services.ts';
import { addressOf } from './members.ts';

const currentRoute = describeRoute({
  method: 'get',
  path: '/session',
  summary: 'The member whose session the cookie is; nothing where it is nobody’s',
  request: { query: z.strictObject({ space: z._default(spaceSchema, 'company') }) },
  responses: {
    200: jsonResponse(
      z.union([
        z.object({ member: z.string(), address: z.string(), role: roleSchema }),
        z.object({
          by: z.literal('member'),
          name: z.string().register(z.globalRegistry, { description: 'The member’s label' }),
          member: z.string(),
          role: operatorRoleSchema,
        }),
      ]),
      'The member, of a company or of the operator',
    ),
    204: { description: 'Nobody is signed in' },
    ...commonProblems,
  },
});

/**
 * Who is signed in, which a page asks before it knows that anybody is: that nobody is, is an answer and no refusal, which
 * a browser would write down as a fault of the page.
 */
export function currentSessionRoute(api: Api, services: Services): void {
  api.route(currentRoute, async (c) => {
    c.header('cache-control', 'no-store');
    if (c.req.valid('query').space === 'operator') {
      const found = await operatorSessionMember(services, c);
      if (!found) return c.body(null, 204);
      const { id, role } = found.member;
      return c.json({ by: 'member' as const, name: labelOf(found.member), member: id, role }, 200);
    }
    const found = await sessionMember(services, c);
    if (!found) return c.body(null, 204);
    const { id, role } = found.member;
    return c.json(
      { member: id, role, address: addressOf(services, found.stored.company.id, found.member) },
      200,
    );
  });
}
