import type { Context } from 'hono';
import * as z from 'zod/mini';
import { mostOnTop } from '../../observatory/findings/finding.ts';
import { missingNotice } from '../../observatory/method-notice.ts';
import { editionId, isOfFormerRules } from '../../publish/edition-ids.ts';
import { isByShards } from '../../publish/is-large.ts';
import type { PreparationContext } from '../../publish/prepare-edition.ts';
import { tableSliceStore } from '../../publish/table-slice-store.ts';
import { type EditionEntry, listEntries } from '../../storage/edition-calendar.ts';
import { readHouse } from '../../storage/house.ts';
import { editionHouse, missingInHouse } from '../../survey/house.ts';
import {
  isFinalEdition,
  plannedEdition,
  plannedEditions,
  preparationTime,
  releaseTime,
} from '../../survey/planned-editions.ts';
import { SurveyError } from '../../survey/survey-error.ts';
import { unseenCharacter } from '../../survey/unseen-characters.ts';
import type { Wave } from '../../survey/wave.ts';
import { jsonBody, jsonResponse, keyProblems, operatorSecurity, problemResponse } from '../describe.ts';
import { editionReader } from '../edition-reader.ts';
import { type Api, describeRoute } from '../route.ts';
import { daySchema, textSchema, waveParameter } from '../schemas/common.ts';
import { manifestSchema, tableSchema } from '../schemas/editions.ts';
import type { Services } from '../services.ts';
import { breakdownsOf } from './editions.ts';
import { doLogged, type IntendedAction } from './operator-actions.ts';
import { findWave } from './waves.ts';

/** A wave's planned editions: what is due, what is prepared and what came out. */

const states = ['planned', 'freezing', 'frozen', 'prepared', 'released', 'withdrawn'] as const;

/** What the operator writes and everybody reads, copies and quotes. */
const seen = z.string().check(
  z.minLength(1),
  z.maxLength(2000),
  z.refine((text) => !unseenCharacter.test(text), 'holds a character that cannot be seen'),
);
const ownWordsSchema = z.strictObject({ fr: seen, en: seen });

const chosenFindingsSchema = z
  .array(
    z.strictObject({
      id: z.string(),
      title: z.optional(ownWordsSchema),
      sentence: z.optional(ownWordsSchema),
    }),
  )
  .check(z.maxLength(mostOnTop));

const plannedEditionSchema = z
  .object({
    number: z.int().register(z.globalRegistry, { description: 'Place in the wave’s plan, from 1' }),
    id: z.string().register(z.globalRegistry, { example: '2026-q4-1' }),
    releasesOn: daySchema,
    hour: z.int().register(z.globalRegistry, { description: 'Of that day, in Europe/Paris' }),
    preparesAt: z.iso.datetime(),
    releasesAt: z.iso.datetime(),
    isFinal: z.boolean().register(z.globalRegistry, { description: 'Those before it are provisional' }),
    state: z.enum(states),
    held: z.boolean().register(z.globalRegistry, { description: 'Not released at its hour' }),
    respondents: z.optional(z.int()).register(z.globalRegistry, {
      description: 'As the manifest tells them, with noise; once it is prepared',
    }),
    refused: z.optional(z.int()).register(z.globalRegistry, {
      description:
        'Items that lay among the responses and are none, put in or altered by someone who can write the table; they do not count',
    }),
    reason: z.optional(z.literal('too-few-respondents')).register(z.globalRegistry, {
      description: 'Why it was withdrawn, where nobody did it',
    }),
    publishedOn: z.optional(daySchema),
    headline: z.optional(textSchema),
    findings: z.optional(chosenFindingsSchema),
  })
  .register(z.globalRegistry, { id: 'PlannedEdition' });

