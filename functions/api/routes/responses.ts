import type { Context, Env } from 'hono';
import * as z from 'zod/mini';
import { readWaveQuestionnaire } from '../../storage/questionnaires.ts';
import { deleteResponse, readResponse, saveResponse } from '../../storage/responses.ts';
import { deleteSlip, saveSlip } from '../../storage/supplement-slips.ts';
import { checkAnswers } from '../../survey/answers.ts';
import { packAnswers } from '../../survey/pack-answers.ts';
import { questionsOf } from '../../survey/questionnaire.ts';
import { everySupplementTable, slipOf } from '../../survey/supplement.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { redeemToken, responseId } from '../../survey/tokens.ts';
import { bearer, bearerOf } from '../bearer.ts';
import { askedSupplement, isOfCompany, supplementOf } from '../company-supplement.ts';
import { commonProblems, jsonBody, jsonResponse, problemResponse, tokenSecurity } from '../describe.ts';
import { findPanel } from '../panels.ts';
import { jsonReply } from '../plain-reply.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { answersSchema, askedSupplementSchema } from '../schemas/respondents.ts';
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
const recorded = { recorded: true } as const satisfies z.output<typeof recordedSchema>;
const recordedAs = { created: jsonReply(201, recorded), replaced: jsonReply(200, recorded) };

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
  summary: 'Whether the response of a token is recorded, even after the wave closes; never its answers',
  security: tokenSecurity,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(
      z
        .object({ recorded: z.literal(true), supplement: z.optional(askedSupplementSchema) })
        .register(z.globalRegistry, { id: 'RecordedResponse' }),
      'A response is recorded; what the company asks besides, where it came by one that does',
    ),
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

  const redeem = async (waveId: string, bearerToken: string) => {
    const wave = await findWave(services, waveId);
    const token = redeemToken(seed, wave.id, bearerToken);
    return { wave, token, responseKey: { wave: wave.id, shards: wave.shards, id: responseId(token) } };
  };

  const redeemFor = (c: Context<Env, string, { out: { param: { wave: string } } }>) => {
    c.header('cache-control', 'no-store');
    return redeem(c.req.valid('param').wave, bearer(c));
  };

  api.plain(services, putRoute, async ({ param, json: { answers, hasty }, header }) => {
    const { wave, token, responseKey } = await redeem(param.wave, bearerOf(header('authorization')));
    requireOpen(wave, now());
    const { panel } = token;
    const { profileQuestions: profile, admitsBy } = await findPanel(services, wave.id, panel);
    const questions = questionsOf(await readWaveQuestionnaire(table, wave));
    const supplement = admitsBy === 'invitation' ? await supplementOf(services, wave, panel) : undefined;
    const added = supplement?.section.questions ?? [];
    const isAdded = (id: string) => added.some((question) => question.id === id);
    // Whoever leaves out what the company asks would rather not say.
    const errors = checkAnswers([...questions, ...added], answers, { profile }).filter(
      ({ question, reason }) => reason !== 'missing' || !isAdded(question),
    );
    if (errors.length > 0) {
      const named = errors.map(({ question, reason }) => `${question} ${reason}`).join(', ');
      throw new SurveyError('invalid-answers', `answers: ${named}`, { details: { errors } });
    }
    const slips = (supplement?.tables ?? []).map((counted) =>
      saveSlip(services, { wave: wave.id, token, table: counted }, slipOf(counted, answers)),
    );
    await Promise.all(slips);
    const outcome = await saveResponse(services, responseKey, {
      panel,
      questionnaireVersion: wave.questionnaireVersion,
      packedAnswers: packAnswers(questions, answers, hasty),
    });
    return recordedAs[outcome];
  });

  api.route(getRoute, async (c) => {
    const { wave, token, responseKey } = await redeemFor(c);
    if (!(await readResponse(services, responseKey))) throw noResponse();
    return c.json({ ...recorded, ...askedSupplement(await supplementOf(services, wave, token.panel)) }, 200);
  });

  api.route(deleteRoute, async (c) => {
    const { wave, token, responseKey } = await redeemFor(c);
    requireOpen(wave, now());
    // Of every table that there may be: a company that has left took along what it had asked, and not the slips.
    const tables = isOfCompany(token.panel)
      ? everySupplementTable(await readWaveQuestionnaire(table, wave))
      : [];
    await Promise.all(tables.map((counted) => deleteSlip(table, { wave: wave.id, token, table: counted })));
    if (!(await deleteResponse(table, responseKey))) throw noResponse();
    return c.body(null, 204);
  });
}

function noResponse(): SurveyError {
  return new SurveyError('no-response', 'nothing was sent with this token, or it was withdrawn');
}
