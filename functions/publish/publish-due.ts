import { listWaves } from '../storage/waves.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';
import { type PublicationContext, publishEdition } from './publish-edition.ts';

/** Reasons for which a wave is passed over until the next hour. */
const notDue = new Set(['too-few-new-responses', 'incomplete-notice']);

/** Publishes an edition of every wave that has begun and has enough new responses. */
export async function publishDue(context: PublicationContext): Promise<{ published: string[] }> {
  return { published: await publishWaves(context, await begunWaves(context)) };
}

export async function begunWaves({ table, now }: Pick<PublicationContext, 'table' | 'now'>): Promise<Wave[]> {
  return (await listWaves(table)).filter((wave) => waveStatus(wave, now()) !== 'scheduled');
}

/** Publishes an edition of each of these waves that has enough new responses. @returns the editions' ids */
export async function publishWaves(context: PublicationContext, waves: readonly Wave[]): Promise<string[]> {
  const published: string[] = [];
  for (const wave of waves) {
    try {
      published.push((await publishEdition(context, wave)).id);
    } catch (error) {
      if (!(error instanceof SurveyError && notDue.has(error.code))) throw error;
    }
  }
  return published;
}
