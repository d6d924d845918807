import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { sliceStoreFromEnvironment } from './s3-slice-store.ts';
import * as steps from './slice-steps.ts';
import type { ReadSlice, SliceName } from './slice-store.ts';

/**
 * The Lambda functions, of one bundle, that the state machine starts one after the other for a large wave, the first
 * for many shards side by side.
 */

let seed: Promise<Uint8Array> | undefined;

export async function readShard(name: SliceName): Promise<void> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  const context = { table: tableFromEnvironment(), seed: await seed, store: sliceStoreFromEnvironment() };
  await steps.putSlice(context, name);
}

export async function publishSlices({
  slices,
}: {
  slices: readonly ReadSlice[];
}): Promise<{ published: string[] }> {
  const [table, store] = [tableFromEnvironment(), sliceStoreFromEnvironment()];
  return steps.publishSlices({ table, store, now: () => new Date() }, slices);
}

export async function deleteSlices({ slices }: { slices: readonly SliceName[] }): Promise<void> {
  await steps.deleteSlices(sliceStoreFromEnvironment(), slices);
}
