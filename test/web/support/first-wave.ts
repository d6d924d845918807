import { ofFirstWave } from '../../../functions/storage/questionnaires.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { twoEditions } from '../../../functions/survey/planned-editions.ts';
import type { Wave } from '../../../functions/survey/wave.ts';

/** The wave that an observatory begins with: the quarter, open now, with two editions planned. */
export function firstWave(): Wave {
  const quarter = quarterWave(new Date());
  return { ...quarter, ...ofFirstWave, editions: twoEditions(quarter) };
}
