import * as z from 'zod/mini';
import { isLarge } from '../../publish/is-large.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import type { Wave } from '../../survey/wave.ts';
import { jsonBody, jsonResponse, keyProblems, operatorSecurity, problemResponse } from '../describe.ts';
import { type Api, describeRoute } from '../route.ts';
import { textSchema, waveParameter } from '../schemas/common.ts';
import { manifestSchema } from '../schemas/editions.ts';
import type { Services } from '../services.ts';
import { doLogged } from './operator-actions.ts';
import { findWave } from './waves.ts';

const previewRoute = describeRoute({
  method: 'get',
  path: '/operator/waves/{wave}/editions/next',
  summary: 'What a publication would do, without any figure of it',
  security: operatorSecurity,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(
      z.object({
        respondents: z.int(),
        newResponses: z.int(),
        required: z.int(),
        panels: z.int(),
        weighting: z.nullable(
          z.object({ designEffect: z.number(), minWeight: z.number(), maxWeight: z.number() }),
        ),
        suppressedGroups: z.int(),
        notice: z.object({ missing: z.array(z.string()) }),
      }),
      'Counts and weighting; `weighting` is null while nobody has answered',
    ),
    404: problemResponse('`unknown-wave`'),
    409: problemResponse('`wave-too-large`: it is published by itself, every hour'),
    ...keyProblems,
  },
});

const publishRoute = describeRoute({
  method: 'post',
  path: '/operator/waves/{wave}/editions',
  summary: 'Publishes an edition of the wave',
  security: operatorSecurity,
  request: {
    params: waveParameter,
    body: { ...jsonBody(z.strictObject({ headline: z.optional(textSchema) })), required: false },
  },
  responses: {
    201: jsonResponse(manifestSchema, 'The manifest of the new edition'),
    404: problemResponse('`unknown-wave`'),
    409: problemResponse(
      '`too-few-new-responses` with `new` and `required`; `incomplete-notice` with `missing`; `wave-too-large`',
    ),
    ...keyProblems,
  },
});

/** Loaded when it is asked for: the statistics are no part of what a respondent's request starts. */
const publication = () => import('../../publish/publish-edition.ts');

/** What the operator asks for of an edition that is to come. */
export function publicationRoutes(api: Api, services: Services): void {
  const { table, seed, now } = services;

  api.route(previewRoute, async (c) => {
    const wave = await findWave(services, c.req.valid('param').wave);
    await requireNotLarge(services, wave);
    const { previewEdition } = await publication();
    return c.json(await previewEdition({ table, seed, now }, wave), 200);
  });

  api.route(publishRoute, async (c) => {
    const wave = await findWave(services, c.req.valid('param').wave);
    const headline = c.req.valid('json')?.headline;
    const manifest = await doLogged(
      services,
      [{ action: 'edition-published', object: wave.id }],
      async () => {
        await requireNotLarge(services, wave);
        return (await publication()).publishEdition({ table, seed, now }, wave, { headline });
      },
      { edition: ({ id }) => id },
    );
    return c.json(manifest as unknown as z.infer<typeof manifestSchema>, 201);
  });
}

/** @throws SurveyError `wave-too-large` */
async function requireNotLarge({ table, largeWaveResponses }: Services, { id }: Wave): Promise<void> {
  if (!Number.isFinite(largeWaveResponses) || !(await isLarge(table, id, largeWaveResponses))) return;
  throw new SurveyError(
    'wave-too-large',
    `wave ${id} has about ${largeWaveResponses} responses or more: it is published by itself, every hour`,
  );
}
