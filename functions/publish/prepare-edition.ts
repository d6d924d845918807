import { randomUUID } from 'node:crypto';
import { buildEdition } from '../observatory/build-edition.ts';
import { missingNotice } from '../observatory/method-notice.ts';
import { writeBenchmark } from '../storage/benchmarks.ts';
import {
  beginEdition,
  type EditionEntry,
  freezeEdition,
  listEntries,
  markPrepared,
  passOverEdition,
  readEntry,
} from '../storage/edition-calendar.ts';
import { readManifest, writeEditionDocuments } from '../storage/editions.ts';
import { requireBroughtIn } from '../storage/imports.ts';
import { noteRefused } from '../storage/operator-log.ts';
import { readWaveQuestionnaire } from '../storage/questionnaires.ts';
import type { Table } from '../storage/table.ts';
import { plannedEdition, plannedEditions, preparationTime } from '../survey/planned-editions.ts';
import { formerPurposeKey, purposeKey } from '../survey/purpose-key.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { dayInParis, type Wave, waveStatus } from '../survey/wave.ts';
import { collectWave } from './collect-wave.ts';
import { editionId, isOfFormerRules } from './edition-ids.ts';
import { deleteInput, deleteInputs, putSlices, readInput, sealInput } from './frozen-input.ts';
import type { SliceStore } from './slice-store.ts';

export interface PreparationContext {
  readonly table: Table;
  /** From which the noise of every wave is derived. */
  readonly seed: Uint8Array;
  readonly now: () => Date;
  readonly slices: SliceStore;
  /** Whether editions may be prepared before their time: on a laptop, whose waves nobody else waits for. */
  readonly passesDates?: boolean;
  /** Whether no edition is released before the house file says who publishes it: in production. */
  readonly requiresHouse?: boolean;
  /** Names a run; random, so that two at once never write each other's slices. */
  readonly nameRun?: () => string;
}

/**
 * Prepares a planned edition of a wave: freezes what it is made from, builds it, and writes all its documents, which
 * nobody but the operator sees before it is released. What was prepared is never built again; what was begun is
 * finished from the same frozen input, to the same bytes.
 *
 * @param number  place in the wave's plan, from 1
 * @param putAway a run whose slices are put away already
 * @returns the edition's entry
 * @throws SurveyError `unknown-edition`, `incomplete-notice`, `edition-not-due`, `edition-out-of-order`,
 *   `edition-withdrawn`, `too-few-respondents`, `import-incomplete`
 */
export async function prepareEdition(
  context: PreparationContext,
  wave: Wave,
  number: number,
  putAway?: string,
): Promise<EditionEntry> {
  const { table, slices, nameRun = randomUUID } = context;
  const entries = await listEntries(table);
  const id = editionId(wave, number, entries);
  requirePlanned(wave, number, entries);
  if (!entries.some((entry) => entry.id === id)) requireDue(context, wave, number);
  requireNotice(wave);
  await requireBroughtIn(table, wave);
  requireOrder(wave, number, entries);
  const run = putAway ?? nameRun();
  let entry = await beginEdition(table, { id, wave: wave.id, run });
  try {
    if (entry.state === 'freezing') {
      // Once more, now that it has begun: from here on nobody deletes them, and who began to before is seen here.
      await requireBroughtIn(table, wave);
      entry = await freeze(context, wave, { id, run, byShards: putAway !== undefined });
    }
    if (entry.state === 'frozen') entry = await build(context, entry, { number, shards: wave.shards });
  } catch (error) {
    entry = await settledMeanwhile(table, id, error);
  }
  await deleteInputs(slices, entry, wave);
  if (entry.state === 'withdrawn') throw withdrawn(entry);
  return entry;
}

/** What another run has finished, or the operator withdrawn, fails here because its input is gone: that is no failure. */
async function settledMeanwhile(table: Table, id: string, error: unknown): Promise<EditionEntry> {
  const entry = await readEntry(table, id);
  if (entry === undefined || entry.state === 'freezing' || entry.state === 'frozen') throw error;
  return entry;
}

function withdrawn({ id, reason }: EditionEntry): SurveyError {
  return reason === 'too-few-respondents'
    ? new SurveyError(
        'too-few-respondents',
        `too few people have answered for edition ${id}: about a hundred are needed`,
      )
    : new SurveyError('edition-withdrawn', `edition ${id} was withdrawn and will not be prepared again`);
}

