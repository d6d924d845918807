import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { sliceStoreFromEnvironment } from './s3-slice-store.ts';
import * as steps from './slice-steps.ts';
import type { ReadSlice, SliceName } from './slice-store.ts';

/**
 * The Lambda functions, of one bundle, that the state machine starts one after the other for a large wave, the first
 * for many shards side by side.
 */

/**
 * A large wave takes more than the store gives at once, and writes the digests of its responses to one partition, which
 * takes a thousand units a second: it waits, since nobody waits for it.
 */
const patient = { maxAttempts: 15 };

let seed: Promise<Uint8Array> | undefined;

export async function readShard(name: SliceName): Promise<void> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  const table = tableFromEnvironment(process.env, patient);
  await steps.putSlice({ table, seed: await seed, store: sliceStoreFromEnvironment() }, name);
}

export async function publishSlices({
  slices,
}: {
  slices: readonly ReadSlice[];
}): Promise<{ published: string[] }> {
  const table = tableFromEnvironment(process.env, patient);
  return steps.publishSlices({ table, store: sliceStoreFromEnvironment(), now: () => new Date() }, slices);
}

export async function deleteSlices({ slices }: { slices: readonly SliceName[] }): Promise<void> {
  await steps.deleteSlices(sliceStoreFromEnvironment(), slices);
}
