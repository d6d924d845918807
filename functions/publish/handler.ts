import { loadSecrets, type Secrets } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { publishDue } from './publish-due.ts';

let secrets: Promise<Secrets> | undefined;

/** The Lambda function that the schedule starts: publishes every wave that has enough new responses. */
export async function handler(): Promise<{ published: string[] }> {
  secrets ??= loadSecrets().catch((error) => {
    secrets = undefined;
    throw error;
  });
  const { seed } = await secrets;
  return publishDue({ table: tableFromEnvironment(), seed, now: () => new Date() });
}
