import { existsSync, renameSync, rmSync } from 'node:fs';
import { ClassicLevel } from 'classic-level';

const batchSize = 1000;

/**
 * Writes the embedded database anew in the order of its keys. Its files keep the order in which they were written,
 * and whoever has them could so tell which response followed which admission; a rewritten one tells nothing of it.
 * The old folder stays until the new one is whole, so that a stop at any moment loses nothing.
 */
export async function orderDatabase(folder: string): Promise<void> {
  recoverDatabase(folder);
  if (!existsSync(folder)) return;
  const { old, ordered } = besides(folder);
  const encoding = { keyEncoding: 'buffer', valueEncoding: 'buffer' } as const;
  const from = new ClassicLevel<Buffer, Buffer>(folder, { ...encoding, createIfMissing: false });
  const to = new ClassicLevel<Buffer, Buffer>(ordered, { ...encoding, errorIfExists: true });
  try {
    await Promise.all([from.open(), to.open()]);
    let batch: { type: 'put'; key: Buffer; value: Buffer }[] = [];
    for await (const [key, value] of from.iterator()) {
      batch.push({ type: 'put', key, value });
      if (batch.length < batchSize) continue;
      await to.batch(batch);
      batch = [];
    }
    await to.batch(batch, { sync: true });
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
  renameSync(folder, old);
  renameSync(ordered, folder);
  rmSync(old, { recursive: true });
}

/** Mends what a stop in the middle of `orderDatabase` has left. */
function recoverDatabase(folder: string): void {
  const { old, ordered } = besides(folder);
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
  rmSync(old, { recursive: true, force: true });
  rmSync(ordered, { recursive: true, force: true });
}

function besides(folder: string): { old: string; ordered: string } {
  return { old: `${folder}.old`, ordered: `${folder}.ordered` };
}
