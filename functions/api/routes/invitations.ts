import { stringify } from 'csv-stringify/sync';
import * as z from 'zod/mini';
import {
  type InvitationPlan,
  invitedPeople,
  type PanelKey,
  readInvitationPlan,
} from '../../storage/invitations.ts';
import { entranceCode } from '../../survey/entrance.ts';
import { invitationCode } from '../../survey/invitations.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { surveyLink } from '../../survey/survey-link.ts';
import { type Wave, waveStatus } from '../../survey/wave.ts';
import { changeExistingPlan, changePlan, isProfileSettled } from '../change-plan.ts';
import { participationOf } from '../company-participation.ts';
import { signedIn } from '../company-session.ts';
import {
  jsonBody,
  jsonResponse,
  keyProblems,
  problemResponse,
  companySecurity as security,
} from '../describe.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { participationSchema } from '../schemas/companies.ts';
import type { Services } from '../services.ts';
import { findWave } from './waves.ts';

const mostInvitations = 100_000;
/** A Lambda function answers 6 MB at most, and a link on the longest host name that there is takes 360 bytes. */
const mostLinksInAnswer = 15_000;
const mostAdmissions = 10_000;

const languageSchema = z
  ._default(z.enum(['fr', 'en']), 'fr')
  .register(z.globalRegistry, { description: 'Of the page that the link opens; its reader can change it' });

const inviteSchema = z
  .strictObject({
    count: z
      .int()
      .check(z.minimum(1), z.maximum(mostInvitations))
      .register(z.globalRegistry, { description: 'How many links there are' }),
    from: z.optional(z.int().check(z.minimum(1))).register(z.globalRegistry, {
      description: 'First serial to answer with, `to` the last: without the two, all of them',
    }),
    to: z.optional(z.int().check(z.minimum(1))),
    language: languageSchema,
  })
  .check(
    z.superRefine(({ count, from, to }, context) => {
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if ((from === undefined) !== (to === undefined)) {
        refuse(from === undefined ? 'from' : 'to', '`from` and `to` come together');
      } else if (from !== undefined && to !== undefined) {
        if (to > count) refuse('to', `there are ${count} links`);
        if (from > to) refuse('from', 'is after `to`');
        if (to - from >= mostLinksInAnswer)
          refuse('to', `an answer holds at most ${mostLinksInAnswer} links`);
      } else if (count > mostLinksInAnswer) {
        refuse(
          'count',
          `an answer holds at most ${mostLinksInAnswer} links: ask for them in parts, with \`from\` and \`to\``,
        );
      }
    }),
  )
  .register(z.globalRegistry, { id: 'InvitationRequest' });

const entranceSchema = z
  .object({
    admissions: z.int(),
    url: z.string().register(z.globalRegistry, { description: 'The link for the poster’s QR code' }),
  })
  .register(z.globalRegistry, { id: 'Entrance' });

const planSchema = z
  .object({
    links: z
      .int()
      .register(z.globalRegistry, { description: 'One-to-one links, serials 1 to this; 0 before any' }),
    entrance: z.nullable(entranceSchema),
    profileQuestions: z
      .enum(['company', 'none'])
      .register(z.globalRegistry, { description: 'Which profile questions the invited are asked' }),
    isSettled: z.boolean().register(z.globalRegistry, {
      description:
        'Whether a larger number no longer changes that: people are invited to a wave that is open',
    }),
  })
  .register(z.globalRegistry, { id: 'InvitationPlan' });

const unknownWave = { 404: problemResponse('`unknown-wave`') } as const;
const notOpen = { 409: problemResponse('`wave-not-open` (closed), `changed-meanwhile`') } as const;
const changed = { 409: problemResponse('`changed-meanwhile`') } as const;

const invitationsPath = '/company/waves/{wave}/invitations';

const planRoute = describeRoute({
  method: 'get',
  path: invitationsPath,
  summary: 'How many links and admissions there are, without the links',
  security,
  request: { params: z.extend(waveParameter, {}), query: z.strictObject({ language: languageSchema }) },
  responses: { 200: jsonResponse(planSchema, 'What was prepared'), ...unknownWave, ...keyProblems },
});

const inviteRoute = describeRoute({
  method: 'post',
  path: invitationsPath,
  summary: 'Invitation links; asking again for the same count gives the same links',
  security,
  request: { params: waveParameter, body: jsonBody(inviteSchema) },
  responses: {
    200: {
      content: {
        'application/json': {
          schema: z.object({ invitations: z.array(z.object({ serial: z.int(), url: z.string() })) }),
        },
        'text/csv': { schema: z.string() },
      },
      description: `The links, as JSON or, by Accept, as CSV; at most ${mostLinksInAnswer} an answer`,
    },
    ...unknownWave,
    ...notOpen,
    ...keyProblems,
  },
});

const voidRoute = describeRoute({
  method: 'delete',
  path: invitationsPath,
  summary: 'Voids the unused links: the next ones asked for are new',
  security,
  request: { params: waveParameter },
  responses: { 204: { description: 'The links are void' }, ...unknownWave, ...changed, ...keyProblems },
});

const entrancePath = '/company/waves/{wave}/entrance';

