import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  appendAction,
  listActions,
  type OperatorAction,
  operatorActions,
} from '../../storage/operator-log.ts';
import { dayInParis } from '../../survey/wave.ts';
import { commonProblems, jsonResponse, operatorSecurity, problemResponse } from '../describe.ts';
import { daySchema } from '../schemas.ts';
import type { Services } from '../services.ts';

const actionSchema = z
  .object({
    day: daySchema,
    who: z.literal('operator'),
    action: z.enum(operatorActions),
    object: z.string().openapi({ description: 'Id of the wave, edition or company' }),
    name: z.string().optional().openapi({ description: 'The company’s name at the time' }),
    fields: z.array(z.string()).optional().openapi({ description: 'The fields of a wave that were changed' }),
  })
  .openapi('OperatorAction');

const actionsRoute = createRoute({
  method: 'get',
  path: '/operator/actions',
  summary: 'The hundred newest actions of the operator, newest first',
  security: operatorSecurity,
  responses: {
    200: jsonResponse(z.array(actionSchema), 'The actions'),
    401: problemResponse('`unauthorized`'),
    ...commonProblems,
  },
});

export function operatorActionRoutes(app: OpenAPIHono, { table }: Services): void {
  app.openapi(actionsRoute, async (c) => {
    const actions = await listActions(table);
    return c.json(
      actions.map(({ fields, ...action }) => ({ ...action, ...(fields && { fields: [...fields] }) })),
      200,
    );
  });
}

/** Writes down what the operator has just done: after it, so that the log never tells of what did not happen. */
export async function logAction(
  { table, now }: Services,
  action: Pick<OperatorAction, 'action' | 'object' | 'name' | 'fields'>,
): Promise<void> {
  await appendAction(table, { day: dayInParis(now()), who: 'operator', ...action });
}
