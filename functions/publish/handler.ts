import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { publishDue } from './publish-due.ts';

let seed: Promise<Uint8Array> | undefined;

/** The Lambda function that the schedule starts: publishes every wave that has enough new responses. */
export async function handler(): Promise<{ published: string[] }> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  return publishDue({ table: tableFromEnvironment(), seed: await seed, now: () => new Date() });
}
