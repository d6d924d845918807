import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { publishSlices as publish } from './publish-slices.ts';
import { sliceStoreFromEnvironment } from './s3-slice-store.ts';
import { encodeSlice } from './slice-format.ts';
import type { SliceName } from './slice-store.ts';
import { readSlice } from './wave-slice.ts';

/**
 * The steps by which a wave is published that one function cannot read alone: Lambda functions of one bundle, which the
 * state machine starts one after the other, the first for many shards side by side.
 */
let seed: Promise<Uint8Array> | undefined;

/** Reads one shard of a wave and puts it away as a slice. */
export async function readShard(name: SliceName): Promise<void> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  const slice = await readSlice({ table: tableFromEnvironment(), seed: await seed }, name);
  await sliceStoreFromEnvironment().put(name, encodeSlice(slice));
}

/** Publishes the waves whose slices were put away. */
export async function publishSlices({
  slices,
}: {
  slices: readonly SliceName[];
}): Promise<{ published: string[] }> {
  const context = {
    table: tableFromEnvironment(),
    store: sliceStoreFromEnvironment(),
    now: () => new Date(),
  };
  return publish(context, slices);
}

/** Deletes the slices of a run, whatever became of it. */
export async function deleteSlices({ slices }: { slices: readonly SliceName[] }): Promise<void> {
  const store = sliceStoreFromEnvironment();
  await Promise.all(slices.map((name) => store.delete(name)));
}