const calendarSchema = z
  .object({
    editions: z.array(plannedEditionSchema),
    notice: z.object({ missing: z.array(z.string()) }),
    house: z.object({
      missing: z
        .array(z.string())
        .register(z.globalRegistry, { description: 'Mandatory fields of the house file that are empty' }),
      keepsBack: z.boolean().register(z.globalRegistry, {
        description: 'Whether nothing is released while one is: in production',
      }),
    }),
    passesDates: z
      .boolean()
      .register(z.globalRegistry, { description: 'Editions may be prepared before their time: on a laptop' }),
  })
  .register(z.globalRegistry, { id: 'EditionCalendar' });

const path = '/operator/waves/{wave}/editions';
const ofEdition = `${path}/{number}`;
const editionOfWave = z.extend(waveParameter, {
  number: z
    .string()
    .check(z.regex(/^[1-9]$/, 'a number from 1 on'))
    .register(z.globalRegistry, { example: '1', description: 'Place in the wave’s plan' }),
});

const unknown = { 404: problemResponse('`unknown-wave`, `unknown-edition`') };

const calendarRoute = describeRoute({
  method: 'get',
  path,
  summary: 'The wave’s planned editions and where each stands',
  security: operatorSecurity,
  request: { params: waveParameter },
  responses: {
    200: jsonResponse(calendarSchema, 'The calendar'),
    404: problemResponse('`unknown-wave`'),
    ...keyProblems,
  },
});

const prepareRoute = describeRoute({
  method: 'post',
  path: `${ofEdition}/prepare`,
  summary: 'Builds the edition, once and for all; nobody sees it before it is released',
  security: operatorSecurity,
  request: { params: editionOfWave },
  responses: {
    200: jsonResponse(plannedEditionSchema, 'The edition, prepared'),
    ...unknown,
    409: problemResponse(
      '`edition-not-due` with `preparedFrom`; `edition-out-of-order`; `edition-withdrawn`; `too-few-respondents`; `incomplete-notice` with `missing`; `import-incomplete`; `wave-too-large`',
    ),
    ...keyProblems,
  },
});

const releaseRoute = describeRoute({
  method: 'post',
  path: `${ofEdition}/release`,
  summary: 'Releases a prepared edition to everyone, at its time or at any other',
  security: operatorSecurity,
  request: {
    params: editionOfWave,
    body: {
      ...jsonBody(
        z.strictObject({
          headline: z.optional(ownWordsSchema),
          findings: z.optional(chosenFindingsSchema).register(z.globalRegistry, {
            description:
              'Which of its findings stand on top, in this order, and some in other words; the rule’s own choice without it',
          }),
        }),
      ),
      required: false,
    },
  },
  responses: {
    200: jsonResponse(plannedEditionSchema, 'The edition, released'),
    ...unknown,
    409: problemResponse(
      '`edition-not-prepared`, `edition-withdrawn`; `edition-released`, where it is out without this headline or these findings; `incomplete-house` with `missing`',
    ),
    422: problemResponse(
      '`headline-number` with `unknown: [{language, number}]`; `finding-number` with `unknown: [{finding, field, language, number}]`; `unknown-finding` with `finding`',
    ),
    ...keyProblems,
  },
});

const holdRoute = describeRoute({
  method: 'put',
  path: `${ofEdition}/hold`,
  summary: 'Holds the edition back from release at its time, or stops holding it back',
  security: operatorSecurity,
  request: { params: editionOfWave, body: jsonBody(z.strictObject({ held: z.boolean() })) },
  responses: {
    200: jsonResponse(plannedEditionSchema, 'The edition'),
    ...unknown,
    409: problemResponse('`edition-not-prepared`, `edition-released`, `edition-withdrawn`'),
    ...keyProblems,
  },
});

const withdrawRoute = describeRoute({
  method: 'delete',
  path: ofEdition,
  summary: 'Withdraws an edition that is not released, for good; its share of the privacy budget is lost',
  security: operatorSecurity,
  request: { params: editionOfWave },
  responses: {
    200: jsonResponse(plannedEditionSchema, 'The edition, withdrawn'),
    ...unknown,
    409: problemResponse('`edition-not-prepared`, `edition-released`'),
    ...keyProblems,
  },
});

