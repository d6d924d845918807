import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { daysWithoutEdition } from './days-without-edition.ts';
import { publishDue } from './publish-due.ts';

let seed: Promise<Uint8Array> | undefined;

/** The Lambda function that the schedule starts: publishes every wave that has enough new responses. */
export async function handler(): Promise<{ published: string[] }> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  const context = { table: tableFromEnvironment(), seed: await seed, now: () => new Date() };
  const published = await publishDue(context);
  if (process.env.REPORTS_EDITION_AGE === 'yes') await reportEditionAge(context);
  return published;
}

/** As an object, which Lambda's log keeps as one: an alarm reads the number. */
async function reportEditionAge(context: Parameters<typeof daysWithoutEdition>[0]): Promise<void> {
  const days = await daysWithoutEdition(context);
  if (days !== undefined) console.warn({ daysWithoutEdition: days });
}
