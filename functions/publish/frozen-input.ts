import { createHash } from 'node:crypto';
import type { CompanyPanel } from '../observatory/company-panel.ts';
import { listEditions, type RunOfEdition } from '../storage/editions.ts';
import { responseShards } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';
import type { Wave } from '../survey/wave.ts';
import { readCompanyPanels } from './company-panels.ts';
import { decodeSlice, encodeSlice } from './slice-format.ts';
import type { SliceName, SliceStore } from './slice-store.ts';
import { readSlice, slicesInOrder, type WaveSlices } from './wave-slice.ts';

/**
 * All that an edition is made from, put away before anything is drawn. Noise is drawn from its digest: a run that is
 * repeated after a crash makes the same edition, and no run can make another with the same noise.
 */
export interface FrozenInput {
  /** The wave as it was. */
  readonly wave: Wave;
  readonly companies: readonly CompanyPanel[];
  /** The edition of another wave that figures are compared with. */
  readonly previous: RunOfEdition | null;
  readonly slices: WaveSlices;
}

/** Where the slices of a run lie, and its records beside them. */
export interface RunOfWave {
  readonly run: string;
  readonly wave: string;
}

const recordsName = 'records';

/** The responses and what they are read with; a large wave's are put away by the steps before. */
export async function putSlices(
  { table, slices }: { table: Table; slices: SliceStore },
  run: RunOfWave,
): Promise<void> {
  for (const shard of responseShards) await putSlice({ table, slices }, { ...run, shard });
}

/** Reads one shard of a wave and puts it away as a slice; again, before it is frozen, is harmless. */
export async function putSlice(
  { table, slices }: { table: Table; slices: SliceStore },
  name: SliceName,
): Promise<void> {
  await slices.put(name, encodeSlice(await readSlice(table, name)));
}

/**
 * Puts the wave and its companies' records beside its slices.
 *
 * @returns SHA-256, in hex, of everything that was put away
 */
export async function sealInput(
  { table, slices }: { table: Table; slices: SliceStore },
  run: RunOfWave,
  wave: Wave,
): Promise<string> {
  const previous = (await listEditions(table)).find((edition) => edition.wave !== wave.id);
  const beside: Omit<FrozenInput, 'slices'> = {
    wave,
    companies: await readCompanyPanels(table, wave.id),
    previous: previous ? { id: previous.id, run: previous.run } : null,
  };
  await slices.put({ ...run, shard: recordsName }, Buffer.from(JSON.stringify(beside)));
  return digestOf(slices, run);
}

/** @throws Error when it is not what was frozen: a slice is lost, damaged or another */
export async function readInput(slices: SliceStore, run: RunOfWave, digest: string): Promise<FrozenInput> {
  const found = await digestOf(slices, run);
  if (found !== digest)
    throw new Error(`the frozen input of wave ${run.wave} is not what its edition was made from`);
  const bytes = await slices.get({ ...run, shard: recordsName });
  const beside = JSON.parse(Buffer.from(bytes).toString()) as Omit<FrozenInput, 'slices'>;
  return {
    ...beside,
    slices: slicesInOrder(
      async (shard) => decodeSlice(await slices.get({ ...run, shard }), { wave: run.wave, shard }),
      { atOnce: slicesAtOnce },
    ),
  };
}

/** Two: the next slice arrives while one is being put into the sample. */
const slicesAtOnce = 2;

export async function deleteInput(slices: SliceStore, run: RunOfWave): Promise<void> {
  await Promise.all([recordsName, ...responseShards].map((shard) => slices.delete({ ...run, shard })));
}

async function digestOf(slices: SliceStore, run: RunOfWave): Promise<string> {
  const all = createHash('sha256');
  for (const shard of [recordsName, ...responseShards]) {
    const bytes = await slices.get({ ...run, shard });
    // What is damaged must not be frozen: no other run could make anything of it.
    if (shard !== recordsName) decodeSlice(bytes, { wave: run.wave, shard });
    all.update(createHash('sha256').update(bytes).digest());
  }
  return all.digest('hex');
}
