import type { Context } from 'hono';
import * as z from 'zod/mini';
import { readWaveQuestionnaire } from '../../storage/questionnaires.ts';
import { deleteResponse, readResponse, saveResponse } from '../../storage/responses.ts';
import { checkAnswers } from '../../survey/answers.ts';
import { packAnswers } from '../../survey/pack-answers.ts';
import { questionsOf } from '../../survey/questionnaire.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { redeemToken, responseId } from '../../survey/tokens.ts';
import { bearer } from '../bearer.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse, tokenSecurity } from '../describe.ts';
import { findPanel } from '../panels.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { answersSchema } from '../schemas/respondents.ts';
import type { Services } from '../services.ts';
import { findWave, requireOpen } from './waves.ts';

const path = '/waves/{wave}/response';
const hastySchema = z.optional(z.boolean()).register(z.globalRegistry, {
  description:
    'Whether all was answered in under a third of the time that reading takes, or the same place throughout: computed on the device, published as one noisy count',
});
const bodySchema = z
  .strictObject({ answers: answersSchema, hasty: hastySchema })
  .register(z.globalRegistry, { id: 'Response' });
/** All that is ever told of a response: whoever holds a receipt, or is made to show it, learns no answer. */
const recordedSchema = z.object({ recorded: z.literal(true) }).register(z.globalRegistry, { id: 'Recorded' });
const recorded = { recorded: true } as const;

const tokenProblems = {
  401: problemResponse('`invalid-token`'),
  404: problemResponse('`unknown-wave`, `no-response`'),
  409: problemResponse('`wave-not-open`'),
};

const putRoute = describeRoute({
  method: 'put',
  path,
  summary: 'Sends or replaces the response of a token',
  security: tokenSecurity,
  request: { params: waveParameter, body: jsonBody(bodySchema) },
  responses: {
    200: jsonResponse(recordedSchema, 'The response was replaced'),
    201: jsonResponse(recordedSchema, 'The response was created'),
    422: problemResponse('`invalid-answers`, with `errors: [{question, reason}]`'),
    ...tokenProblems,
    ...commonProblems,
  },
});

const getRoute = describeRoute({
  method: 'get',
  path,
  summary: 'Whether the response of a token is recorded, also after the wave closes; never its answers',
  security: tokenSecurity,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(recordedSchema, 'A response is recorded'),
    401: tokenProblems[401],
    404: tokenProblems[404],
    ...commonProblems,
  },
});

const deleteRoute = describeRoute({
  method: 'delete',
  path,
  summary: 'Withdraws the response of a token, until the wave closes',
  security: tokenSecurity,
  request: { params: waveParameter },
  responses: { 204: { description: 'The response is deleted' }, ...tokenProblems, ...commonProblems },
});

export function responseRoutes(api: Api, services: Services): void {
  const { table, seed, now } = services;

  const redeem = async (c: Context, waveId: string) => {
    const wave = await findWave(services, waveId);
    const token = redeemToken(seed, wave.id, bearer(c));
    c.header('cache-control', 'no-store');
    return { wave, panel: token.panel, responseKey: { wave: wave.id, id: responseId(token) } };
  };

  api.route(putRoute, async (c) => {
    const { wave, panel, responseKey } = await redeem(c, c.req.valid('param').wave);
    requireOpen(wave, now());
    const { answers, hasty } = c.req.valid('json');
    const { profileQuestions: profile } = await findPanel(services, wave.id, panel);
    const questions = questionsOf(await readWaveQuestionnaire(table, wave));
    const errors = checkAnswers(questions, answers, { profile });
    if (errors.length > 0) {
      const named = errors.map(({ question, reason }) => `${question} ${reason}`).join(', ');
      throw new SurveyError('invalid-answers', `answers: ${named}`, { details: { errors } });
    }
    const outcome = await saveResponse(services, responseKey, {
      panel,
      questionnaireVersion: wave.questionnaireVersion,
      packedAnswers: packAnswers(questions, answers, hasty),
    });
    return c.json(recorded, outcome === 'created' ? 201 : 200);
  });

  api.route(getRoute, async (c) => {
    const { responseKey } = await redeem(c, c.req.valid('param').wave);
    if (!(await readResponse(services, responseKey))) throw noResponse();
    return c.json(recorded, 200);
  });

  api.route(deleteRoute, async (c) => {
    const { wave, responseKey } = await redeem(c, c.req.valid('param').wave);
    requireOpen(wave, now());
    if (!(await deleteResponse(table, responseKey))) throw noResponse();
    return c.body(null, 204);
  });
}

function noResponse(): SurveyError {
  return new SurveyError('no-response', 'nothing was sent with this token, or it was withdrawn');
}