const previewRoute = describeRoute({
  method: 'get',
  path: `${ofEdition}/preview`,
  summary: 'The manifest of a prepared edition, as everybody will read it',
  security: operatorSecurity,
  request: { params: editionOfWave },
  responses: {
    200: jsonResponse(manifestSchema, 'The manifest'),
    ...unknown,
    409: problemResponse('`edition-not-prepared`, `edition-withdrawn`'),
    ...keyProblems,
  },
});

const previewTableRoute = describeRoute({
  method: 'get',
  path: `${ofEdition}/preview/tables/{question}`,
  summary: 'A table of a prepared edition, as everybody will read it',
  security: operatorSecurity,
  request: {
    params: z.extend(editionOfWave, {
      question: z.string().register(z.globalRegistry, { example: 'mention' }),
    }),
    query: z.strictObject({
      by: z
        .optional(z.string().check(z.maxLength(200)))
        .register(z.globalRegistry, { example: 'age,employer' }),
    }),
  },
  responses: {
    200: jsonResponse(tableSchema, 'The table'),
    404: problemResponse('`unknown-wave`, `unknown-edition`, `unknown-question`'),
    409: problemResponse('`edition-not-prepared`, `edition-withdrawn`'),
    ...keyProblems,
    400: problemResponse('`unknown-breakdown`, `invalid-request`'),
  },
});

/** Loaded when they are asked for: the statistics are no part of what a respondent's request starts. */
const preparing = () => import('../../publish/prepare-edition.ts');
const releasing = () => import('../../publish/release-edition.ts');

export function operatorEditionRoutes(api: Api, services: Services): void {
  const { table, seed, now, passesDates, requiresHouse } = services;
  const slices = tableSliceStore(table);
  const context: PreparationContext = { table, seed, now, slices, passesDates, requiresHouse };

  const requestedEdition = async ({ wave: id, number: text }: { wave: string; number: string }) => {
    const wave = await findWave(services, id);
    const number = Number(text);
    if (plannedEdition(wave, number)) return { wave, number };
    throw new SurveyError('unknown-edition', `wave ${wave.id} plans no edition ${number}`);
  };
  const change = async (
    c: Context,
    action: IntendedAction['action'],
    { wave, number }: { wave: Wave; number: number },
    act: () => Promise<EditionEntry>,
  ) => {
    const entry = await doLogged(c, [{ action, object: wave.id }], act, { edition: ({ id }) => id });
    return plannedView(wave, number, entry);
  };

  api.route(calendarRoute, async (c) => {
    const wave = await findWave(services, c.req.valid('param').wave);
    const entries = await listEntries(table);
    const planned = isOfFormerRules(wave, entries) ? [] : plannedEditions(wave);
    const editions = planned.map((_, index) => {
      const id = editionId(wave, index + 1, entries);
      return plannedView(wave, index + 1, entries.find((entry) => entry.id === id) ?? { id, held: false });
    });
    const house = { missing: missingInHouse((await readHouse(table)).house), keepsBack: requiresHouse };
    return c.json({ editions, notice: { missing: missingNotice(wave) }, house, passesDates }, 200);
  });

  api.route(prepareRoute, async (c) => {
    const asked = await requestedEdition(c.req.valid('param'));
    const view = await change(c, 'edition-prepared', asked, async () => {
      await requireNotLarge(services, asked);
      return (await preparing()).prepareEdition(context, asked.wave, asked.number);
    });
    return c.json(view, 200);
  });

  api.route(releaseRoute, async (c) => {
    const asked = await requestedEdition(c.req.valid('param'));
    const { headline, findings } = c.req.valid('json') ?? {};
    const { releasePrepared } = await releasing();
    const view = await change(c, 'edition-released', asked, () =>
      releasePrepared(context, asked.wave, asked.number, { headline, findings }),
    );
    return c.json(view, 200);
  });

  api.route(holdRoute, async (c) => {
    const asked = await requestedEdition(c.req.valid('param'));
    const { held } = c.req.valid('json');
    const { holdPrepared } = await releasing();
    const view = await change(c, held ? 'edition-held' : 'edition-let-go', asked, () =>
      holdPrepared(table, asked.wave, asked.number, held),
    );
    return c.json(view, 200);
  });

  api.route(withdrawRoute, async (c) => {
    const asked = await requestedEdition(c.req.valid('param'));
    const { withdrawPrepared } = await releasing();
    const view = await change(c, 'edition-withdrawn', asked, () =>
      withdrawPrepared(context, asked.wave, asked.number),
    );
    return c.json(view, 200);
  });

  const reader = editionReader(table);
  const preparedEdition = async (asked: { wave: string; number: string }) => {
    const { wave, number } = await requestedEdition(asked);
    const { preparedEntry } = await releasing();
    const { publishedOn, ...entry } = await preparedEntry(table, wave, number);
    const { releasesOn } = plannedEdition(wave, number) ?? { releasesOn: wave.closesOn };
    const house = publishedOn ? entry.house : editionHouse((await readHouse(table)).house);
    return reader.prepared({ ...entry, publishedOn: publishedOn ?? releasesOn, ...(house && { house }) });
  };

  api.route(previewRoute, async (c) => {
    const edition = await preparedEdition(c.req.valid('param'));
    c.header('cache-control', 'no-store');
    return c.json((await edition.manifest()) as unknown as z.infer<typeof manifestSchema>, 200);
  });

  api.route(previewTableRoute, async (c) => {
    const { question, ...asked } = c.req.valid('param');
    const edition = await preparedEdition(asked);
    c.header('cache-control', 'no-store');
    return c.json(
      await edition.table(
        question,
        breakdownsOf(c.req.valid('query').by, question, await edition.manifest()),
      ),
      200,
    );
  });
}

