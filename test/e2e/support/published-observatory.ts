import { createHash } from 'node:crypto';
import { publishEdition } from '../../../functions/publish/publish-edition.ts';
import { saveResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { questionnaire } from '../../../functions/survey/questionnaire.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { type MadeUpObservatory, startEmptyObservatory } from './made-up-observatory.ts';

/** One wave and the editions of it. */
export interface PublishedWave {
  /** Any day of its quarter, `2024-02-15`. */
  readonly day: string;
  /** How many had answered in all when each edition was published. */
  readonly respondents: readonly number[];
}

/**
 * An observatory whose editions were made by the real publication from stored responses of simulated respondents: what
 * is suppressed in it is what disclosure control suppressed.
 *
 * @param waves  oldest first
 */
export async function startPublishedObservatory(waves: readonly PublishedWave[]): Promise<MadeUpObservatory> {
  const { table, ...observatory } = await startEmptyObservatory();
  const random = seededRandom(7);
  for (const { day, respondents } of waves) {
    const now = new Date(`${day}T12:00:00Z`);
    const wave = quarterWave(now);
    await createWave(table, wave);
    let answered = 0;
    for (const soFar of respondents) {
      const answers = Array.from({ length: soFar - answered }, () => packAnswers(simulatedAnswers(random)));
      await Promise.all(
        answers.map((packedAnswers, place) =>
          answer(table, { wave: wave.id, number: answered + place, packedAnswers }),
        ),
      );
      answered = soFar;
      await publishEdition({ table, seed: Buffer.alloc(32, 7), now: () => now }, wave);
    }
  }
  return observatory;
}

function answer(
  table: Table,
  { wave, number, packedAnswers }: { wave: string; number: number; packedAnswers: string },
): Promise<unknown> {
  const id = createHash('sha256').update(`${wave}/${number}`).digest();
  const response = { panel: 'simulated', questionnaireVersion: questionnaire.version, packedAnswers };
  return saveResponse(table, { wave, id }, response);
}
