import { afterAll, expect } from 'vitest';
import { type LocalObservatory, startLocalObservatory } from './local-observatory.ts';

/** A local observatory for all tests of the file that awaits it at its top: ended after them, and then none of its own failures is left. */
export async function observatoryOfFile(
  options?: Parameters<typeof startLocalObservatory>[0],
): Promise<LocalObservatory> {
  const observatory = await startLocalObservatory(options);
  afterAll(async () => {
    expect(observatory.failures).toEqual([]);
    await observatory.stop();
  });
  return observatory;
}
