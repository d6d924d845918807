import { randomBytes } from 'node:crypto';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { responseItem } from '../../../functions/storage/responses.ts';
import { loadSeed } from '../../../functions/storage/secrets.ts';
import { tableFromEnvironment, tableOf } from '../../../functions/storage/table.ts';
import type { Answers, ProfileQuestions } from '../../../functions/survey/answers.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { ResponseSigner } from '../../../functions/survey/response-mac.ts';
import type { CurrentWave } from '../../../web/survey/protocol/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { cardLinks, type SignedUpCompany, send } from '../../support/company-panel.ts';
import { answersWith } from '../../support/respondents.ts';

/**
 * Stores what `simulate` would send to this process's observatory, the same answers for the same seed, without the
 * tokens: arithmetic that takes seconds and that nothing published shows.
 */
export async function storeResponses(
  server: { readonly url: string },
  { responses, seed, wave: named = 'current' }: { responses: number; seed: number; wave?: string },
): Promise<void> {
  const wave = await send<CurrentWave>(server, `/waves/${named}`);
  const random = seededRandom(seed);
  const all = Array.from({ length: responses }, () => simulatedAnswers(random, wave.questionnaire.questions));
  await store(wave, 'simulated', all);
}

/**
 * Stores what people of a company would send who answer by cards, of which it makes new ones each time; without the
 * tokens as well. In `company-first-wave.test.ts` and `company-cards.test.ts` people have them.
 *
 * @param people  which of the invited, such as `[0, 40]` for the first forty
 */
export async function storeCompanyResponses(
  server: { readonly url: string },
  { id, key }: Pick<SignedUpCompany, 'id' | 'key'>,
  { invited, ...answering }: AnsweringPeople & { invited: number },
): Promise<void> {
  await cardLinks(server, key, invited);
  await storePanelResponses(server, id, answering);
}

interface AnsweringPeople {
  readonly people: readonly [number, number];
  readonly answers?: (person: number) => Answers;
}

/** Stores what people send to a panel to which they are invited already. */
export async function storePanelResponses(
  server: { readonly url: string },
  panel: string,
  { people: [from, to], answers = () => ({}) }: AnsweringPeople,
): Promise<void> {
  const wave = await send<CurrentWave>(server, '/waves/current');
  const { profileQuestions: profile } = await send<{ profileQuestions: ProfileQuestions }>(
    server,
    `/waves/current/panels/${panel}`,
  );
  const { questions } = wave.questionnaire;
  const all = Array.from({ length: to - from }, (_, index) =>
    answersWith(answers(from + index), { profile, questions }),
  );
  await store(wave, panel, all);
}

async function store(
  { id: wave, questionnaire: { version, questions } }: CurrentWave,
  panel: string,
  all: readonly Answers[],
): Promise<void> {
  const table = tableFromEnvironment();
  const signer = new ResponseSigner(await loadSeed());
  const items = all.map((answers) => {
    const response = { panel, questionnaireVersion: version, packedAnswers: packAnswers(questions, answers) };
    return responseItem(table, signer, { wave, id: randomBytes(32), response }).Item;
  });
  const batches = Array.from({ length: Math.ceil(items.length / batchSize) }, (_, batch) =>
    items.slice(batch * batchSize, (batch + 1) * batchSize).map((Item) => ({ PutRequest: { Item } })),
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
