import { randomUUID } from 'node:crypto';
import { disclosureRules } from '../disclosure/rules.ts';
import { buildEdition, type EarlierEdition, type EditionInput } from '../observatory/build-edition.ts';
import type { Manifest } from '../observatory/edition.ts';
import { missingNotice } from '../observatory/method-notice.ts';
import { writeBenchmark } from '../storage/benchmarks.ts';
import {
  deleteOtherRuns,
  deleteRun,
  editionNumber,
  type ListedEdition,
  listEdition,
  listEditions,
  readManifest,
  readQuestion,
  writeEditionDocuments,
} from '../storage/editions.ts';
import {
  deletePublishedResponses,
  readPublishedResponses,
  writePublishedResponses,
} from '../storage/published-responses.ts';
import type { Table } from '../storage/table.ts';
import type { Text } from '../survey/questionnaire.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { dayInParis, type Wave } from '../survey/wave.ts';
import { type CollectedWave, collectWave } from './collect-wave.ts';
import { renewBenchmarks } from './renew-benchmarks.ts';
import { slicesFromTable, type WaveSlices } from './wave-slice.ts';

export type PublicationContext = ResponseSource & {
  readonly table: Table;
  readonly now: () => Date;
  /** Names a run; random, so that two at once never write each other's documents. */
  readonly nameRun?: () => string;
};

/** Where responses are read from: the table, record keys being made from the seed, or slices that were read before. */
export type ResponseSource =
  | { readonly seed: Uint8Array }
  | { readonly slicesOf: (wave: string) => WaveSlices };

/** What a publication would do, without any figure of it. */
export interface EditionPreview {
  respondents: number;
  newResponses: number;
  required: number;
  panels: number;
  weighting: { designEffect: number; minWeight: number; maxWeight: number } | null;
  suppressedGroups: number;
  notice: { missing: string[] };
}

/**
 * Publishes an edition of the wave: reads all responses, computes every table, passes them through disclosure
 * control, writes the documents, and makes them visible by one last write.
 *
 * @throws SurveyError `incomplete-notice` with `missing`; `too-few-new-responses` with `new` and `required`
 */
export async function publishEdition(
  context: PublicationContext,
  wave: Wave,
  { headline }: { headline?: Text | undefined } = {},
): Promise<Manifest> {
  const { table, nameRun = randomUUID } = context;
  const missing = missingNotice(wave);
  if (missing.length > 0) {
    throw new SurveyError('incomplete-notice', `the method notice lacks ${missing.join(', ')}`, {
      details: { missing },
    });
  }
  const editions = await listEditions(table);
  const previous = newestOf(wave, editions);
  const collected = await collectSince(context, wave, previous);
  const newResponses = collected.newSample.size;
  if (newResponses < disclosureRules.newResponsesForEdition) throw tooFewNew(newResponses);

  const id = `${wave.id}-${previous ? editionNumber(previous) + 1 : 1}`;
  const { manifest, tables, pending, benchmarks } = buildEdition(
    await editionInput(context, { wave, collected, id, headline, editions }),
  );
  const run = nameRun();
  const { publishedOn, respondents, simulated } = manifest;
  const edition: ListedEdition = { id, wave: wave.id, publishedOn, respondents, simulated, run };
  await writePublishedResponses(table, edition, collected.digests);
  const questions = new Map(
    [...tables].map(([question, ofQuestion]) => [
      question,
      { tables: ofQuestion, pending: pending.get(question) ?? {} },
    ]),
  );
  await writeEditionDocuments(table, run, { manifest, questions });
  const companies = new Map(collected.companies.map((company) => [company.id, company.digests]));
  const holdingDigests = await renewBenchmarks(table, { edition, previous, companies, built: benchmarks });
  if (!(await listEdition(table, edition))) {
    // Another publication was first with this edition; what is new is to be counted against it.
    await deleteRun(table, edition);
    const winner = newestOf(wave, await listEditions(table));
    throw tooFewNew((await collectSince(context, wave, winner)).newSample.size);
  }
  await deleteOtherRuns(table, edition);
  // All earlier ones, since a publication that died may have left those of the one before the last.
  const earlier = editions.filter((other) => other.wave === wave.id);
  await Promise.all(earlier.map((other) => deletePublishedResponses(table, other)));
  if (previous) {
    for (const benchmark of holdingDigests) {
      await writeBenchmark(table, { id: previous.id, run: previous.run }, benchmark);
    }
  }
  return manifest;
}

