import type { Table } from '../storage/table.ts';
import { readWave } from '../storage/waves.ts';
import { publishWaves } from './publish-due.ts';
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
 * Publishes the waves that these slices are of from them alone, where they have enough new responses.
 *
 * @param slices  of one run; those of a wave together
 * @throws Error `UnreadShard` when the reading of a shard was given up
 * @throws Error when a slice is missing, damaged or of something else
 */
export async function publishSlices(
  { table, store, now }: { table: Table; store: SliceStore; now: () => Date },
  slices: readonly ReadSlice[],
): Promise<{ published: string[] }> {
  requireRead(slices);
  const published: string[] = [];
  for (const [id, run] of new Map(slices.map(({ wave, run }) => [wave, run]))) {
    const stored = await readWave(table, id);
    if (!stored) throw new Error(`publishSlices: there is no wave ${id}`);
    const slicesOf = (wave: string) =>
      slicesInOrder(async (shard) => decodeSlice(await store.get({ run, wave, shard }), { wave, shard }), {
        atOnce: slicesAtOnce,
      });
    published.push(...(await publishWaves({ table, now, slicesOf }, [stored.wave])));
  }
  return { published };
}

function requireRead(slices: readonly ReadSlice[]): void {
  const unread = slices.find(({ failure }) => failure);
  if (!unread) return;
  const { wave, shard, failure } = unread;
  const error = new Error(`shard ${shard} of wave ${wave} was not read: ${failure?.Error} ${failure?.Cause}`);
  error.name = unreadShard;
  throw error;
}

/** Deletes the slices, those among them that were never put away, too. */
export async function deleteSlices(store: SliceStore, slices: readonly SliceName[]): Promise<void> {
  await Promise.all(slices.map((name) => store.delete(name)));
}
