import { createHash } from 'node:crypto';
import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { prepareEdition } from '../../functions/publish/prepare-edition.ts';
import { releasePrepared } from '../../functions/publish/release-edition.ts';
import { tableSliceStore } from '../../functions/publish/table-slice-store.ts';
import {
  beginEdition,
  freezeEdition,
  listEntries,
  markPrepared,
  releaseEdition,
} from '../../functions/storage/edition-calendar.ts';
import { type ListedEdition, listEditions } from '../../functions/storage/editions.ts';
import { responseItem } from '../../functions/storage/responses.ts';
import type { Table } from '../../functions/storage/table.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import { packAnswers } from '../../functions/survey/pack-answers.ts';
import { plannedEditions } from '../../functions/survey/planned-editions.ts';
import type { Text } from '../../functions/survey/questionnaire.ts';
import { ResponseSigner } from '../../functions/survey/response-mac.ts';
import type { Wave } from '../../functions/survey/wave.ts';
import { seed as seedOfTests } from './local-observatory.ts';
import { defaultQuestions } from './questionnaire-1.ts';

/** Editions for tests of what comes after them. */

/** As many as one command takes: tests need thousands. */
const batchSize = 25;

/** The id of a made-up response: a hash, as real ones are. */
export function responseId(wave: string, number: number): Uint8Array {
  return createHash('sha256').update(`${wave}/${number}`).digest();
}

/** Stores responses numbered `from` to `to` (not included), as if they had been sent. */
export async function storeResponses(
  table: Table,
  wave: string,
  {
    from = 0,
    to,
    panel = 'open',
    seed = seedOfTests,
    answers,
  }: {
    from?: number;
    to: number;
    panel?: string;
    seed?: Uint8Array;
    answers: (number: number) => Answers;
  },
): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const signer = new ResponseSigner(seed);
  const items = numbers.map((number) => {
    const packedAnswers = packAnswers(defaultQuestions, answers(number));
    const response = { panel, questionnaireVersion: 1, packedAnswers };
    return responseItem(table, signer, { wave, id: responseId(wave, number), response });
  });
  await putItems(table, items);
}

/** Puts items of one table, all with keys of their own. */
export async function putItems(
  { client }: Table,
  items: readonly ReturnType<typeof responseItem>[],
): Promise<void> {
  for (let first = 0; first < items.length; first += batchSize) {
    const batch = items.slice(first, first + batchSize);
    const requests = batch.map(({ Item }) => ({ PutRequest: { Item } }));
    const [{ TableName } = { TableName: '' }] = batch;
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
  }
}

/** Prepares and releases the first planned edition of a wave that was not begun. @returns it as readers find it */
export async function releaseNext(
  table: Table,
  wave: Wave,
  { seed, now, headline }: { seed: Uint8Array; now: () => Date; headline?: Text },
): Promise<ListedEdition> {
  const context = { table, seed, now, slices: tableSliceStore(table), passesDates: true };
  const begun = (await listEntries(table)).filter((entry) => entry.wave === wave.id).length;
  if (begun >= plannedEditions(wave).length)
    throw new Error(`releaseNext: wave ${wave.id} plans no other edition`);
  await prepareEdition(context, wave, begun + 1);
  const { id } = await releasePrepared(context, wave, begun + 1, { headline });
  const released = (await listEditions(table)).find((edition) => edition.id === id);
  if (!released) throw new Error(`releaseNext: edition ${id} is not listed`);
  return released;
}

/** Makes documents that a test wrote itself a released edition. */
export async function listMadeUpEdition(
  table: Table,
  { id, wave, publishedOn, respondents, simulated = 0, run }: ListedEdition,
): Promise<void> {
  await beginEdition(table, { id, wave, run });
  await freezeEdition(table, id, { run, digest: '00', frozenOn: publishedOn });
  await markPrepared(table, id, { run, respondents, simulated });
  await releaseEdition(table, id, { publishedOn });
}
