import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import { disclosureRules } from '../../disclosure/rules.ts';
import { createCompany, replaceCompany } from '../../storage/companies.ts';
import {
  countUsedInvitations,
  type InvitationPlan,
  readInvitationPlan,
  writeInvitationPlan,
} from '../../storage/invitations.ts';
import {
  type Company,
  companyKeyHash,
  newCompanyId,
  newCompanyKey,
  profileQuestionsFor,
} from '../../survey/company.ts';
import { invitationCode, invitationLink } from '../../survey/invitations.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { type Wave, waveStatus } from '../../survey/wave.ts';
import { signedIn } from '../company-session.ts';
import {
  commonProblems,
  companyProblems,
  jsonBody,
  jsonResponse,
  problemResponse,
  companySecurity as security,
} from '../describe.ts';
import { companyFieldsSchema, companySchema, waveParameter } from '../schemas.ts';
import type { Services } from '../services.ts';
import { findWave } from './waves.ts';

const mostInvitations = 100_000;

const signUpRoute = createRoute({
  method: 'post',
  path: '/companies',
  summary: 'Signs a company up; its key is shown this once',
  request: { body: jsonBody(companyFieldsSchema) },
  responses: {
    201: jsonResponse(
      z.object({ id: z.string(), key: z.string(), status: z.literal('pending') }),
      'The company and its key',
    ),
    ...commonProblems,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/company',
  summary: 'The company that the key belongs to',
  security,
  responses: { 200: jsonResponse(companySchema, 'The company'), ...companyProblems },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/company',
  summary: 'Changes what the company says of itself; the operator verifies it anew',
  security,
  request: { body: jsonBody(companyFieldsSchema.partial()) },
  responses: {
    200: jsonResponse(companySchema, 'The company as it is kept now'),
    409: problemResponse('`changed-meanwhile`'),
    ...companyProblems,
  },
});

const rotateRoute = createRoute({
  method: 'post',
  path: '/company/key',
  summary: 'Replaces the key; the old one is void at once',
  security,
  responses: {
    200: jsonResponse(z.object({ key: z.string() }), 'The new key, shown this once'),
    409: problemResponse('`changed-meanwhile`'),
    ...companyProblems,
  },
});

const invitationsPath = '/company/waves/{wave}/invitations';

const inviteRoute = createRoute({
  method: 'post',
  path: invitationsPath,
  summary: 'Invitation links; asking again for the same count gives the same links',
  security,
  request: {
    params: waveParameter,
    body: jsonBody(z.strictObject({ count: z.number().int().min(1).max(mostInvitations) })),
  },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({ invitations: z.array(z.object({ serial: z.number().int(), url: z.string() })) }),
        },
        'text/csv': { schema: z.string() },
      },
      description: 'The links, as JSON or, by Accept, as CSV',
    },
    404: problemResponse('`unknown-wave`'),
    409: problemResponse('`wave-not-open` (closed), `changed-meanwhile`'),
    ...companyProblems,
  },
});

const voidRoute = createRoute({
  method: 'delete',
  path: invitationsPath,
  summary: 'Voids the unused links: the next ones asked for are new',
  security,
  request: { params: waveParameter },
  responses: {
    204: { description: 'The links are void' },
    404: problemResponse('`unknown-wave`'),
    409: problemResponse('`changed-meanwhile`'),
    ...companyProblems,
  },
});

const participationRoute = createRoute({
  method: 'get',
  path: '/company/waves/{wave}/participation',
  summary: 'How many were invited and admitted; never who',
  security,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(
      z.object({ invited: z.number().int(), admitted: z.number().int() }),
      '`admitted` is rounded down to a multiple of 5',
    ),
    404: problemResponse('`unknown-wave`'),
    ...companyProblems,
  },
});

