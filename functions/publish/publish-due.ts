import { listWaves } from '../storage/waves.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { waveStatus } from '../survey/wave.ts';
import { type PublicationContext, publishEdition } from './publish-edition.ts';

/** Reasons for which a wave is passed over until the next hour. */
const notDue = new Set(['too-few-new-responses', 'incomplete-notice']);

/** Publishes an edition of every wave that has begun and has enough new responses. */
export async function publishDue(context: PublicationContext): Promise<{ published: string[] }> {
  const published: string[] = [];
  for (const wave of await listWaves(context.table)) {
    if (waveStatus(wave, context.now()) === 'scheduled') continue;
    try {
      published.push((await publishEdition(context, wave)).id);
    } catch (error) {
      if (!(error instanceof SurveyError && notDue.has(error.code))) throw error;
    }
  }
  return { published };
}
