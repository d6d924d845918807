import type { Table } from '../storage/table.ts';
import { readWave } from '../storage/waves.ts';
import { publishIfDue } from './publish-due.ts';
import { publishEachWave } from './publish-each-wave.ts';
import { decodeSlice, encodeSlice } from './slice-format.ts';
import { type ReadSlice, type SliceName, type SliceStore, unreadShard } from './slice-store.ts';
import { readSlice, slicesInOrder } from './wave-slice.ts';

/** The steps by which a wave is published that one function cannot read alone. */

/** Reads one shard of a wave and puts it away as a slice; again is the same. */
export async function putSlice(
  { table, seed, store }: { table: Table; seed: Uint8Array; store: SliceStore },
  name: SliceName,
): Promise<void> {
  await store.put(name, encodeSlice(await readSlice({ table, seed }, name)));
}

/** Two: the next slice arrives while one is being put into the sample. */
const slicesAtOnce = 2;

/**
 * Publishes the waves that these slices are of from them alone, where they have enough new responses. A wave that fails
 * keeps no other from coming out.
 *
 * @param slices  of one run; those of a wave together
 * @throws UnpublishedWaves at the end, where a slice is missing, damaged or of something else, or publishing failed
 * @throws UnpublishedWaves with the name `UnreadShard` where nothing went wrong but the reading of a shard
 */
export async function publishSlices(
  { table, store, now }: { table: Table; store: SliceStore; now: () => Date },
  slices: readonly ReadSlice[],
): Promise<{ published: string[] }> {
  const published = await publishEachWave(
    Map.groupBy(slices, ({ wave }) => wave),
    async (ofWave) => {
      const { wave: id, run } = requireRead(ofWave);
      const stored = await readWave(table, id);
      if (!stored) throw new Error(`publishSlices: there is no wave ${id}`);
      const slicesOf = (wave: string) =>
        slicesInOrder(async (shard) => decodeSlice(await store.get({ run, wave, shard }), { wave, shard }), {
          atOnce: slicesAtOnce,
        });
      return publishIfDue({ table, now, slicesOf }, stored.wave);
    },
  );
  return { published };
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

/** Deletes the slices, those among them that were never put away, too. */
export async function deleteSlices(store: SliceStore, slices: readonly SliceName[]): Promise<void> {
  await Promise.all(slices.map((name) => store.delete(name)));
}
