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
} from '../storage/edition-calendar.ts';
import { readManifest, writeEditionDocuments } from '../storage/editions.ts';
import type { Table } from '../storage/table.ts';
import { plannedEditions, preparationTime } from '../survey/planned-editions.ts';
import { purposeKey } from '../survey/purpose-key.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { dayInParis, type Wave } from '../survey/wave.ts';
import { collectWave } from './collect-wave.ts';
import { editionId } from './edition-ids.ts';
import { deleteInput, putSlices, readInput, sealInput } from './frozen-input.ts';
import type { SliceStore } from './slice-store.ts';

export interface PreparationContext {
  readonly table: Table;
  /** From which the noise of every wave is derived. */
  readonly seed: Uint8Array;
  readonly now: () => Date;
  readonly slices: SliceStore;
  /** Whether editions may be prepared before their time: on a laptop, whose waves nobody else waits for. */
  readonly passesDates?: boolean;
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
 *   `edition-withdrawn`
 */
export async function prepareEdition(
  context: PreparationContext,
  wave: Wave,
  number: number,
  putAway?: string,
): Promise<EditionEntry> {
  const entries = await listEntries(context.table);
  const id = editionId(wave, number, entries);
  const known = entries.find((entry) => entry.id === id);
  if (!known) requireDue(context, wave, number);
  requireNotice(wave);
  requireOrder(wave, number, entries);
  let entry = await beginEdition(context.table, { id, wave: wave.id });
  if (entry.state === 'freezing') entry = await freeze(context, wave, { id, putAway });
  if (entry.state === 'frozen') entry = await build(context, entry, number);
  if (entry.state === 'withdrawn') {
    throw withdrawn(entry);
  }
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

function requireDue({ now, passesDates }: PreparationContext, wave: Wave, number: number): void {
  if (number < 1 || number > plannedEditions(wave).length) {
    throw new SurveyError('unknown-edition', `wave ${wave.id} plans no edition ${number}`);
  }
  const due = preparationTime(wave, number);
  if (passesDates || now() >= due) return;
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
  const stateOf = (other: number) => entries.find(({ id }) => id === editionId(wave, other, entries))?.state;
  const others = plannedEditions(wave).map((_, place) => place + 1);
  const unfinished = others.find(
    (other) => other < number && ['freezing', 'frozen', 'prepared'].includes(stateOf(other) ?? ''),
  );
  if (unfinished !== undefined) {
    throw new SurveyError(
      'edition-out-of-order',
      `edition ${unfinished} of wave ${wave.id} is neither released nor withdrawn`,
    );
  }
  const begun = others.find((other) => other > number && stateOf(other) !== undefined);
  if (begun !== undefined && stateOf(number) === undefined) {
    throw new SurveyError('edition-out-of-order', `edition ${begun} of wave ${wave.id} was begun already`);
  }
}

async function freeze(
  context: PreparationContext,
  wave: Wave,
  { id, putAway }: { id: string; putAway: string | undefined },
): Promise<EditionEntry> {
  const { table, slices, now, nameRun = randomUUID } = context;
  const run = { run: putAway ?? nameRun(), wave: wave.id };
  const frozenOn = dayInParis(now());
  if (putAway === undefined) await putSlices({ table, slices }, run);
  const digest = await sealInput({ table, slices }, run, wave);
  const entry = await freezeEdition(table, id, { run: run.run, digest, frozenOn });
  if (entry.run !== run.run) await deleteInput(slices, run);
  return entry;
}

async function build(
  { table, slices, seed }: PreparationContext,
  { id, wave: waveId, run = '', digest = '', frozenOn = '' }: EditionEntry,
  number: number,
): Promise<EditionEntry> {
  const input = await readInput(slices, { run, wave: waveId }, digest);
  const { wave } = input;
  const collected = await collectWave(wave.id, input.companies, input.slices);
  const built = buildEdition({
    id,
    wave,
    publishedOn: frozenOn,
    number,
    editions: plannedEditions(wave).length,
    sample: collected.sample,
    companies: input.companies,
    clusters: collected.clusters,
    simulated: collected.simulated,
    key: { secret: purposeKey(seed, `noise/${wave.id}`), digest, edition: id },
    previous: input.previous ? await readManifest(table, input.previous) : undefined,
  });
  if (!built) {
    const entry = await passOverEdition(table, id, run);
    await deleteInput(slices, { run, wave: waveId });
    return entry;
  }
  await writeEditionDocuments(table, run, { manifest: built.manifest, questions: built.tables });
  for (const benchmark of built.benchmarks) await writeBenchmark(table, { id, run }, benchmark);
  const { respondents, simulated = 0 } = built.manifest;
  const entry = await markPrepared(table, id, { run, respondents, simulated });
  await deleteInput(slices, { run, wave: waveId });
  return entry;
}
