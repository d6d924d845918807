import * as z from 'zod/mini';
import { checkInvitation } from '../../survey/invitations.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { askedSupplement, supplementOf } from '../company-supplement.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { listedPanel } from '../panel-keys.ts';
import { findPanel, requireEntrance } from '../panels.ts';
import { type Api, describeRoute } from '../route.ts';
import { daySchema, waveParameter } from '../schemas/common.ts';
import { askedSupplementSchema, entranceCodeSchema, panelSchema } from '../schemas/respondents.ts';
import type { Services } from '../services.ts';
import { findWave } from './waves.ts';

const description = describeRoute({
  method: 'post',
  path: '/waves/{wave}/panels/{panel}/welcome',
  summary: 'Says who invites by a link; does not use the link up, and does not say whether it was used',
  request: {
    params: z.extend(waveParameter, { panel: panelSchema }),
    body: jsonBody(
      z
        .strictObject({
          code: z
            .optional(z.string().check(z.maxLength(100)))
            .register(z.globalRegistry, { description: 'The code of one person’s link or card' }),
          entrance: z.optional(entranceCodeSchema),
        })
        .check(
          z.refine(({ code, entrance }) => (code === undefined) !== (entrance === undefined), {
            path: ['code'],
            message: 'either `code` or `entrance`',
          }),
        )
        .register(z.globalRegistry, { id: 'WelcomeRequest' }),
    ),
  },
  responses: {
    200: jsonResponse(
      z
        .object({
          company: z.string(),
          closesOn: daySchema,
          profileQuestions: z.enum(['full', 'company', 'none']),
          guarantee: z.optional(z.string()),
          supplement: z.optional(askedSupplementSchema),
        })
        .register(z.globalRegistry, { id: 'Welcome' }),
      'The inviting company’s name, the wave’s last day, which profile questions the invited are asked, what the company asks besides, and the hash of the guarantee sheet; panels of before there were sheets have none',
    ),
    403: problemResponse('`invalid-admission`, whatever is wrong with the code'),
    404: problemResponse('`unknown-wave`, `unknown-panel`'),
    ...commonProblems,
  },
});

/**
 * Opening a link writes nothing and reads nothing of who came: a mail gateway that opens every link changes nothing,
 * and whoever holds somebody's code learns from it what the link itself says.
 */
export function welcomeRoute(api: Api, services: Services): void {
  const { seed } = services;

  api.route(description, async (c) => {
    const { wave: waveId, panel } = c.req.valid('param');
    const { code, entrance } = c.req.valid('json');
    const wave = await findWave(services, waveId);
    const found = await findPanel(services, wave.id, panel);
    if (found.admitsBy === 'proofOfWork') {
      throw new SurveyError('unknown-panel', `panel ${panel} invites nobody`);
    }
    const { company, plan, profileQuestions } = found;
    if (entrance !== undefined) {
      requireEntrance(services, { wave: wave.id, company: panel, plan }, entrance);
    } else {
      checkInvitation(seed, { wave: wave.id, company: panel }, { code: code ?? '', cards: plan.cards });
    }
    const supplement = askedSupplement(await supplementOf(services, wave, panel));
    c.header('cache-control', 'no-store');
    const guarantee = (await listedPanel(services, wave.id, panel))?.sheet;
    const welcome = { company: company.name, closesOn: wave.closesOn, profileQuestions, ...supplement };
    return c.json({ ...welcome, ...(guarantee !== undefined && { guarantee }) }, 200);
  });
}
