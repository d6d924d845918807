import { createHash } from 'node:crypto';
import type { CompanyPanel } from '../observatory/company-panel.ts';
import { type EditionEntry, listEntries } from '../storage/edition-calendar.ts';
import { listEditions, type RunOfEdition } from '../storage/editions.ts';
import { readPanelKeys } from '../storage/panel-keys.ts';
import { type ResponseStore, type Sharded, shardsOf } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import type { Questionnaire } from '../survey/questionnaire.ts';
import type { Wave } from '../survey/wave.ts';
import { readCompanyPanels } from './company-panels.ts';
import { withSupplements } from './company-supplements.ts';
import { editionId } from './edition-ids.ts';
import { decodeSlice, encodeSlice } from './slice-format.ts';
import type { SliceName, SliceStore } from './slice-store.ts';
import { readSlice, slicesInOrder, type WaveSlices } from './wave-slice.ts';

/**
 * All that an edition is made from, put away before anything is drawn. Noise is drawn from its digest: a run that is
 * repeated after a crash makes the same edition, and no run can make another with the same noise.
 */
interface FrozenInput {
  /** The wave as it was. */
  readonly wave: Wave;
  readonly companies: readonly CompanyPanel[];
  /** Items in place of answers to companies' own questions that were none; absent without any. */
  readonly refusedSlips?: number;
  /** The edition of another wave that figures are compared with. */
  readonly previous: RunOfEdition | null;
  /** The first planned edition of this wave, once it is released; absent where it was frozen before these were compared. */
  readonly first?: RunOfEdition | null;
  /** The head of the wave's list of panel keys; absent where it was frozen before there were lists. */
  readonly keys?: string | undefined;
  readonly slices: WaveSlices;
}

/** Where the slices of a run lie, and its records beside them. */
interface RunOfWave extends Sharded {
  readonly run: string;
  readonly wave: string;
}

const recordsName = 'records';

function recordsOf({ run, wave }: RunOfWave): SliceName {
  return { run, wave, shard: recordsName };
}

function slicesOf({ run, wave, shards }: RunOfWave): SliceName[] {
  return shardsOf({ shards }).map((shard) => ({ run, wave, shard }));
}

/** The responses and what they are read with; a large wave's are put away by the steps before. */
export async function putSlices(
  context: ResponseStore & { slices: SliceStore },
  run: RunOfWave,
  questionnaire: Questionnaire,
): Promise<void> {
  for (const name of slicesOf(run)) await putSlice(context, name, questionnaire);
}

/** Reads one shard of a wave and puts it away as a slice; again, before it is frozen, is harmless. */
export async function putSlice(
  { slices, ...store }: ResponseStore & { slices: SliceStore },
  name: SliceName,
  questionnaire: Questionnaire,
): Promise<void> {
  await slices.put(name, encodeSlice(await readSlice(store, name, questionnaire)));
}

/**
 * Puts the wave and its companies' records beside its slices.
 *
 * @returns SHA-256, in hex, of everything that was put away
 */
export async function sealInput(
  { slices, ...store }: ResponseStore & { slices: SliceStore },
  run: RunOfWave,
  wave: Wave,
): Promise<string> {
  const { table } = store;
  const editions = await listEditions(table);
  const others = await uncomparedWaves(table, wave);
  const previous = editions.find((edition) => !others.has(edition.wave));
  const firstId = editionId(wave, 1, await listEntries(table));
  const first = editions.find(({ id }) => id === firstId);
  const verified = await readCompanyPanels(table, wave.id);
  const { companies, refused } = await withSupplements(store, wave.id, verified);
  const beside: Omit<FrozenInput, 'slices'> = {
    wave,
    companies,
    ...(refused > 0 && { refusedSlips: refused }),
    previous: previous ? { id: previous.id, run: previous.run } : null,
    first: first ? { id: first.id, run: first.run } : null,
    keys: (await readPanelKeys(table, wave.id)).at(-1)?.head,
  };
  await slices.put(recordsOf(run), Buffer.from(JSON.stringify(beside)));
  return digestOf(await hashesOf(slices, run));
}

/** The wave itself, those that opened after it, and those whose respondents were found otherwise. */
async function uncomparedWaves(table: Table, { id, opensOn, selection }: Wave): Promise<ReadonlySet<string>> {
  const others = (await listWaves(table)).filter(
    (other) => other.opensOn > opensOn || other.selection !== selection,
  );
  return new Set([id, ...others.map((other) => other.id)]);
}

/**
 * Reads what was frozen, and nothing else: a slice that is replaced while it is read would put other responses under
 * the same noise.
 *
 * @throws Error when it is not what was frozen: a slice is lost, damaged or another; of one that is so only by the time
 *   it is read, as that comes
 */
export async function readInput(slices: SliceStore, run: RunOfWave, digest: string): Promise<FrozenInput> {
  const hashes = await hashesOf(slices, run);
  if (digestOf(hashes) !== digest) throw notFrozen(run);
  const getFrozen = async (shard: string) => {
    const bytes = await slices.get({ run: run.run, wave: run.wave, shard });
    if (!hashes.get(shard)?.equals(sha256(bytes))) throw notFrozen(run);
    return bytes;
  };
  const bytes = await getFrozen(recordsName);
  const beside = JSON.parse(Buffer.from(bytes).toString()) as Omit<FrozenInput, 'slices'>;
  return {
    ...beside,
    slices: slicesInOrder(async (shard) => decodeSlice(await getFrozen(shard), { wave: run.wave, shard }), {
      atOnce: slicesAtOnce,
      shards: run.shards,
    }),
  };
}

function notFrozen({ wave }: RunOfWave): Error {
  return new Error(`the frozen input of wave ${wave} is not what its edition was made from`);
}

/** Two: the next slice arrives while one is being put into the sample. */
const slicesAtOnce = 2;

export async function deleteInput(slices: SliceStore, run: RunOfWave): Promise<void> {
  await deleteNamed(slices, run, slicesOf(run));
}

/** Slices of a run, and its records beside them: for who has the names, and not the wave. */
export async function deleteNamed(
  slices: SliceStore,
  run: Omit<RunOfWave, 'shards'>,
  names: readonly SliceName[],
): Promise<void> {
  await Promise.all([recordsOf(run), ...names].map((name) => slices.delete(name)));
}

/** All that was put away for an edition, also by runs that died before they froze it. */
export async function deleteInputs(
  slices: SliceStore,
  { wave, runs = [] }: Pick<EditionEntry, 'wave' | 'runs'>,
  { shards }: Sharded,
): Promise<void> {
  for (const run of runs) await deleteInput(slices, { run, wave, shards });
}

/** SHA-256 of the records and of each slice, in the order of the shards. */
async function hashesOf(slices: SliceStore, run: RunOfWave): Promise<Map<string, Buffer>> {
  const hashes = new Map<string, Buffer>();
  for (const name of [recordsOf(run), ...slicesOf(run)]) {
    const { shard } = name;
    const bytes = await slices.get(name);
    // What is damaged must not be frozen: no other run could make anything of it.
    if (shard !== recordsName) decodeSlice(bytes, { wave: run.wave, shard });
    hashes.set(shard, sha256(bytes));
  }
  return hashes;
}

function digestOf(hashes: ReadonlyMap<string, Buffer>): string {
  return sha256(Buffer.concat([...hashes.values()])).toString('hex');
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
