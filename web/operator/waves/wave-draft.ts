import { safeStorage } from '../../shared/safe-storage.ts';
import type { NextWave } from './next-wave.ts';
import { waveFields } from './wave-form.ts';

/** What was typed of a wave to come is kept as long as the tab, as the key is: a reload loses nothing of it. */

const storage = safeStorage(() => sessionStorage);
const name = 'operator-next-wave';

export function readDraft(): NextWave | undefined {
  const kept = storage.read(name);
  if (typeof kept !== 'object' || kept === null) return undefined;
  // Of another version of this page it would not have all that the form shows.
  return [...waveFields, 'id', 'proposed'].every((field) => field in kept) ? (kept as NextWave) : undefined;
}

export function keepDraft(draft: NextWave): void {
  storage.write(name, draft);
}

export function forgetDraft(): void {
  storage.remove(name);
}

/** Whether there is none, or it outlives the page. */
export function isDraftKept(): boolean {
  return storage.isLasting();
}
