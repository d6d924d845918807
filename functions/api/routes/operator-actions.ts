import type { Context } from 'hono';
import * as z from 'zod/mini';
import {
  type ActionOutcome,
  actionOutcomes,
  type BegunAction,
  beginAction,
  endAction,
  listActions,
  type OperatorAction,
  operatorActions,
} from '../../storage/operator-log.ts';
import { type ErrorCode, SurveyError } from '../../survey/survey-error.ts';
import { weekOf } from '../../survey/week.ts';
import { commonProblems, jsonResponse, operatorSecurity, problemResponse } from '../describe.ts';
import { enteredOperator } from '../operator-session.ts';
import { type Api, describeRoute } from '../route.ts';
import { daySchema } from '../schemas/common.ts';
import type { Services } from '../services.ts';

const actionSchema = z
  .object({
    number: z.int().register(z.globalRegistry, { description: 'Place in the log; numbers have no gaps' }),
    day: z.optional(daySchema).register(z.globalRegistry, {
      description: 'Of what the observatory tells, and of what was done before December 2026',
    }),
    week: z
      .optional(daySchema)
      .register(z.globalRegistry, { description: 'The Monday of the week in which it was done' }),
    who: z
      .enum(['operator', 'observatory'])
      .register(z.globalRegistry, { description: '`observatory` where it tells the operator something' }),
    by: z
      .optional(z.object({ kind: z.enum(['member', 'key']), name: z.string() }))
      .register(z.globalRegistry, {
        description: 'The member by their label, or the machine key; absent where it was the operator’s key',
      }),
    action: z.enum(operatorActions),
    object: z.string().register(z.globalRegistry, {
      description:
        'Id of the wave or company; of an edition, the wave’s; label of the member or name of the key',
    }),
    name: z
      .optional(z.string())
      .register(z.globalRegistry, { description: 'The company’s name at the time' }),
    fields: z
      .optional(z.array(z.string()))
      .register(z.globalRegistry, { description: 'The fields of a wave or member that were changed' }),
    checked: z.optional(z.string()).register(z.globalRegistry, {
      description: 'What was checked before a recovery, in the operator’s words',
    }),
    refused: z.optional(z.int()).register(z.globalRegistry, {
      description: 'Items among a wave’s responses that the observatory did not write so',
    }),
    outcome: z.enum(actionOutcomes).register(z.globalRegistry, {
      description: '`unknown` while the action goes on, and where its end could not be written down',
    }),
    edition: z
      .optional(z.string())
      .register(z.globalRegistry, { description: 'The edition that it was done with' }),
    reason: z
      .optional(z.string())
      .register(z.globalRegistry, { description: 'Code of the error by which it was refused' }),
  })
  .register(z.globalRegistry, { id: 'OperatorAction' });

const actionsRoute = describeRoute({
  method: 'get',
  path: '/operator/actions',
  summary: 'The operator’s hundred latest actions, newest first',
  security: operatorSecurity,
  responses: {
    200: jsonResponse(z.array(actionSchema), 'The actions'),
    401: problemResponse('`unauthorized`'),
    ...commonProblems,
  },
});

export function operatorActionRoutes(api: Api, { table }: Services): void {
  api.route(actionsRoute, async (c) => {
    const actions = await listActions(table);
    return c.json(
      actions.map(({ fields, by, ...action }) => ({
        ...action,
        ...(by && { by: { ...by } }),
        ...(fields && { fields: [...fields] }),
      })),
      200,
    );
  });
}

export type IntendedAction = Pick<OperatorAction, 'action' | 'object' | 'name' | 'fields' | 'checked'>;

/**
 * Does something in the operator's name, for whoever asks. What is intended stands in the log before it is done, so
 * that nothing done can lack its entry: without the entry nothing is done. How it ended is added afterwards; where that fails, the entry
 * stays and says that its outcome is not known.
 *
 * @param edition  of the result: the id of the edition it was done with
 */
export async function doLogged<T>(
  c: Context,
  intended: readonly IntendedAction[],
  act: () => Promise<T>,
  { edition }: { edition?: (result: T) => string } = {},
): Promise<T> {
  const { services, by } = enteredOperator(c);
  const done = { week: weekOf(services.now()), who: 'operator', ...(by && { by }) } as const;
  const begun: BegunAction[] = [];
  for (const action of intended) begun.push(await beginAction(services.table, { ...done, ...action }));
  let result: T;
  try {
    result = await act();
  } catch (error) {
    if (error instanceof SurveyError && !uncertain.has(error.code)) {
      await end(services, begun, { outcome: 'refused', reason: error.code });
    }
    throw error;
  }
  await end(services, begun, { outcome: 'done', edition: edition?.(result) });
  return result;
}

/**
 * Refusals by a condition of the store: a write whose reply was lost is sent again, and then meets itself. Whether it
 * took place is not known.
 */
const uncertain: ReadonlySet<ErrorCode> = new Set(['changed-meanwhile', 'wave-exists', 'unavailable']);

/** The action stands whether or not this succeeds, so a failure here is reported and is not the caller's. */
async function end(services: Services, begun: readonly BegunAction[], ending: ActionOutcome): Promise<void> {
  for (const action of begun) {
    await endAction(services.table, action, ending).catch((error) =>
      services.reportFailure(error, '/operator/actions'),
    );
  }
}
