import { setTimeout as pass } from 'node:timers/promises';

/** What pages in this process do on the next frame of a screen, and effects do after it: as soon as the process is free. */
const awaited = new Set<() => void>();

export function onNextFrame(act: () => void): void {
  awaited.add(act);
  setTimeout(() => awaited.delete(act) && act());
}

/** Once no frame is awaited: nobody is so fast as to press something before the frame that shows it. */
export async function framesDone(): Promise<void> {
  do await pass(0);
  while (awaited.size > 0);
}

/** Now, of a page that is left. */
export function doAwaited(): void {
  for (const act of awaited) act();
  awaited.clear();
}
