import * as z from 'zod/mini';
import { entranceWork, makeChallenge, respondentWork, simulationWork } from '../../survey/challenges.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse } from '../describe.ts';
import { findPanel, requireEntrance } from '../panels.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { entranceCodeSchema, panelSchema } from '../schemas/respondents.ts';
import type { Services } from '../services.ts';
import { findWave, requireOpen } from './waves.ts';

const challengeRoute = describeRoute({
  method: 'post',
  path: '/waves/{wave}/challenges',
  summary: 'An ALTCHA challenge that admits once to the open panel, or by a company’s shared entrance',
  request: {
    params: waveParameter,
    body: {
      ...jsonBody(
        z.strictObject({ panel: z.optional(panelSchema), entrance: z.optional(entranceCodeSchema) }),
      ),
      required: false,
    },
  },
  responses: {
    200: jsonResponse(
      z.object({ parameters: z.looseObject({ algorithm: z.string() }), signature: z.string() }),
      'The challenge (ALTCHA, version 2); valid for an hour',
    ),
    403: problemResponse('`invalid-admission`: the entrance’s code'),
    404: problemResponse('`unknown-wave`, `unknown-panel`'),
    409: problemResponse('`wave-not-open`'),
    ...commonProblems,
  },
});

export function challengeRoutes(api: Api, services: Services): void {
  const { seed, now } = services;

  api.route(challengeRoute, async (c) => {
    const { panel = 'open', entrance } = c.req.valid('json') ?? {};
    const wave = await findWave(services, c.req.valid('param').wave);
    const found = await findPanel(services, wave.id, panel);
    if (found.admitsBy === 'invitation') {
      if (entrance === undefined) {
        throw new SurveyError('unknown-panel', `panel ${panel} admits by invitation`);
      }
      // Before any work is done for it.
      requireEntrance(services, { wave: wave.id, company: panel, plan: found.plan }, entrance);
    }
    requireOpen(wave, now());
    const work =
      found.admitsBy === 'invitation'
        ? entranceWork
        : panel === 'simulated'
          ? simulationWork
          : respondentWork;
    const challenge = await makeChallenge(seed, { wave: wave.id, panel, now: now() }, work);
    c.header('cache-control', 'no-store');
    return c.json(challenge as typeof challenge & { signature: string }, 200);
  });
}