const openEntranceRoute = describeRoute({
  method: 'put',
  path: entrancePath,
  summary: 'Opens a shared entrance; another number of admissions makes a new poster and voids the old one',
  security,
  request: {
    params: waveParameter,
    body: jsonBody(
      z
        .strictObject({
          admissions: z.int().check(z.minimum(1), z.maximum(mostAdmissions)).register(z.globalRegistry, {
            description: 'How many people are admitted in all, those admitted by an earlier poster included',
          }),
          language: languageSchema,
        })
        .register(z.globalRegistry, { id: 'EntranceRequest' }),
    ),
  },
  responses: {
    200: jsonResponse(entranceSchema, 'The entrance and its link'),
    ...unknownWave,
    ...notOpen,
    ...keyProblems,
  },
});

const closeEntranceRoute = describeRoute({
  method: 'delete',
  path: entrancePath,
  summary: 'Closes the shared entrance: its poster admits nobody any more',
  security,
  request: { params: waveParameter },
  responses: { 204: { description: 'It is closed' }, ...unknownWave, ...changed, ...keyProblems },
});

const participationRoute = describeRoute({
  method: 'get',
  path: '/company/waves/{wave}/participation',
  summary: 'How many were invited, and the band of those who answered by the newest edition; never who',
  security,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(
      participationSchema,
      'Those invited by link or by entrance. Nothing counts who came: `answered` is what the newest edition of the wave tells, with its noise, and changes with the next',
    ),
    ...unknownWave,
    ...keyProblems,
  },
});

export function invitationRoutes(api: Api, services: Services): void {
  const { table, seed, now, siteOrigin } = services;

  api.route(planRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = { wave: wave.id, company: company.id };
    const plan = await readInvitationPlan(table, panel);
    const view = {
      links: plan?.invited ?? 0,
      entrance: entranceView(services, panel, plan, c.req.valid('query').language),
      profileQuestions: plan?.profileQuestions === 'company' ? ('company' as const) : ('none' as const),
      isSettled: isProfileSettled(plan, wave, now()),
    };
    return c.json(view, 200);
  });

  api.route(inviteRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireNotClosed(wave, now());
    const { count, from = 1, to = count, language } = c.req.valid('json');
    const panel = { wave: wave.id, company: company.id };
    const { epoch } = await changePlan(services, { wave, company: company.id }, ({ invited }) => ({
      invited: Math.max(invited, count),
    }));
    const invitations = Array.from({ length: to - from + 1 }, (_, place) => {
      const serial = from + place;
      const code = invitationCode(seed, { ...panel, epoch }, serial);
      const link = { wave: wave.id, panel: company.id, admission: { code } };
      return { serial, url: surveyLink(siteOrigin, language, link) };
    });
    if (!/\btext\/csv\b/.test(c.req.header('accept') ?? '')) return c.json({ invitations }, 200);
    c.header('content-type', 'text/csv; charset=utf-8; header=present');
    c.header('content-disposition', `attachment; filename="invitations-${wave.id}.csv"`);
    return c.body(stringify(invitations, { header: true, record_delimiter: '\r\n' }), 200);
  });

  api.route(voidRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = { wave, company: company.id };
    // Nobody is invited until new links are asked for; serials of used ones stay used.
    await changeExistingPlan(services, panel, ({ epoch }) => ({ epoch: epoch + 1, invited: 0 }));
    return c.body(null, 204);
  });

  api.route(openEntranceRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireNotClosed(wave, now());
    const { admissions, language } = c.req.valid('json');
    const panel = { wave: wave.id, company: company.id };
    const plan = await changePlan(services, { wave, company: company.id }, ({ entrance }) =>
      entrance?.admissions === admissions
        ? {}
        : { entrance: { poster: (entrance?.poster ?? 0) + 1, admissions } },
    );
    const view = entranceView(services, panel, plan, language);
    if (!view) throw new Error('the entrance was not opened');
    return c.json(view, 200);
  });

  api.route(closeEntranceRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    await changeExistingPlan(services, { wave, company: company.id }, ({ entrance }) =>
      entrance && entrance.admissions > 0 ? { entrance: { poster: entrance.poster, admissions: 0 } } : {},
    );
    return c.body(null, 204);
  });

  api.route(participationRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const plan = await readInvitationPlan(table, { wave: wave.id, company: company.id });
    const invited = plan ? invitedPeople(plan) : 0;
    return c.json({ invited, ...(await participationOf(table, wave, company)) }, 200);
  });
}

function entranceView(
  { seed, siteOrigin }: Services,
  panel: PanelKey,
  plan: InvitationPlan | undefined,
  language: 'fr' | 'en',
): z.infer<typeof entranceSchema> | null {
  if (!plan?.entrance?.admissions) return null;
  const entrance = entranceCode(seed, { ...panel, ...plan.entrance });
  const link = { wave: panel.wave, panel: panel.company, admission: { entrance } };
  return { admissions: plan.entrance.admissions, url: surveyLink(siteOrigin, language, link) };
}

function requireNotClosed(wave: Wave, now: Date): void {
  if (waveStatus(wave, now) !== 'closed') return;
  throw new SurveyError('wave-not-open', `wave ${wave.id} is closed`, { details: { waveStatus: 'closed' } });
}
