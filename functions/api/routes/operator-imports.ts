import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { listEntries } from '../../storage/edition-calendar.ts';
import {
  beginImport,
  busy,
  claimResponses,
  completeImport,
  deleteImport,
  enterBatch,
  enterDeletion,
  keepImport,
  type Lease,
  leaveBatch,
  leaveDeletion,
  readImport,
  type StoredImport,
} from '../../storage/imports.ts';
import { readWaveQuestionnaire } from '../../storage/questionnaires.ts';
import { deleteResponses, eachResponse, saveResponse } from '../../storage/responses.ts';
import { type Answers, checkAnswers } from '../../survey/answers.ts';
import { digestOfResponses, mostOfBatch } from '../../survey/digest-of-responses.ts';
import { type Import, importedIds, institutePanel, mostImported } from '../../survey/imported-responses.ts';
import { packAnswers, unpackAnswers } from '../../survey/pack-answers.ts';
import { questionsOf } from '../../survey/questionnaire.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import type { Wave } from '../../survey/wave.ts';
import { jsonBody, jsonResponse, keyProblems, operatorSecurity, problemResponse } from '../describe.ts';
import { type Api, describeRoute } from '../route.ts';
import { waveParameter } from '../schemas/common.ts';
import { answersSchema } from '../schemas/respondents.ts';
import type { Services } from '../services.ts';
import { doLogged } from './operator-actions.ts';
import { findWave } from './waves.ts';

/**
 * An institute's responses come into a wave that was fielded elsewhere: begun with what names them all, then batch by
 * batch, in whatever order and as often as one likes, then declared complete, which is checked. Until then no edition is made.
 */

const path = '/operator/waves/{wave}/import';

const digestSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/, '64 hex digits'))
  .register(z.globalRegistry, {
    description:
      'SHA-256, in hex, of a JSON list: the canonical JSON (RFC 8785) of each response’s answers, sorted by code units',
  });

const importSchema = z.strictObject({
  digest: digestSchema,
  responses: z.int().check(z.minimum(1), z.maximum(mostImported)),
});

const storedSchema = z
  .extend(importSchema, { state: z.enum(['begun', 'complete', 'deleting']) })
  .register(z.globalRegistry, { id: 'Import' });

const batchParameters = z.extend(waveParameter, {
  first: z
    .string()
    .check(z.regex(/^(0|[1-9]\d{0,6})$/, 'a whole number from 0'))
    .register(z.globalRegistry, {
      description: 'The place of the batch’s first response among all of them',
      example: '0',
    }),
});

const batchSchema = z
  .strictObject({
    digest: digestSchema,
    answers: z.array(answersSchema).check(z.minLength(1), z.maxLength(mostOfBatch)),
  })
  .register(z.globalRegistry, { id: 'ImportBatch' });

const importProblems = {
  404: problemResponse('`unknown-wave`'),
  409: problemResponse(
    '`fielded-here`: the wave is answered here; `import-differs`; `import-repeated`; `import-incomplete`; `import-busy`',
  ),
  ...keyProblems,
};

const readRoute = describeRoute({
  method: 'get',
  path,
  summary: 'The responses that an institute imports into a wave, and whether they are all there',
  security: operatorSecurity,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(z.object({ import: z.nullable(storedSchema) }), 'The import; null before it is begun'),
    ...importProblems,
  },
});

const beginRoute = describeRoute({
  method: 'put',
  path,
  summary: 'Begins to import the responses of a wave fielded elsewhere; the same request again resumes',
  security: operatorSecurity,
  request: { params: waveParameter, body: jsonBody(importSchema) },
  responses: { 200: jsonResponse(storedSchema, 'The import as it stands'), ...importProblems },
});

const batchRoute = describeRoute({
  method: 'put',
  path: `${path}/responses/{first}`,
  summary: 'Imports some of the responses; the same request again changes nothing',
  security: operatorSecurity,
  request: { params: batchParameters, body: jsonBody(batchSchema) },
  responses: {
    200: jsonResponse(storedSchema, 'The import as it stands'),
    422: problemResponse('`invalid-answers`, with `errors: [{response, question, reason}]`'),
    ...importProblems,
  },
});

