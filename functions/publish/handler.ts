import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { daysWithoutEdition } from './days-without-edition.ts';
import { planPublication } from './plan-publication.ts';
import { publishDue } from './publish-due.ts';
import type { SliceName } from './slice-store.ts';

let seed: Promise<Uint8Array> | undefined;

/**
 * The Lambda function that begins every publication: publishes every wave that has enough new responses. With a run
 * in the event, as the state machine starts it, waves of `LARGE_WAVE_RESPONSES` or more are left to the next steps.
 */
export async function handler({
  run,
}: {
  run?: string;
} = {}): Promise<{ published: string[]; slices?: SliceName[] }> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  const context = { table: tableFromEnvironment(), seed: await seed, now: () => new Date() };
  const published =
    run === undefined
      ? await publishDue(context)
      : await planPublication(context, { run, largeFrom: largeWaveResponses() });
  if (process.env.REPORTS_EDITION_AGE === 'yes') await reportEditionAge(context);
  return published;
}

function largeWaveResponses(): number {
  const responses = Number(process.env.LARGE_WAVE_RESPONSES);
  if (!(responses > 0)) throw new Error('LARGE_WAVE_RESPONSES must be a number of responses');
  return responses;
}

/** As an object, which Lambda's log keeps as one: an alarm reads the number. */
async function reportEditionAge(context: Parameters<typeof daysWithoutEdition>[0]): Promise<void> {
  const days = await daysWithoutEdition(context);
  if (days !== undefined) console.warn({ daysWithoutEdition: days });
}
