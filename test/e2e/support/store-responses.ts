import { randomBytes } from 'node:crypto';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
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
  { responses, seed, wave: named }: { responses: number; seed: number; wave?: string },
): Promise<void> {
  const wave = named ?? (await send<{ id: string }>(server, '/waves/current')).id;
  const table = tableFromEnvironment();
  const random = seededRandom(seed);
  const all = Array.from({ length: responses }, () =>
    responseItem(wave, packAnswers(simulatedAnswers(random))),
  );
  const batches = Array.from({ length: Math.ceil(all.length / batchSize) }, (_, batch) =>
    all.slice(batch * batchSize, (batch + 1) * batchSize).map((Item) => ({ PutRequest: { Item } })),
  );
  const work = async () => {
    for (let next = batches.pop(); next; next = batches.pop()) {
      await table.client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: next } }));
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  table.client.destroy();
}

const batchSize = 25;

/** As storage writes it; in batches, since a test needs thousands. */
function responseItem(wave: string, packedAnswers: string) {
  const id = randomBytes(32);
  return {
    pk: { S: `RESPONSE#${wave}#${((id[0] ?? 0) >> 4).toString(16)}` },
    sk: { S: id.toString('base64url') },
    panel: { S: 'simulated' },
    version: { N: String(questionnaire.version) },
    answers: { S: packedAnswers },
  };
}