const completeRoute = describeRoute({
  method: 'post',
  path: `${path}/completion`,
  summary: 'States that all responses are there, which is checked; editions can then be prepared from them',
  security: operatorSecurity,
  request: { params: waveParameter, body: jsonBody(importSchema) },
  responses: { 200: jsonResponse(storedSchema, 'The import as it stands'), ...importProblems },
});

const deleteRoute = describeRoute({
  method: 'delete',
  path,
  summary:
    'Deletes the responses imported into a wave, so that another file can be imported, until its edition has begun',
  security: operatorSecurity,
  request: { params: waveParameter },
  responses: {
    204: { description: 'Nothing of it is left' },
    404: importProblems[404],
    409: problemResponse(
      '`fielded-here`; `import-published`: its edition has begun; `import-busy`: ask again in a moment',
    ),
    ...keyProblems,
  },
});

export function operatorImportRoutes(api: Api, services: Services): void {
  const { table, seed, now } = services;

  const findElsewhere = async (id: string): Promise<Wave> => {
    const wave = await findWave(services, id);
    if (wave.selection !== undefined) return wave;
    throw new SurveyError('fielded-here', `wave ${wave.id} is answered here: nothing can be brought into it`);
  };

  api.route(readRoute, async (c) => {
    const wave = await findElsewhere(c.req.valid('param').wave);
    return c.json({ import: (await readImport(table, wave.id)) ?? null }, 200);
  });

  api.route(beginRoute, async (c) => {
    const wave = await findElsewhere(c.req.valid('param').wave);
    const asked = c.req.valid('json');
    const before = await readImport(table, wave.id);
    if (before) return c.json(sameImport(wave, before, asked), 200);
    await doLogged(c, [{ action: 'import-begun', object: wave.id }], async () => {
      // Before anything comes in: of two waves at once, one has the responses.
      await claim(services, wave, asked);
      await beginImport(table, wave.id, asked);
    });
    const begun = await readImport(table, wave.id);
    if (!begun) throw busy(wave.id);
    return c.json(sameImport(wave, begun, asked), 200);
  });

  api.route(batchRoute, async (c) => {
    const { wave: id, first } = c.req.valid('param');
    const wave = await findElsewhere(id);
    const { digest, answers } = c.req.valid('json');
    const begun = await readImport(table, wave.id);
    if (begun?.digest !== digest) throw differs(wave);
    if (begun.state === 'complete') return c.json(begun, 200);
    const from = Number(first);
    if (from + answers.length > begun.responses) {
      const message = `response ${from + answers.length - 1} is beyond the ${begun.responses} that were stated`;
      throw new SurveyError('invalid-request', message, {
        details: { errors: [{ path: 'answers', message }] },
      });
    }
    const questions = questionsOf(await readWaveQuestionnaire(table, wave));
    const errors = answers.flatMap((each, index) =>
      checkAnswers(questions, each).map((error) => ({ response: from + index, ...error })),
    );
    const [fault] = errors;
    if (fault) {
      const message = `response ${fault.response}: ${fault.question} ${fault.reason}`;
      throw new SurveyError('invalid-answers', message, { details: { errors: errors.slice(0, 50) } });
    }
    const idOf = importedIds(seed, wave.id, digest);
    const save = (index: number) =>
      saveResponse(
        services,
        { wave: wave.id, id: idOf(from + index) },
        {
          panel: institutePanel,
          questionnaireVersion: wave.questionnaireVersion,
          packedAnswers: packAnswers(questions, answers[index] ?? {}),
        },
      );
    const lease = newLease();
    if (!(await enterBatch(table, wave.id, digest, lease))) throw busy(wave.id);
    try {
      for (let index = 0; index < answers.length; index += atOnce) {
        // Whoever deletes waits no longer than the lease: nothing may be written by then.
        if (now().getTime() > lease.until - writeMilliseconds) throw busy(wave.id);
        const indices = Array.from({ length: Math.min(atOnce, answers.length - index) }, (_, i) => index + i);
        await allSettled(indices.map(save));
      }
    } finally {
      await leaveBatch(table, wave.id, lease);
    }
    return c.json(begun, 200);
  });

  api.route(completeRoute, async (c) => {
    const wave = await findElsewhere(c.req.valid('param').wave);
    const asked = c.req.valid('json');
    const begun = await readImport(table, wave.id);
    if (!begun) throw differs(wave);
    if (sameImport(wave, begun, asked).state === 'complete') return c.json(begun, 200);
    await doLogged(c, [{ action: 'import-completed', object: wave.id }], async () => {
      await claim(services, wave, asked);
      const check = () => requireAll(services, wave, asked);
      await completeImport(table, wave.id, { digest: asked.digest, now: now().getTime(), check });
    });
    return c.json({ ...begun, state: 'complete' as const }, 200);
  });

  api.route(deleteRoute, async (c) => {
    const wave = await findElsewhere(c.req.valid('param').wave);
    if (!(await readImport(table, wave.id))) {
      await deleteImport(table, wave.id);
      return c.body(null, 204);
    }
    await doLogged(c, [{ action: 'import-deleted', object: wave.id }], () => deleteAll(wave));
    return c.body(null, 204);
  });

  const deleteAll = async ({ id }: Wave): Promise<void> => {
    const lease = newLease();
    // First of all, so that no edition begins of what is being deleted, and no batch comes in behind it.
    if (!(await enterDeletion(table, id, { lease, now: now().getTime() }))) return;
    if ((await listEntries(table)).some((entry) => entry.wave === id)) {
      await keepImport(table, id, lease);
      throw new SurveyError(
        'import-published',
        `the edition of wave ${id} has begun: what it is made from stays`,
      );
    }
    try {
      await deleteResponses(table, id);
      await deleteImport(table, id, lease);
    } catch (error) {
      // Asked for again, it goes on at once.
      await leaveDeletion(table, id, { lease, now: now().getTime() });
      throw error;
    }
  };

  const newLease = (): Lease => ({ token: randomUUID(), until: now().getTime() + leaseMilliseconds });
}

