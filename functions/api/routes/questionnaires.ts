import * as z from 'zod/mini';
import {
  deleteDraft,
  listDrafts,
  listQuestionnaires,
  type QuestionnaireDraft,
  questionnaireHashOf,
  readDraft,
  readQuestionnaire,
  writeDraft,
  writeQuestionnaire,
} from '../../storage/questionnaires.ts';
import type { Table } from '../../storage/table.ts';
import { listWaves } from '../../storage/waves.ts';
import { answeringTime } from '../../survey/answering-time.ts';
import { canonicalJson } from '../../survey/canonical-json.ts';
import { faultsOf } from '../../survey/check-questionnaire.ts';
import { faultsOfRevisions } from '../../survey/check-revisions.ts';
import type { Questionnaire } from '../../survey/questionnaire.ts';
import { questionnaireHash } from '../../survey/questionnaire-hash.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { type Wave, waveStatus } from '../../survey/wave.ts';
import {
  commonProblems,
  jsonBody,
  jsonResponse,
  keyProblems,
  operatorSecurity,
  problemResponse,
} from '../describe.ts';
import { openToAll } from '../open-to-all.ts';
import {
  asChangedSince,
  etagHeaders,
  ifMatchHeaders,
  requireNothing,
  requireRevision,
  revisionProblems,
  tellRevision,
} from '../revisions.ts';
import { type Api, describeRoute } from '../route.ts';
import { draftSchema, questionnaireListSchema, questionnaireSchema } from '../schemas/questionnaires.ts';
import type { ReadingServices, Services } from '../services.ts';
import { doLogged } from './operator-actions.ts';

const immutable = 'public, max-age=31536000, immutable';
/** Above it the operator is warned: every further minute costs respondents. */
const longSeconds = 180;

const draftParameter = z.object({
  id: z
    .string()
    .check(z.regex(/^[a-z][A-Za-z0-9]{0,63}$/, 'a small letter and then letters and digits'))
    .register(z.globalRegistry, { example: 'observatory' }),
});

const draftHeaders = z.extend(z.partial(ifMatchHeaders), {
  'if-none-match': z
    .optional(z.literal('*'))
    .register(z.globalRegistry, { description: 'In place of `If-Match`, to begin a draft' }),
});

const documentRoute = describeRoute({
  method: 'get',
  path: '/questionnaires/{hash}',
  summary: 'A questionnaire used by waves, byte for byte as it was hashed',
  request: { params: z.object({ hash: z.string() }) },
  responses: {
    200: jsonResponse(questionnaireSchema, 'The questionnaire; it never changes'),
    404: problemResponse('`unknown-questionnaire`'),
    ...commonProblems,
  },
});

const listRoute = describeRoute({
  method: 'get',
  path: '/operator/questionnaires',
  summary: 'Drafts, and the questionnaires used by waves',
  security: operatorSecurity,
  responses: { 200: jsonResponse(questionnaireListSchema, 'The questionnaires'), ...keyProblems },
});

const readRoute = describeRoute({
  method: 'get',
  path: '/operator/questionnaires/{id}',
  summary: 'A draft, and everything that keeps a wave from using it',
  security: operatorSecurity,
  request: { params: draftParameter },
  responses: {
    200: { ...jsonResponse(draftSchema, 'The draft'), headers: etagHeaders },
    404: problemResponse('`unknown-questionnaire`'),
    ...keyProblems,
  },
});

const writeRoute = describeRoute({
  method: 'put',
  path: '/operator/questionnaires/{id}',
  summary: 'Begins a draft (`If-None-Match: *`) or replaces it; it may have errors, which the reply lists',
  security: operatorSecurity,
  request: { params: draftParameter, headers: draftHeaders, body: jsonBody(questionnaireSchema) },
  responses: {
    200: { ...jsonResponse(draftSchema, 'The draft as it is kept now'), headers: etagHeaders },
    ...keyProblems,
    ...revisionProblems,
  },
});

const deleteRoute = describeRoute({
  method: 'delete',
  path: '/operator/questionnaires/{id}',
  summary: 'Deletes a draft; the questionnaires used by waves stay',
  security: operatorSecurity,
  request: { params: draftParameter, headers: z.partial(ifMatchHeaders) },
  responses: {
    204: { description: 'The draft is gone' },
    404: problemResponse('`unknown-questionnaire`'),
    ...keyProblems,
    ...revisionProblems,
  },
});

/** Everybody's, from any page: what was asked is no secret, and who cites a hash can check it. */
export function questionnaireRoutes(api: Api, { table }: ReadingServices): void {
  api.app.use('/questionnaires/*', openToAll);

  api.route(documentRoute, async (c) => {
    const { hash } = c.req.valid('param');
    const questionnaire = await readQuestionnaire(table, hash);
    c.header('cache-control', immutable);
    c.header('etag', `"${hash}"`);
    c.header('content-type', 'application/json');
    return c.body(canonicalJson(questionnaire), 200) as never;
  });
}

