import { timingSafeEqual } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';
import { disclosureRules } from '../../disclosure/rules.ts';
import { readBenchmark } from '../../storage/benchmarks.ts';
import { createCompany, readCompany, replaceCompany, type StoredCompany } from '../../storage/companies.ts';
import { findEdition, listEditions } from '../../storage/editions.ts';
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
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { benchmarkSchema, companyFieldsSchema, companySchema, waveParameter } from '../schemas.ts';
import type { Services } from '../services.ts';
import { bearer } from './responses.ts';
import { findWave } from './waves.ts';

const security = [{ companyKey: [] }];
const companyProblems = { 401: problemResponse('`unauthorized`'), ...commonProblems };
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

const benchmarkRoute = createRoute({
  method: 'get',
  path: '/company/editions/{edition}',
  summary: 'The company’s benchmark in an edition',
  security,
  request: { params: z.object({ edition: z.string().openapi({ example: 'latest' }) }) },
  responses: {
    200: jsonResponse(benchmarkSchema, 'The benchmark; `edition` is the one it was last renewed for'),
    403: problemResponse('`company-not-verified`'),
    404: problemResponse('`unknown-edition`; `too-few-responses` with `required`'),
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
    const { company } = await signedIn(services, c);
    return c.json(companyView(company), 200);
  });

  app.openapi(changeRoute, async (c) => {
    const { company, revision } = await signedIn(services, c);
    const changed: Company = { ...company, ...c.req.valid('json'), status: 'pending' };
    await replaceCompany(table, { company: changed, revision });
    return c.json(companyView(changed), 200);
  });

  app.openapi(rotateRoute, async (c) => {
    const { company, revision } = await signedIn(services, c);
    const key = newCompanyKey(company.id);
    await replaceCompany(table, { company: { ...company, keyHash: companyKeyHash(key) }, revision });
    return c.json({ key }, 200);
  });

  app.openapi(inviteRoute, async (c) => {
    const { company } = await signedIn(services, c);
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
    const { company } = await signedIn(services, c);
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
    const { company } = await signedIn(services, c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = { wave: wave.id, company: company.id };
    const [plan, used] = await Promise.all([
      readInvitationPlan(table, panel),
      countUsedInvitations(table, panel),
    ]);
    return c.json({ invited: plan?.invited ?? 0, admitted: roundDownToFive(used) }, 200);
  });

  app.openapi(benchmarkRoute, async (c) => {
    const { company } = await signedIn(services, c);
    if (company.status !== 'verified') {
      throw new SurveyError('company-not-verified', 'the operator has not verified this company yet');
    }
    const asked = c.req.valid('param').edition;
    const edition = asked === 'latest' ? (await listEditions(table))[0] : await findEdition(table, asked);
    if (!edition && asked !== 'latest') {
      throw new SurveyError('unknown-edition', `there is no edition ${asked} with benchmarks`);
    }
    const benchmark = edition && (await readBenchmark(table, edition, company.id));
    if (!benchmark) {
      const required = disclosureRules.minimumGroup;
      throw new SurveyError('too-few-responses', `a benchmark needs ${required} respondents`, {
        details: { required },
      });
    }
    return c.json(benchmark, 200);
  });
}

/** Finer steps would let a company watch its people come one by one. */
function roundDownToFive(count: number): number {
  return Math.floor(count / 5) * 5;
}

/** @throws SurveyError `unauthorized`, the same for an unknown company, a wrong key and an old one */
async function signedIn({ table }: Services, c: Context): Promise<StoredCompany> {
  c.header('cache-control', 'no-store');
  const key = bearer(c);
  const [id = ''] = key.split('.');
  const stored = /^c[a-z0-9]{1,20}$/.test(id) ? await readCompany(table, id) : undefined;
  const offered = Buffer.from(companyKeyHash(key));
  // Compared even where there is no such company, so that time tells nothing.
  const expected = Buffer.from(stored?.company.keyHash ?? companyKeyHash(''));
  if (!timingSafeEqual(offered, expected) || !stored) {
    throw new SurveyError('unauthorized', 'this route needs the company’s key');
  }
  return stored;
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
