import * as z from 'zod/mini';
import { jsonResponse, keyProblems, operatorSecurity } from '../describe.ts';
import { enteredOperator } from '../operator-session.ts';
import { type Api, describeRoute } from '../route.ts';
import { daySchema } from '../schemas/common.ts';
import type { Services } from '../services.ts';

const healthSchema = z
  .object({
    hoursOverdue: z.int().register(z.globalRegistry, {
      description:
        'Whole hours since an edition should have been prepared or released that was not; 0 where none is late',
    }),
    sendsMail: z.boolean(),
    companiesWithLateMail: z.int().register(z.globalRegistry, {
      description: 'Companies whose mail should have gone out six hours ago and has not',
    }),
    watched: z.enum(['no', 'yes', 'unreadable']).register(z.globalRegistry, {
      description: 'Whether alarms watch the service; `unreadable` where they could not be read',
    }),
    alarms: z
      .array(z.object({ name: z.string(), description: z.string() }))
      .register(z.globalRegistry, { description: 'Those that are raised now' }),
    hasMembers: z
      .boolean()
      .register(z.globalRegistry, { description: 'Whether somebody who operates is a member' }),
    operatorKeyUsedInWeekOf: z.nullable(daySchema).register(z.globalRegistry, {
      description: 'The Monday of the week in which the operator’s key was last used',
    }),
  })
  .register(z.globalRegistry, { id: 'Health' });

const route = describeRoute({
  method: 'get',
  path: '/operator/health',
  summary: 'The state of the service: its calendar, its mail, its alarms, and who gets in',
  security: operatorSecurity,
  responses: { 200: jsonResponse(healthSchema, 'How it is now'), ...keyProblems },
});

export function operatorHealthRoute(api: Api, services: Services): void {
  api.route(route, async (c) => {
    const [{ hoursOverdue }, { countLateMailings }] = await Promise.all([
      import('../../publish/hours-overdue.ts'),
      import('../../mail/late-mailings.ts'),
    ]);
    const [overdue, companiesWithLateMail, mailer, alarms] = await Promise.all([
      hoursOverdue(services),
      countLateMailings(services),
      services.mailer(),
      readAlarms(services),
    ]);
    const { people } = enteredOperator(c).people;
    c.header('cache-control', 'no-store');
    return c.json(
      {
        ...{ hoursOverdue: overdue, sendsMail: mailer !== undefined, companiesWithLateMail, ...alarms },
        hasMembers: people.members.some(({ role }) => role === 'operates'),
        operatorKeyUsedInWeekOf: people.operatorKeyUsedInWeekOf ?? null,
      },
      200,
    );
  });
}

/** The rest is told also where the alarms cannot be read. */
async function readAlarms({ alarms, reportFailure }: Services) {
  try {
    const raised = await alarms();
    return { watched: raised ? ('yes' as const) : ('no' as const), alarms: [...(raised ?? [])] };
  } catch (error) {
    reportFailure(error, route.path);
    return { watched: 'unreadable' as const, alarms: [] };
  }
}
