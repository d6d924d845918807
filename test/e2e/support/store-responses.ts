import { randomBytes } from 'node:crypto';
import { saveResponse } from '../../../functions/storage/responses.ts';
import { tableFromEnvironment } from '../../../functions/storage/table.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { questionnaire } from '../../../functions/survey/questionnaire.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { send } from '../../support/company-panel.ts';
import type { RunningServer } from './server.ts';

/**
 * Stores what `simulate` would send to this process's observatory, the same answers for the same seed, without the
 * tokens: arithmetic that takes seconds and that nothing published shows.
 */
export async function storeResponses(
  server: RunningServer,
  { responses, seed }: { responses: number; seed: number },
): Promise<void> {
  const { id: wave } = await send<{ id: string }>(server, '/waves/current');
  const table = tableFromEnvironment();
  const random = seededRandom(seed);
  const all = Array.from({ length: responses }, () => packAnswers(simulatedAnswers(random)));
  await Promise.all(
    all.map((packedAnswers) =>
      saveResponse(
        table,
        { wave, id: randomBytes(32) },
        { panel: 'simulated', questionnaireVersion: questionnaire.version, packedAnswers },
      ),
    ),
  );
  table.client.destroy();
}
