import { loadSeed } from '../storage/secrets.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { daysWithoutEdition } from './days-without-edition.ts';
import { planPublication } from './plan-publication.ts';
import { publishDue } from './publish-due.ts';
import type { PublicationContext } from './publish-edition.ts';
import type { SliceName } from './slice-store.ts';

let seed: Promise<Uint8Array> | undefined;

/** How the state machine starts it. */
interface PublicationEvent {
  /** Waves of `LARGE_WAVE_RESPONSES` or more are then left to the next steps, and this names their slices. */
  readonly run?: string;
  /** Whether only to say which slices the large waves are to be read in. */
  readonly largeOnly?: boolean;
}

/**
 * The Lambda function that begins every publication: publishes every wave that has enough new responses. It reports the
 * age of the editions whether or not it succeeds, since nothing ages them as failures do.
 */
export async function handler(
  event: PublicationEvent = {},
): Promise<{ published: string[]; slices?: SliceName[] }> {
  const context = { table: tableFromEnvironment(), now: () => new Date() };
  try {
    return await publish(context, event);
  } finally {
    if (process.env.REPORTS_EDITION_AGE === 'yes') await reportEditionAge(context);
  }
}

async function publish(
  common: Pick<PublicationContext, 'table' | 'now'>,
  { run, largeOnly = false }: PublicationEvent,
): Promise<{ published: string[]; slices?: SliceName[] }> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  const context = { ...common, seed: await seed };
  return run === undefined
    ? publishDue(context)
    : planPublication(context, { run, largeFrom: largeWaveResponses(), largeOnly });
}

function largeWaveResponses(): number {
  const responses = Number(process.env.LARGE_WAVE_RESPONSES);
  if (!(responses > 0)) throw new Error('LARGE_WAVE_RESPONSES must be a number of responses');
  return responses;
}

/**
 * As an object, which Lambda's log keeps as one: an alarm reads the number. Where it cannot be read, that is written
 * down and no more: it must not take the place of what the publication itself ended with.
 */
async function reportEditionAge(context: Parameters<typeof daysWithoutEdition>[0]): Promise<void> {
  try {
    // Where no wave is open nothing grows old: the alarm keeps its state until it is told a number.
    console.warn({ daysWithoutEdition: (await daysWithoutEdition(context)) ?? 0 });
  } catch (error) {
    console.error('the age of the editions could not be read', error);
  }
}