/** What a publication would do now. */
export async function previewEdition(context: PublicationContext, wave: Wave): Promise<EditionPreview> {
  const editions = await listEditions(context.table);
  const collected = await collectSince(context, wave, newestOf(wave, editions));
  const empty = collected.sample.size === 0;
  const built = empty
    ? undefined
    : buildEdition(await editionInput(context, { wave, collected, id: wave.id, editions }));
  const groups = built
    ? [...built.tables.values()].flatMap((tables) => Object.values(tables)).flatMap((table) => table.groups)
    : [];
  return {
    respondents: collected.sample.size,
    newResponses: collected.newSample.size,
    required: disclosureRules.newResponsesForEdition,
    panels: collected.panels,
    weighting: built
      ? {
          designEffect: built.manifest.designEffect ?? 1,
          minWeight: built.manifest.weighting.minWeight,
          maxWeight: built.manifest.weighting.maxWeight,
        }
      : null,
    suppressedGroups: groups.filter(({ suppressed }) => suppressed).length,
    notice: { missing: missingNotice(wave) },
  };
}

async function editionInput(
  { table, now }: PublicationContext,
  {
    wave,
    collected,
    id,
    headline,
    editions,
  }: {
    wave: Wave;
    collected: CollectedWave;
    id: string;
    headline?: Text | undefined;
    editions: readonly ListedEdition[];
  },
): Promise<EditionInput> {
  const other = newestOfOther(wave, editions);
  const own = newestOf(wave, editions);
  return {
    id,
    wave,
    publishedOn: dayInParis(now()),
    sample: collected.sample,
    panels: collected.companies,
    simulated: collected.simulated,
    headline,
    previous: other && (await readManifest(table, other)),
    earlier: own && (await readEarlier(table, own, collected)),
  };
}

function newestOf(wave: Wave, editions: readonly ListedEdition[]): ListedEdition | undefined {
  return editions
    .filter((edition) => edition.wave === wave.id)
    .sort((a, b) => editionNumber(b) - editionNumber(a))[0];
}

/** What the indicators are compared to: editions of one wave share their respondents. */
function newestOfOther(wave: Wave, editions: readonly ListedEdition[]): ListedEdition | undefined {
  return editions.find((edition) => edition.wave !== wave.id);
}

/** The wave's own last edition, of which what has too few new respondents is repeated. */
async function readEarlier(
  table: Table,
  edition: ListedEdition,
  { newSample }: CollectedWave,
): Promise<EarlierEdition> {
  const manifest = await readManifest(table, edition);
  const questions = manifest.questions.filter(({ kind }) => kind !== 'profile').map(({ id }) => id);
  const documents = await Promise.all(
    questions.map(async (question) => [question, await readQuestion(table, edition, question)] as const),
  );
  return {
    manifest,
    tables: new Map(documents.map(([question, { tables }]) => [question, tables])),
    pending: new Map(documents.map(([question, { pending }]) => [question, pending])),
    newSample,
  };
}

/** The wave's responses, and which of them the edition did not have. */
async function collectSince(
  context: PublicationContext,
  wave: Wave,
  edition: ListedEdition | undefined,
): Promise<CollectedWave> {
  const published = edition && (await readPublishedResponses(context.table, edition));
  const slices = 'slicesOf' in context ? context.slicesOf(wave.id) : slicesFromTable(context, wave.id);
  const collected = await collectWave(context.table, wave, slices, published);
  // Without the digests everything would pass for new. Only where nothing is left to tell apart may they be gone.
  if (edition && !published && collected.sample.size > 0) {
    throw new Error(`edition ${edition.id} has lost its digests`);
  }
  return collected;
}

function tooFewNew(newResponses: number): SurveyError {
  const required = disclosureRules.newResponsesForEdition;
  return new SurveyError(
    'too-few-new-responses',
    `${newResponses} responses are new since the last edition; ${required} are needed`,
    { details: { new: newResponses, required } },
  );
}