function requirePlanned(wave: Wave, number: number, entries: readonly EditionEntry[]): void {
  if (plannedEdition(wave, number) && !isOfFormerRules(wave, entries)) return;
  throw new SurveyError('unknown-edition', `wave ${wave.id} plans no edition ${number}`);
}

/** Of a wave that has not opened nothing could be read, and its edition would be lost. */
function requireDue({ now, passesDates }: PreparationContext, wave: Wave, number: number): void {
  const due = preparationTime(wave, number);
  if (waveStatus(wave, now()) !== 'scheduled' && (passesDates || now() >= due)) return;
  throw new SurveyError(
    'edition-not-due',
    `edition ${number} of wave ${wave.id} is prepared from ${due.toISOString()} on`,
    {
      details: { preparedFrom: due.toISOString() },
    },
  );
}

function requireNotice(wave: Wave): void {
  const missing = missingNotice(wave);
  if (missing.length === 0) return;
  throw new SurveyError('incomplete-notice', `the method notice lacks ${missing.join(', ')}`, {
    details: { missing },
  });
}

/** One after the other: an edition that comes after a later one would tell of the wave's past. */
function requireOrder(wave: Wave, number: number, entries: readonly EditionEntry[]): void {
  const before = number - 1;
  const state = entries.find(({ id }) => id === editionId(wave, before, entries))?.state;
  if (before === 0 || state === 'released' || state === 'withdrawn') return;
  throw new SurveyError(
    'edition-out-of-order',
    `edition ${before} of wave ${wave.id} is neither released nor withdrawn`,
  );
}

async function freeze(
  context: PreparationContext,
  wave: Wave,
  { id, run, byShards }: { id: string; run: string; byShards: boolean },
): Promise<EditionEntry> {
  const { table, seed, slices, now } = context;
  const ofWave = { run, wave: wave.id, shards: wave.shards };
  const frozenOn = dayInParis(now());
  if (!byShards) {
    await putSlices({ table, seed, slices }, ofWave, await readWaveQuestionnaire(table, wave));
  }
  const digest = await sealInput({ table, seed, slices }, ofWave, wave);
  const entry = await freezeEdition(table, id, { run, digest, frozenOn, byShards });
  if (entry.run !== run) await deleteInput(slices, ofWave);
  return entry;
}

async function build(
  { table, slices, seed, now }: PreparationContext,
  { id, wave: waveId, run = '', digest = '', frozenOn = '', secrets }: EditionEntry,
  { number, shards }: { number: number; shards: number | undefined },
): Promise<EditionEntry> {
  const input = await readInput(slices, { run, wave: waveId, shards }, digest);
  const { wave } = input;
  // What was frozen with the noise of a former secret keeps it: nobody has another drawn.
  const secretFor = secrets === 2 ? purposeKey : formerPurposeKey;
  const questionnaire = await readWaveQuestionnaire(table, wave);
  const collected = await collectWave(
    { wave: wave.id, shards, questionnaire },
    input.companies,
    input.slices,
  );
  // Of a wave that was fielded elsewhere no company's people are known.
  const companies = wave.selection === undefined ? input.companies : [];
  const built = buildEdition({
    id,
    wave,
    questionnaire,
    publishedOn: frozenOn,
    number,
    editions: plannedEditions(wave).length,
    sample: collected.sample,
    companies,
    clusters: collected.clusters,
    simulated: collected.simulated,
    key: { secret: secretFor(seed, `noise/${wave.id}`), digest, edition: id },
    previous: input.previous ? await readManifest(table, input.previous) : undefined,
    first: input.first ? await readManifest(table, input.first) : undefined,
  });
  // Again where a run dies after it: told twice is better than not at all.
  const refused = collected.refused + (input.refusedSlips ?? 0);
  if (refused > 0) await noteRefused(table, { day: dayInParis(now()), wave: wave.id, edition: id, refused });
  if (!built) return passOverEdition(table, id, run);
  const manifest = { ...built.manifest, ...(input.keys !== undefined && { keys: input.keys }) };
  await writeEditionDocuments(table, run, { manifest, questions: built.tables });
  for (const benchmark of built.benchmarks) await writeBenchmark(table, { id, run }, benchmark);
  const { respondents, simulated = 0 } = built.manifest;
  const fieldedUntil = wave.selection === undefined ? undefined : wave.closesOn;
  return markPrepared(table, id, { run, respondents, simulated, refused, fieldedUntil });
}