function plannedView(
  wave: Wave,
  number: number,
  entry: Pick<EditionEntry, 'id' | 'held'> & Partial<EditionEntry>,
): z.infer<typeof plannedEditionSchema> {
  const planned = plannedEdition(wave, number);
  if (!planned) throw new RangeError(`plannedView: wave ${wave.id} plans no edition ${number}`);
  const {
    id,
    state = 'planned',
    held,
    respondents,
    refused,
    reason,
    publishedOn,
    headline,
    findings,
  } = entry;
  return {
    number,
    id,
    ...planned,
    preparesAt: preparationTime(wave, number).toISOString(),
    releasesAt: releaseTime(planned).toISOString(),
    isFinal: isFinalEdition(wave, number),
    state,
    held,
    // Nothing is told of an edition that is given up.
    ...(respondents !== undefined && state !== 'withdrawn' && { respondents }),
    ...(refused !== undefined && refused > 0 && { refused }),
    ...(reason && { reason }),
    ...(publishedOn !== undefined && { publishedOn }),
    ...(headline && { headline }),
    ...(findings && { findings: findings.map((finding) => ({ ...finding })) }),
  };
}

/** @throws SurveyError `wave-too-large` */
async function requireNotLarge(
  { table, largeWaveResponses }: Services,
  { wave, number }: { wave: Wave; number: number },
): Promise<void> {
  if (!Number.isFinite(largeWaveResponses)) return;
  const { id } = wave;
  const entries = await listEntries(table);
  const entry = entries.find((one) => one.id === editionId(wave, number, entries));
  if (!(await isByShards(table, { wave, entry }, largeWaveResponses))) return;
  throw new SurveyError(
    'wave-too-large',
    `wave ${id} has about ${largeWaveResponses} responses or more: it is prepared by itself, at its time`,
  );
}
