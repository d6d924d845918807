import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { StartError } from './start-error.ts';

/**
 * Takes the data folder for this process: the embedded database breaks when two open one folder.
 *
 * @returns what gives the folder back
 * @throws StartError when another running process has it
 */
export function lockFolder(lockFile: string): () => void {
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return () => rmSync(lockFile, { force: true });
    } catch (cause) {
      if ((cause as { code?: string }).code !== 'EEXIST') throw cause;
      const holder = Number(readFileSync(lockFile, 'utf8'));
      if (holder !== process.pid && isRunning(holder)) {
        throw new StartError(
          `another observatory (process ${holder}) is using this data folder. ` +
            'Stop it, or choose another folder with OBSERVATORY_DATA.',
        );
      }
      // Left behind by a process that was killed.
      rmSync(lockFile, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as { code?: string }).code === 'EPERM';
  }
}
