import * as z from 'zod/mini';
import { readCompany } from '../../storage/companies.ts';
import { readPeople, writePeople } from '../../storage/people.ts';
import { openMemberAddress, sealMemberAddress } from '../../survey/member-address.ts';
import { type Member, type People, withoutRecovery } from '../../survey/members.ts';
import {
  byOperator,
  currentlyAsked,
  firstDayOf,
  lastDayOf,
  objectionDays,
  withAsked,
} from '../../survey/recovery.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { dayInParis } from '../../survey/wave.ts';
import { jsonBody, jsonResponse, keyProblems, operatorSecurity, problemResponse } from '../describe.ts';
import { requireMailer } from '../require-mailer.ts';
import { type Api, describeRoute } from '../route.ts';
import { daySchema } from '../schemas/common.ts';
import { memberAddressSchema } from '../schemas/people.ts';
import type { Services } from '../services.ts';
import { beginOnceTold, moveMember, requireNew, requireTimeToObject } from './members.ts';
import { doLogged } from './operator-actions.ts';
import { mailed } from './sign-ins.ts';

const path = '/operator/companies/{id}/recovery';
const params = z.object({ id: z.string() });

const recoverySchema = z
  .object({
    managing: z.int().register(z.globalRegistry, { description: 'How many members manage the company' }),
    underWay: z
      .nullable(z.object({ from: daySchema, until: daySchema }))
      .register(z.globalRegistry, { description: 'From when, and until when, it can be completed' }),
  })
  .register(z.globalRegistry, { id: 'CompanyRecovery' });

const problems = {
  404: problemResponse('`unknown-company`, `no-recovery`'),
  409: problemResponse(
    '`members-recover`: more than one manages, or none; `recovery-waits`, `asked-too-often`, with `from`; `member-exists`, `changed-meanwhile`, `mail-not-set-up`',
  ),
  ...keyProblems,
} as const;

const readRoute = describeRoute({
  method: 'get',
  path,
  summary: 'Whether a change of address is under way, and until when the company can object',
  security: operatorSecurity,
  request: { params },
  responses: {
    200: jsonResponse(recoverySchema, 'Without any address'),
    404: problemResponse('`unknown-company`'),
    ...keyProblems,
  },
});

const askRoute = describeRoute({
  method: 'post',
  path,
  summary: 'Asks for another address for the one member who manages; the company is notified and may object',
  description: `All members and the person who signed the company up get an email, without the new address. It can be completed after ${objectionDays} days, unless someone has dropped it.`,
  security: operatorSecurity,
  request: {
    params,
    body: jsonBody(
      z.strictObject({
        address: memberAddressSchema,
        checked: z
          .string()
          .check(z.trim(), z.minLength(10), z.maxLength(500), z.regex(/^[^@]*$/, 'has no address in it')),
      }),
    ),
  },
  responses: { 201: jsonResponse(recoverySchema, 'Until when the company can object'), ...problems },
});

const completeRoute = describeRoute({
  method: 'post',
  path: `${path}/confirmation`,
  summary: 'Completes the change, once the company has had time to object; the former address is notified',
  security: operatorSecurity,
  request: { params },
  responses: { 204: { description: 'The new address manages the company' }, ...problems },
});

const giveUpRoute = describeRoute({
  method: 'delete',
  path,
  summary: 'Drops the change',
  security: operatorSecurity,
  request: { params },
  responses: { 204: { description: 'None is under way' }, ...problems },
});

/** For a company whose only member who manages has lost their mailbox: never silently, and never at once. */
export function companyRecoveryRoutes(api: Api, services: Services): void {
  const { table, seed, now } = services;
  const today = () => dayInParis(now());

  const companyOf = async (id: string) => {
    const stored = await readCompany(table, id);
    if (!stored) throw new SurveyError('unknown-company', `there is no company ${id}`);
    const people = await readPeople(table, stored.company);
    return { id, name: stored.company.name, ...people };
  };
  const ownRecovery = ({ recovery }: People) => {
    const current = currentlyAsked(recovery, today());
    return current?.askedBy === byOperator ? current : undefined;
  };
  const view = (people: People) => {
    const current = ownRecovery(people);
    return {
      managing: people.members.filter(({ role }) => role === 'manages').length,
      underWay: current ? { from: firstDayOf(current), until: lastDayOf(current) } : null,
    };
  };

  api.route(readRoute, async (c) => c.json(view((await companyOf(c.req.valid('param').id)).people), 200));

  api.route(askRoute, async (c) => {
    const { id, name, people, revision } = await companyOf(c.req.valid('param').id);
    const mailer = await requireMailer(services);
    const { checked, ...given } = c.req.valid('json');
    const address = mailed(given.address);
    const lost = onlyManager(people);
    requireNew(services, id, people, address);
    const recovery = {
      member: lost.id,
      sealedAddress: sealMemberAddress(seed, { owner: id, member: lost.id }, address),
      askedBy: byOperator,
      day: today(),
    };
    const changed = { ...withAsked(people, 'operator', today()), recovery };
    await doLogged(c, [{ action: 'recovery-begun', object: id, name, checked }], async () => {
      await beginOnceTold(services, id, {
        untold: { people: { ...changed, recovery: { ...recovery, isUntold: true } }, revision },
        begun: changed,
        tell: () => mailer.ask({ kind: 'recovery', company: id }),
      });
    });
    return c.json(view(changed), 201);
  });

  api.route(completeRoute, async (c) => {
    const { id, name, people, revision } = await companyOf(c.req.valid('param').id);
    const recovery = ownRecovery(people);
    if (!recovery) throw new SurveyError('no-recovery', 'none is under way: it was given up, or has lapsed');
    requireTimeToObject(recovery, today(), 'recovery-waits');
    // Whoever came to manage meanwhile is there, and can be asked.
    onlyManager(people);
    const holder = { owner: id, member: recovery.member };
    const address = openMemberAddress(seed, holder, recovery.sealedAddress);
    await doLogged(c, [{ action: 'recovery-completed', object: id, name }], () =>
      moveMember(services, id, { stored: { people, revision }, id: recovery.member, address }),
    );
    return c.body(null, 204);
  });

  api.route(giveUpRoute, async (c) => {
    const { id, name, people, revision } = await companyOf(c.req.valid('param').id);
    if (!ownRecovery(people)) return c.body(null, 204);
    await doLogged(c, [{ action: 'recovery-given-up', object: id, name }], () =>
      writePeople(table, id, { people: withoutRecovery(people), revision }),
    );
    return c.body(null, 204);
  });
}

/** Where others manage, they let somebody in themselves. @throws SurveyError `members-recover` */
function onlyManager({ members }: People): Member {
  const managing = members.filter(({ role }) => role === 'manages');
  const [only] = managing;
  if (only && managing.length === 1) return only;
  throw new SurveyError(
    'members-recover',
    `${managing.length} members manage this company; the operator recovers for the only one`,
  );
}
