import { listWaves } from '../storage/waves.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';
import { publishEachWave } from './publish-each-wave.ts';
import { type PublicationContext, publishEdition } from './publish-edition.ts';

/** Reasons for which a wave is passed over until the next hour. */
const notDue = new Set(['too-few-new-responses', 'incomplete-notice']);

/**
 * Publishes an edition of every wave that has begun and has enough new responses.
 *
 * @throws UnpublishedWaves at the end, when one or more failed
 */
export async function publishDue(context: PublicationContext): Promise<{ published: string[] }> {
  return { published: await publishWaves(context, await begunWaves(context)) };
}

export async function begunWaves({ table, now }: Pick<PublicationContext, 'table' | 'now'>): Promise<Wave[]> {
  return (await listWaves(table)).filter((wave) => waveStatus(wave, now()) !== 'scheduled');
}

/**
 * Publishes an edition of each of these waves that has enough new responses.
 *
 * @returns the editions' ids
 * @throws UnpublishedWaves at the end, when one or more failed
 */
export function publishWaves(context: PublicationContext, waves: readonly Wave[]): Promise<string[]> {
  return publishEachWave(new Map(waves.map((wave) => [wave.id, wave])), (wave) =>
    publishIfDue(context, wave),
  );
}

/** Publishes an edition of the wave if it has enough new responses. @returns the edition's id */
export async function publishIfDue(context: PublicationContext, wave: Wave): Promise<string | undefined> {
  try {
    return (await publishEdition(context, wave)).id;
  } catch (error) {
    if (error instanceof SurveyError && notDue.has(error.code)) return undefined;
    throw error;
  }
}
