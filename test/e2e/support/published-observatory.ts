import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { PlannedEdition } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { releaseNext, storeResponses } from '../../support/released-editions.ts';
import { type MadeUpObservatory, startEmptyObservatory } from './made-up-observatory.ts';

/** One wave and the editions of it. */
export interface PublishedWave {
  /** Any day of its quarter, `2024-02-15`. */
  readonly day: string;
  /** How many had answered in all when each edition was published: one to four. */
  readonly respondents: readonly number[];
}

/**
 * An observatory whose editions were made by the real publication from stored responses of simulated respondents: what
 * is suppressed in it is what disclosure control suppressed.
 *
 * @param waves  oldest first
 */
export async function startPublishedObservatory(
  waves: readonly PublishedWave[],
): Promise<MadeUpObservatory & { readonly table: Table }> {
  const { table, ...observatory } = await startEmptyObservatory();
  const random = seededRandom(7);
  const seed = Buffer.alloc(32, 7);
  for (const { day, respondents } of waves) {
    const now = new Date(`${day}T12:00:00Z`);
    const quarter = quarterWave(now);
    const wave = { ...quarter, editions: planOf(quarter, respondents.length) };
    await createWave(table, wave);
    let answered = 0;
    for (const soFar of respondents) {
      await storeResponses(table, wave.id, {
        from: answered,
        to: soFar,
        panel: 'simulated',
        answers: () => simulatedAnswers(random),
      });
      answered = soFar;
      await releaseNext(table, wave, { seed, now: () => now });
    }
  }
  return { ...observatory, table };
}

/** So many editions, one an hour, on the day after the wave closes. */
function planOf({ closesOn }: { closesOn: string }, editions: number): PlannedEdition[] {
  const releasesOn = new Date(Date.parse(closesOn) + 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: editions }, (_, index) => ({ releasesOn, hour: 9 + index }));
}