/** Responses that are written at a time. */
const atOnce = 20;

/** Twice what a function of the API lives (29 s, infra/aws/api.ts): whoever does not come back by then is dead. */
const leaseMilliseconds = 60_000;
/** No write takes longer: four tries of five seconds, and their pauses. */
const writeMilliseconds = 40_000;

/** Waits for all, also where one fails: none is to be under way when the lease is given back. */
async function allSettled(writes: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(writes))
    if (result.status === 'rejected') throw result.reason;
}

/** @throws SurveyError `import-differs` where another was begun than is asked for, `import-busy` where it is being deleted */
function sameImport(wave: Wave, before: StoredImport, asked: Import): StoredImport {
  if (before.state === 'deleting') throw busy(wave.id);
  if (before.digest === asked.digest && before.responses === asked.responses) return before;
  throw differs(wave);
}

/**
 * Each wave has a budget of its own: the same people in two of them would be told of twice.
 *
 * @throws SurveyError `import-repeated`
 */
async function claim({ table }: Services, wave: Wave, { digest }: Import): Promise<void> {
  const other = await claimResponses(table, wave.id, digest);
  if (other === wave.id) return;
  throw new SurveyError(
    'import-repeated',
    `wave ${other} has these very responses: in a second one, their people would be told of twice`,
  );
}

function differs({ id }: Wave): SurveyError {
  return new SurveyError(
    'import-differs',
    `wave ${id} was not begun with this file: delete what was brought in to begin anew`,
  );
}

/** @throws SurveyError `import-incomplete` where the wave's responses are not the very ones that were stated */
async function requireAll(services: Services, wave: Wave, { digest, responses }: Import): Promise<void> {
  const questions = questionsOf(await readWaveQuestionnaire(services.table, wave));
  const found: Answers[] = [];
  await eachResponse(services, wave.id, (_, { panel, packedAnswers }) => {
    if (panel === institutePanel) found.push(unpackAnswers(questions, packedAnswers));
  });
  if (found.length === responses && (await digestOfResponses(found)) === digest) return;
  throw new SurveyError(
    'import-incomplete',
    `${found.length} of the ${responses} responses of wave ${wave.id} are in, or not as they were stated`,
  );
}
