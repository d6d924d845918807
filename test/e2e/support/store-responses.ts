import { randomBytes } from 'node:crypto';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { responseItem } from '../../../functions/storage/responses.ts';
import { loadSeed } from '../../../functions/storage/secrets.ts';
import { tableFromEnvironment, tableOf } from '../../../functions/storage/table.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { ResponseSigner } from '../../../functions/survey/response-mac.ts';
import type { CurrentWave } from '../../../web/survey/protocol/wave.ts';
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
  const { id: wave, questionnaire } = await send<CurrentWave>(server, `/waves/${named ?? 'current'}`);
  const { version: questionnaireVersion, questions } = questionnaire;
  const table = tableFromEnvironment();
  const random = seededRandom(seed);
  const signer = new ResponseSigner(await loadSeed());
  const all = Array.from({ length: responses }, () => {
    const packedAnswers = packAnswers(questions, simulatedAnswers(random, questions));
    const response = { panel: 'simulated', questionnaireVersion, packedAnswers };
    return responseItem(table, signer, { wave, id: randomBytes(32), response }).Item;
  });
  const batches = Array.from({ length: Math.ceil(all.length / batchSize) }, (_, batch) =>
    all.slice(batch * batchSize, (batch + 1) * batchSize).map((Item) => ({ PutRequest: { Item } })),
  );
  const work = async () => {
    for (let next = batches.pop(); next; next = batches.pop()) {
      const RequestItems = { [tableOf(table, 'RESPONSE#')]: next };
      await table.client.send(new BatchWriteItemCommand({ RequestItems }));
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  table.client.destroy();
}

/** As many as one command takes: a test needs thousands. */
const batchSize = 25;
