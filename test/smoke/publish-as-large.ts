import { planLargeWaves } from '../../functions/publish/plan-large-waves.ts';
import { deleteSlices, prepareSlices, readShard } from '../../functions/publish/slice-steps.ts';
import { tableSliceStore } from '../../functions/publish/table-slice-store.ts';
import { tableFromEnvironment } from '../../functions/storage/table.ts';
import { memorySliceStore } from '../support/memory-slice-store.ts';

/**
 * Prepares what is due of a wave as a large one is prepared: planned, read shard by shard, put together from the slices.
 * The table is that of the environment; slices lie in memory in place of a bucket.
 */
export async function publishAsLarge(wave: string, seed: Uint8Array): Promise<void> {
  const table = tableFromEnvironment();
  const now = () => new Date();
  const plan = await planLargeWaves(
    { table, seed, now, slices: tableSliceStore(table) },
    { run: 'smoke', largeFrom: 1, largeOnly: true },
  );
  const store = memorySliceStore();
  const slices = plan.slices.filter((slice) => slice.wave === wave);
  for (const slice of slices) await readShard({ table, seed, slices: store }, slice);
  await prepareSlices({ table, seed, now, slices: store }, slices);
  await deleteSlices({ table, slices: store }, slices);
  if (store.kept.size > 0) throw new Error(`${store.kept.size} slices were left behind`);
}
