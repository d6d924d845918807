import { randomInt } from 'node:crypto';
import { invitationCode } from '../../survey/invitations.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { surveyLink } from '../../survey/survey-link.ts';
import { changeExistingPlan, changePlan } from '../change-plan.ts';
import { signedIn } from '../company-session.ts';
import {
  jsonBody,
  jsonResponse,
  keyProblems,
  problemResponse,
  companySecurity as security,
} from '../describe.ts';
import { requireMayInvite } from '../may-invite.ts';
import { openedPanel } from '../panel-keys.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { cardsRequestSchema, cardsSchema } from '../schemas/ways-in.ts';
import type { Services } from '../services.ts';
import { findWave } from './waves.ts';

const path = '/company/waves/{wave}/cards';

const makeRoute = describeRoute({
  method: 'post',
  path,
  summary: 'Makes cards to print, cut and draw from a box: their links, in random order, are shown only once',
  security,
  request: { params: waveParameter, body: jsonBody(cardsRequestSchema) },
  responses: {
    200: jsonResponse(cardsSchema, 'The links, which are kept nowhere'),
    404: problemResponse('`unknown-wave`'),
    409: problemResponse(
      '`not-verified`, `no-guarantee`, `cards-exist`, `wave-not-open` (closed), `changed-meanwhile`',
    ),
    422: problemResponse('`above-headcount`, with `left`'),
    ...keyProblems,
  },
});

const voidRoute = describeRoute({
  method: 'delete',
  path,
  summary: 'Voids the cards that nobody has used',
  security,
  request: { params: waveParameter },
  responses: {
    204: { description: 'They are void' },
    404: problemResponse('`unknown-wave`'),
    409: problemResponse('`changed-meanwhile`'),
    ...keyProblems,
  },
});

export function cardRoutes(api: Api, services: Services): void {
  const { seed, now, siteOrigin } = services;

  api.route(makeRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    requireMayInvite(company, wave, now());
    const { count, language, replaces } = c.req.valid('json');
    const keys = await openedPanel(services, wave.id, company);
    const { cards } = await changePlan(services, { wave, company }, ({ cards: before }) => {
      if (before.count > 0 && !replaces) {
        throw new SurveyError('cards-exist', 'their codes were told once; others make them void');
      }
      return { cards: { epoch: before.epoch + 1, count } };
    });
    const context = { wave: wave.id, company: company.id, kind: 'card' as const, epoch: cards.epoch };
    const urls = shuffled(count).map((serial) => {
      const admission = { code: invitationCode(seed, context, serial) };
      return { url: surveyLink(siteOrigin, language, { wave: wave.id, panel: company.id, admission, keys }) };
    });
    return c.json({ cards: urls }, 200);
  });

  api.route(voidRoute, async (c) => {
    const { company } = signedIn(c);
    const wave = await findWave(services, c.req.valid('param').wave);
    await changeExistingPlan(services, { wave, company }, ({ cards }) =>
      cards.count > 0 ? { cards: { epoch: cards.epoch + 1, count: 0 } } : {},
    );
    return c.body(null, 204);
  });
}

/** The numbers from 1 to `count`, every order as likely as every other (Fisher and Yates, as Durstenfeld 1964). */
function shuffled(count: number): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let last = count - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [numbers[last], numbers[other]] = [numbers[other] ?? 0, numbers[last] ?? 0];
  }
  return numbers;
}
