import type { Table } from '../storage/table.ts';
import { readWave } from '../storage/waves.ts';
import { publishWaves } from './publish-due.ts';
import { decodeSlice } from './slice-format.ts';
import type { SliceName, SliceStore } from './slice-store.ts';
import { slicesInOrder } from './wave-slice.ts';

/** Two: the next slice arrives while one is being put into the sample. */
const slicesAtOnce = 2;

/**
 * Publishes the waves that these slices are of from them alone, where they have enough new responses.
 *
 * @param slices  of one run; those of a wave together
 * @throws Error when a slice is missing, damaged or of something else
 */
export async function publishSlices(
  { table, store, now }: { table: Table; store: SliceStore; now: () => Date },
  slices: readonly SliceName[],
): Promise<{ published: string[] }> {
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