export function operatorQuestionnaireRoutes(api: Api, services: Services): void {
  const { table, now } = services;

  api.route(listRoute, async (c) => {
    const [drafts, documents, waves] = await Promise.all([
      listDrafts(table),
      listQuestionnaires(table),
      listWaves(table),
    ]);
    const fielded = openedWith(waves, now());
    const known = documents.filter(({ hash }) => fielded.has(hash)).map((each) => each.questionnaire);
    return c.json(
      {
        drafts: drafts.map(({ id, revision, document }) => {
          const { hash, faults } = judge(document, known);
          return { id, revision, hash, faults: faults.length };
        }),
        documents: documents.map(({ hash, questionnaire: { id, title } }) => ({
          hash,
          id,
          title,
          waves: waves.filter((wave) => questionnaireHashOf(wave) === hash).map((wave) => wave.id),
          frozen: fielded.has(hash),
        })),
      },
      200,
    );
  });

  api.route(readRoute, async (c) => {
    const { id } = c.req.valid('param');
    const draft = await readDraft(table, id);
    if (!draft) throw new SurveyError('unknown-questionnaire', `there is no draft ${id}`);
    tellRevision(c, draft.revision);
    return c.json(await draftView(table, draft, now()), 200);
  });

  api.route(writeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const document = c.req.valid('json');
    if (document.id !== id) {
      const errors = [{ path: 'id', message: `${document.id} is not the ${id} of the address` }];
      throw new SurveyError('invalid-request', `id: ${errors[0]?.message}`, { details: { errors } });
    }
    const revision = (await readDraft(table, id))?.revision ?? 0;
    // RFC 9110, 13.1.2: only where nothing is there.
    if (c.req.header('if-none-match')?.trim() === '*') requireNothing(revision);
    else requireRevision(c, revision);
    const draft = { id, revision, document };
    await doLogged(c, [{ action: 'questionnaire-changed', object: id }], () =>
      asChangedSince(() => writeDraft(table, draft)),
    );
    tellRevision(c, revision + 1);
    return c.json(await draftView(table, draft, now()), 200);
  });

  api.route(deleteRoute, async (c) => {
    const { id } = c.req.valid('param');
    const draft = await readDraft(table, id);
    if (!draft) throw new SurveyError('unknown-questionnaire', `there is no draft ${id}`);
    requireRevision(c, draft.revision);
    await doLogged(c, [{ action: 'questionnaire-deleted', object: id }], () =>
      asChangedSince(() => deleteDraft(table, draft)),
    );
    return c.body(null, 204);
  });
}

async function draftView(table: Table, { id, document }: QuestionnaireDraft, now: Date) {
  const { hash, faults } = judge(document, await fieldedQuestionnaires(table, now));
  const time = hash === null ? null : answeringTime(document as Questionnaire);
  const warnings =
    time && time.seconds > longSeconds
      ? [`answering takes ${time.seconds} s by the model, and more than ${longSeconds} s loses respondents`]
      : [];
  return { id, document, hash, faults, time, warnings };
}

function judge(document: unknown, fielded: readonly Questionnaire[]) {
  const ofRules = faultsOf(document);
  const faults = ofRules.length > 0 ? ofRules : faultsOfRevisions(document as Questionnaire, fielded);
  return { faults, hash: faults.length > 0 ? null : questionnaireHash(document as Questionnaire) };
}

async function fieldedQuestionnaires(table: Table, now: Date): Promise<Questionnaire[]> {
  const fielded = openedWith(await listWaves(table), now);
  return Promise.all([...fielded].map((hash) => readQuestionnaire(table, hash)));
}

function openedWith(waves: readonly Wave[], now: Date): ReadonlySet<string> {
  return new Set(waves.filter((wave) => waveStatus(wave, now) !== 'scheduled').map(questionnaireHashOf));
}

/**
 * The document that a wave is to be fielded with: one that a wave has named before, or a draft of this very content,
 * which is stored under its hash and from then on stays as it is.
 *
 * @throws SurveyError `unknown-questionnaire` where there is neither, or the draft has faults
 */
export async function nameQuestionnaire(table: Table, hash: string, now: Date): Promise<Questionnaire> {
  const draft = (await listDrafts(table)).find(
    ({ document }) =>
      faultsOf(document).length === 0 && questionnaireHash(document as Questionnaire) === hash,
  );
  if (!draft) return readQuestionnaire(table, hash);
  const [fault] = judge(draft.document, await fieldedQuestionnaires(table, now)).faults;
  if (fault)
    throw new SurveyError('unknown-questionnaire', `draft ${draft.id} cannot be fielded: ${fault.message}`);
  await writeQuestionnaire(table, draft.document as Questionnaire);
  return draft.document as Questionnaire;
}
