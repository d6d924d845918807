import { mkdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Whatever is copied and read here: the run's browser has one clipboard for all pages, and others wait meanwhile. */
export async function withClipboard<T>(use: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'clipboard-in-use');
  while (!isTaken(lock)) await setTimeout(20);
  try {
    return await use();
  } finally {
    rmdirSync(lock);
  }
}

function isTaken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EEXIST') throw cause;
    return false;
  }
}
