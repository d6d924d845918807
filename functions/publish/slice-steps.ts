import { listEntries } from '../storage/edition-calendar.ts';
import { readWaveQuestionnaire } from '../storage/questionnaires.ts';
import type { ResponseStore } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';
import { readWave } from '../storage/waves.ts';
import { countWeek } from './count-weeks.ts';
import { deleteNamed, putSlice } from './frozen-input.ts';
import { type PreparationContext, prepareEdition } from './prepare-edition.ts';
import { nextDue } from './run-calendar.ts';
import { decodeSlice } from './slice-format.ts';
import { type ReadSlice, type SliceName, type SliceStore, unreadShard } from './slice-store.ts';
import { workEachWave } from './work-each-wave.ts';

/** The steps by which an edition is prepared that one function cannot read alone. */

/** Reads one shard of a wave and puts it away as a slice; again is the same, and what is frozen is left as it is. */
export async function readShard(
  context: ResponseStore & { readonly slices: SliceStore },
  name: SliceName,
): Promise<void> {
  if (await isFrozen(context.table, name)) return;
  const stored = await readWave(context.table, name.wave);
  if (!stored) throw new Error(`readShard: there is no wave ${name.wave}`);
  await putSlice(context, name, await readWaveQuestionnaire(context.table, stored.wave));
}

/**
 * Counts and prepares what these slices are of from them alone. A wave that fails keeps no other back.
 *
 * @param slices  of one run; those of a wave together
 * @returns the editions' ids
 * @throws FailedWaves at the end, where a slice is missing, damaged or of something else, or preparing failed
 * @throws FailedWaves with the name `UnreadShard` where nothing went wrong but the reading of a shard
 */
export async function prepareSlices(
  context: PreparationContext,
  slices: readonly ReadSlice[],
): Promise<{ prepared: string[] }> {
  const prepared: string[] = [];
  const ofWaves = Map.groupBy(slices, ({ wave }) => wave);
  const read = async (id: string) => {
    const { run } = requireRead(ofWaves.get(id) ?? []);
    const stored = await readWave(context.table, id);
    if (!stored) throw new Error(`prepareSlices: there is no wave ${id}`);
    return { run, wave: stored.wave };
  };
  // Counted first, since preparing deletes the slices; a count that fails is thrown at the end.
  const [counted] = await Promise.allSettled([
    workEachWave([...ofWaves.keys()], async (id, begin) => {
      begin({ phase: 'count', slices: ofWaves.get(id)?.length ?? 0 });
      const { run, wave } = await read(id);
      await countWeek(context, wave, async (shard) =>
        decodeSlice(await context.slices.get({ run, wave: id, shard }), { wave: id, shard }),
      );
    }),
  ]);
  await workEachWave([...ofWaves.keys()], async (id, begin) => {
    const ofWave = ofWaves.get(id)?.length ?? 0;
    begin({ phase: 'prepare', slices: ofWave });
    const { run, wave } = await read(id);
    const due = await nextDue(context, wave);
    if (due?.act !== 'prepare') return;
    begin({ phase: 'prepare', edition: due.number, slices: ofWave });
    prepared.push((await prepareEdition(context, wave, due.number, run)).id);
  });
  if (counted.status === 'rejected') throw counted.reason;
  return { prepared };
}

/** @returns the first of a wave's slices, of which none may lack */
function requireRead(slices: readonly ReadSlice[]): ReadSlice {
  const unread = slices.find(({ failure }) => failure);
  if (!unread) return slices[0] as ReadSlice;
  const { wave, shard, failure } = unread;
  const error = new Error(`shard ${shard} of wave ${wave} was not read: ${failure?.Error} ${failure?.Cause}`);
  error.name = unreadShard;
  throw error;
}

/**
 * Deletes the slices, those among them that were never put away, too; not those of an edition still to be built.
 *
 * @param slices  of one run or more; those of a wave together
 */
export async function deleteSlices(
  { table, slices: store }: { readonly table: Table; readonly slices: SliceStore },
  slices: readonly SliceName[],
): Promise<void> {
  for (const [run, ofRun] of Map.groupBy(slices, ({ run: one }) => one)) {
    for (const wave of new Set(ofRun.map(({ wave: one }) => one))) {
      if (await isFrozen(table, { run, wave })) continue;
      const ofWave = ofRun.filter((name) => name.wave === wave);
      await deleteNamed(store, { run, wave }, ofWave);
    }
  }
}

async function isFrozen(table: Table, { run, wave }: Pick<SliceName, 'run' | 'wave'>): Promise<boolean> {
  const entries = await listEntries(table);
  return entries.some((entry) => entry.wave === wave && entry.run === run && entry.state === 'frozen');
}