export function companyRoutes(app: OpenAPIHono, services: Services): void {
  const { table, seed, now, siteOrigin } = services;

  app.openapi(signUpRoute, async (c) => {
    const id = newCompanyId();
    const key = newCompanyKey(id);
    await createCompany(table, {
      id,
      ...c.req.valid('json'),
      status: 'pending',
      keyHash: companyKeyHash(key),
    });
    c.header('cache-control', 'no-store');
    return c.json({ id, key, status: 'pending' as const }, 201);
  });

  app.openapi(readRoute, async (c) => {
    const { company } = signedIn(c);
    return c.json(companyView(company), 200);
  });

  app.openapi(changeRoute, async (c) => {
    const { company, revision } = signedIn(c);
    const changed: Company = { ...company, ...c.req.valid('json'), status: 'pending' };
    await replaceCompany(table, { company: changed, revision });
    return c.json(companyView(changed), 200);
  });

  app.openapi(rotateRoute, async (c) => {
    const { company, revision } = signedIn(c);
    const key = newCompanyKey(company.id);
    await replaceCompany(table, { company: { ...company, keyHash: companyKeyHash(key) }, revision });
    return c.json({ key }, 200);
  });

  app.openapi(inviteRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireNotClosed(wave, now());
    const { count } = c.req.valid('json');
    const { epoch } = await planFor(services, { wave: wave.id, company: company.id }, count);
    const context = { wave: wave.id, company: company.id, epoch };
    const invitations = Array.from({ length: count }, (_, place) => {
      const serial = place + 1;
      return {
        serial,
        url: invitationLink(siteOrigin, 'fr', company.id, invitationCode(seed, context, serial)),
      };
    });
    if (!/\btext\/csv\b/.test(c.req.header('accept') ?? '')) return c.json({ invitations }, 200);
    c.header('content-type', 'text/csv; charset=utf-8; header=present');
    c.header('content-disposition', `attachment; filename="invitations-${wave.id}.csv"`);
    return c.body(stringify(invitations, { header: true, record_delimiter: '\r\n' }), 200) as never;
  });

  app.openapi(voidRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = { wave: wave.id, company: company.id };
    const before = await readInvitationPlan(table, panel);
    if (before) {
      // Nobody is invited until new links are asked for; serials of used ones stay used.
      await writeInvitationPlan(table, panel, {
        before,
        after: { ...before, epoch: before.epoch + 1, invited: 0 },
      });
    }
    return c.body(null, 204);
  });

  app.openapi(participationRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = { wave: wave.id, company: company.id };
    const [plan, used] = await Promise.all([
      readInvitationPlan(table, panel),
      countUsedInvitations(table, panel),
    ]);
    return c.json({ invited: plan?.invited ?? 0, admitted: roundDownToFive(used) }, 200);
  });
}

/** Finer steps would let a company watch its people come one by one. */
function roundDownToFive(count: number): number {
  return Math.floor(count / 5) * 5;
}

/** The plan with room for `count` invitations; what profile is asked is settled once the first one is used. */
async function planFor(
  { table }: Services,
  panel: { wave: string; company: string },
  count: number,
): Promise<InvitationPlan> {
  const before = await readInvitationPlan(table, panel);
  if (before && before.invited >= count) return before;
  const isSettled = before !== undefined && (await countUsedInvitations(table, panel)) > 0;
  const after: InvitationPlan = {
    epoch: before?.epoch ?? 1,
    invited: count,
    profileQuestions: isSettled
      ? before.profileQuestions
      : profileQuestionsFor(count, disclosureRules.profileQuestionsFrom),
  };
  await writeInvitationPlan(table, panel, { before, after });
  return after;
}

function requireNotClosed(wave: Wave, now: Date): void {
  if (waveStatus(wave, now) !== 'closed') return;
  throw new SurveyError('wave-not-open', `wave ${wave.id} is closed`, { details: { waveStatus: 'closed' } });
}

export function companyView({ keyHash: _, ...view }: Company) {
  return view;
}
