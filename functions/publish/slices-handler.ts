import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { sliceStoreFromEnvironment } from './s3-slice-store.ts';
import * as steps from './slice-steps.ts';
import type { ReadSlice, SliceName } from './slice-store.ts';
import { tellingFailures } from './work-each-wave.ts';

/**
 * The Lambda functions, of one bundle, that the state machine starts one after the other for a large wave, the first
 * for many shards side by side.
 */

/** A large wave takes more than the store gives at once: it waits, since nobody waits for it. */
const patient = { maxAttempts: 15 };

const context = () => ({
  table: tableFromEnvironment(process.env, patient),
  slices: sliceStoreFromEnvironment(),
});

export async function readShard(name: SliceName): Promise<void> {
  const { wave, shard } = name;
  await tellingFailures({ phase: 'read', wave, shard }, async () =>
    steps.readShard({ ...context(), seed: await keptSeed() }, name),
  );
}

let seed: Promise<Uint8Array> | undefined;

function keptSeed(): Promise<Uint8Array> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  return seed;
}

export async function prepareSlices({
  slices,
}: {
  slices: readonly ReadSlice[];
}): Promise<{ prepared: string[] }> {
  return tellingFailures({ phase: 'prepare', slices: slices.length }, async () =>
    steps.prepareSlices({ ...context(), seed: await keptSeed(), now: () => new Date() }, slices),
  );
}

export async function deleteSlices({ slices }: { slices: readonly SliceName[] }): Promise<void> {
  await tellingFailures({ phase: 'delete', slices: slices.length }, async () =>
    steps.deleteSlices(context(), slices),
  );
}
