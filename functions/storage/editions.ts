import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import type { PendingRespondents, QuestionTables } from '../observatory/build-edition.ts';
import type { EditionListItem, Manifest } from '../observatory/edition.ts';
import { deletePartition } from './delete-partition.ts';
import { type Item, isPossibleId, key, numberOf, type Table, textOf } from './table.ts';

/**
 * Editions. A publication writes its documents under the name of its own run, and the list entry last, on condition
 * that the edition has none yet: the entry names the run whose documents count. So a reader sees a whole edition or
 * none, a crashed publication leaves nothing visible, and of two at once one wins.
 */
export interface ListedEdition extends EditionListItem {
  readonly wave: string;
  readonly run: string;
}

/** What one question's item holds: its tables, and what the next edition needs to know of their groups. */
export interface QuestionDocument {
  readonly tables: QuestionTables;
  readonly pending: PendingRespondents;
}

const listKey = 'EDITIONS';
const manifestKey = (run: string) => `MANIFEST#${run}`;
const tableKey = (question: string, run: string) => `TABLE#${question}#${run}`;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Writes the documents of a run; nobody sees them before `listEdition`. */
export async function writeEditionDocuments(
  table: Table,
  run: string,
  {
    manifest,
    questions,
  }: { readonly manifest: Manifest; readonly questions: ReadonlyMap<string, QuestionDocument> },
): Promise<void> {
  const put = async (sk: string, document: unknown) =>
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: {
          ...key(`EDITION#${manifest.id}`, sk),
          document: { B: await compress(JSON.stringify(document)) },
        },
      }),
    );
  for (const [question, document] of questions) await put(tableKey(question, run), document);
  await put(manifestKey(run), manifest);
}

/**
 * Makes a run's documents the edition; again is the same, as when a lost reply makes the store's client ask twice.
 *
 * @returns false when another run was first
 */
export async function listEdition(table: Table, edition: ListedEdition): Promise<boolean> {
  const { id, wave, publishedOn, respondents, simulated, run } = edition;
  const put = new PutItemCommand({
    TableName: table.name,
    Item: {
      ...key(listKey, id),
      wave: { S: wave },
      publishedOn: { S: publishedOn },
      respondents: { N: String(respondents) },
      simulated: { N: String(simulated ?? 0) },
      run: { S: run },
    },
    ConditionExpression: 'attribute_not_exists(pk) OR #run = :run',
    ExpressionAttributeNames: { '#run': 'run' },
    ExpressionAttributeValues: { ':run': { S: run } },
  });
  try {
    await table.client.send(put);
    return true;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw cause;
  }
}

/** All editions of our own, newest first. */
export async function listEditions(table: Table): Promise<ListedEdition[]> {
  const editions: ListedEdition[] = [];
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: listKey } },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) editions.push(...Items.map(listedEdition));
  return editions.sort(
    (a, b) =>
      compare(b.publishedOn, a.publishedOn) || compare(b.wave, a.wave) || editionNumber(b) - editionNumber(a),
  );
}

export async function findEdition(table: Table, id: string): Promise<ListedEdition | undefined> {
  if (!isPossibleId(id)) return undefined;
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(listKey, id), ConsistentRead: true }),
  );
  return Item && listedEdition(Item);
}

export async function readManifest(table: Table, { id, run }: ListedEdition): Promise<Manifest> {
  return (await readDocument(table, `EDITION#${id}`, manifestKey(run))) as Manifest;
}

export async function readQuestion(
  table: Table,
  { id, run }: ListedEdition,
  question: string,
): Promise<QuestionDocument> {
  const document = (await readDocument(table, `EDITION#${id}`, tableKey(question, run))) as
    | QuestionDocument
    | QuestionDocument['tables'];
  return isOfFirstFormat(document) ? { tables: document, pending: {} } : document;
}

/** The first editions had a question's tables alone; there was no text of `?by=` that reads `tables`. */
function isOfFirstFormat(
  document: QuestionDocument | QuestionDocument['tables'],
): document is QuestionDocument['tables'] {
  return !('tables' in document && 'pending' in document);
}

/** The number in `<wave>-<number>`. */
export function editionNumber({ id }: { id: string }): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

async function readDocument(table: Table, pk: string, sk: string): Promise<unknown> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(pk, sk), ConsistentRead: true }),
  );
  const document = Item?.document?.B;
  if (!document) throw new Error(`the listed document ${pk}/${sk} is missing`);
  return JSON.parse((await decompress(document)).toString());
}

/** Deletes what a run wrote that did not become the edition. */
export async function deleteRun(table: Table, edition: { id: string; run: string }): Promise<void> {
  await deletePartition(table, `EDITION#${edition.id}`, {
    isDoomed: (sk) => sk.split('#').includes(edition.run),
  });
}

/** Deletes what runs that died had written of an edition that has come out since. */
export async function deleteOtherRuns(table: Table, edition: { id: string; run: string }): Promise<void> {
  await deletePartition(table, `EDITION#${edition.id}`, {
    isDoomed: (sk) => !sk.split('#').includes(edition.run),
  });
}

function listedEdition(item: Item): ListedEdition {
  const simulated = numberOf(item, 'simulated');
  return {
    id: textOf(item, 'sk'),
    wave: textOf(item, 'wave'),
    publishedOn: textOf(item, 'publishedOn'),
    respondents: numberOf(item, 'respondents'),
    run: textOf(item, 'run'),
    ...(simulated > 0 && { simulated }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
