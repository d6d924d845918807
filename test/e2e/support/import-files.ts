import type { Page } from 'playwright-core';
import { questionnaireAsFile } from '../../../functions/survey/questionnaire-file.ts';
import { fielded2010 } from '../../support/fielded-wave.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

export const phone = { width: 390, height: 844 };
const releasesOn = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
export const fielded = fielded2010({ releasesOn });

/** Chooses the study of 2010 as an institute would hand it over. */
export async function choose(page: Page, { csv = fielded.csv, waveFile = fielded.waveFile as object } = {}) {
  const give = (kind: string, name: string, content: string) =>
    page
      .locator(`#import-${kind}`)
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  await give('answers', 'answers.csv', csv);
  await give('questionnaire', 'q.json', questionnaireAsFile(defaultQuestionnaire));
  await give('wave', 'w.json', JSON.stringify(waveFile));
}
