import * as z from 'zod/mini';
import {
  type InvitationPlan,
  invitedPeople,
  type PanelKey,
  readInvitationPlan,
} from '../../storage/invitations.ts';
import { entranceCode } from '../../survey/entrance.ts';
import { shortHead } from '../../survey/key-list.ts';
import { surveyLink } from '../../survey/survey-link.ts';
import { changeExistingPlan, changePlan, isProfileSettled, peopleLeft } from '../change-plan.ts';
import { participationOf } from '../company-participation.ts';
import { signedIn } from '../company-session.ts';
import {
  jsonBody,
  jsonResponse,
  keyProblems,
  problemResponse,
  companySecurity as security,
} from '../describe.ts';
import { requireMayInvite } from '../may-invite.ts';
import { listedPanel, openedPanel } from '../panel-keys.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { participationSchema } from '../schemas/companies.ts';
import { entranceRequestSchema, entranceSchema, languageSchema, planSchema } from '../schemas/ways-in.ts';
import type { Services } from '../services.ts';
import { findWave } from './waves.ts';

const unknownWave = { 404: problemResponse('`unknown-wave`') } as const;
const notOpen = {
  409: problemResponse('`not-verified`, `no-guarantee`, `wave-not-open` (closed), `changed-meanwhile`'),
  422: problemResponse('`above-headcount`, with `left`'),
} as const;
const changed = { 409: problemResponse('`changed-meanwhile`') } as const;

const invitationsPath = '/company/waves/{wave}/invitations';

const planRoute = describeRoute({
  method: 'get',
  path: invitationsPath,
  summary: 'How many people are invited, by which way in, and how many more can be',
  security,
  request: { params: z.extend(waveParameter, {}), query: z.strictObject({ language: languageSchema }) },
  responses: { 200: jsonResponse(planSchema, 'What was prepared'), ...unknownWave, ...keyProblems },
});

const entrancePath = '/company/waves/{wave}/entrance';

const openEntranceRoute = describeRoute({
  method: 'put',
  path: entrancePath,
  summary: 'Opens a shared entrance; another number of admissions makes a new poster and voids the old one',
  security,
  request: {
    params: waveParameter,
    body: jsonBody(entranceRequestSchema),
  },
  responses: {
    200: jsonResponse(entranceSchema, 'The entrance and its link'),
    403: problemResponse('`company-not-verified`'),
    ...unknownWave,
    ...notOpen,
    ...keyProblems,
  },
});

const closeEntranceRoute = describeRoute({
  method: 'delete',
  path: entrancePath,
  summary: 'Closes the shared entrance: its poster no longer admits anyone',
  security,
  request: { params: waveParameter },
  responses: { 204: { description: 'It is closed' }, ...unknownWave, ...changed, ...keyProblems },
});

const participationRoute = describeRoute({
  method: 'get',
  path: '/company/waves/{wave}/participation',
  summary:
    'How many were invited, and bands of those who answered, by week and by the newest edition; never who',
  security,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(
      participationSchema,
      'Those invited, whichever way they come in. Nothing counts who came: `answered` is what the newest edition of the wave tells, and `weeks` what was counted on planned days, both with noise; between these days nothing changes',
    ),
    ...unknownWave,
    ...keyProblems,
  },
});

export function invitationRoutes(api: Api, services: Services): void {
  const { table, now } = services;

  api.route(planRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    const panel = { wave: wave.id, company: company.id };
    const plan = await readInvitationPlan(table, panel);
    const listed = await listedPanel(services, wave.id, company.id);
    const keys = listed && shortHead(listed.head);
    const view = {
      mailed: plan?.mailed ?? 0,
      cards: plan?.cards.count ?? 0,
      entrance: entranceView(services, panel, plan, { language: c.req.valid('query').language, keys }),
      headcount: company.headcount,
      left: peopleLeft(plan, company.headcount),
      profileQuestions: plan?.profileQuestions === 'company' ? ('company' as const) : ('none' as const),
      isSettled: isProfileSettled(plan, wave, now()),
      isOpened: listed !== undefined,
      guarantee: listed?.sheet ?? null,
    };
    return c.json(view, 200);
  });

  api.route(openEntranceRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireMayInvite(company, wave, now());
    const { admissions, language } = c.req.valid('json');
    const panel = { wave: wave.id, company: company.id };
    const keys = await openedPanel(services, wave.id, company);
    const plan = await changePlan(services, { wave, company }, ({ entrance }) =>
      entrance?.admissions === admissions
        ? {}
        : { entrance: { poster: (entrance?.poster ?? 0) + 1, admissions } },
    );
    const view = entranceView(services, panel, plan, { language, keys });
    if (!view) throw new Error('the entrance was not opened');
    return c.json(view, 200);
  });

  api.route(closeEntranceRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    await changeExistingPlan(services, { wave, company }, ({ entrance }) =>
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
  { language, keys }: { language: 'fr' | 'en'; keys: string | undefined },
): z.infer<typeof entranceSchema> | null {
  if (!plan?.entrance?.admissions) return null;
  const entrance = entranceCode(seed, { ...panel, ...plan.entrance });
  const link = { wave: panel.wave, panel: panel.company, admission: { entrance }, keys };
  return { admissions: plan.entrance.admissions, url: surveyLink(siteOrigin, language, link) };
}
