import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { QuestionTables } from '../observatory/build-edition.ts';
import type { ChosenFinding, EditionHouse, EditionListItem, Manifest } from '../observatory/edition.ts';
import type { Text } from '../survey/questionnaire.ts';
import { deletePartition } from './delete-partition.ts';
import { type EditionEntry, listEntries, readEntry } from './edition-calendar.ts';
import { key, type Table } from './table.ts';

/**
 * Editions. A preparation writes its documents under the name of its frozen input, and nobody sees them before the
 * edition's entry says that they are released: a reader sees a whole edition or none.
 */
export interface ListedEdition extends EditionListItem {
  readonly wave: string;
  readonly run: string;
  /** What the operator wrote above it as it was released. */
  readonly headline?: Text;
  /** Which findings they put on top. */
  readonly findings?: readonly ChosenFinding[];
  /** Who publishes it, as they were called then. */
  readonly house?: EditionHouse;
}

const manifestKey = (run: string) => `MANIFEST#${run}`;
const tableKey = (question: string, run: string) => `TABLE#${question}#${run}`;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Writes the documents of a run; nobody sees them before the edition is released. Again is the same. */
export async function writeEditionDocuments(
  table: Table,
  run: string,
  {
    manifest,
    questions,
  }: { readonly manifest: Manifest; readonly questions: ReadonlyMap<string, QuestionTables> },
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
 * All editions of our own, newest first: by the day of publication, those that an institute fielded by the last day of
 * its fieldwork. What it asked years ago does not become the latest of all by being published now.
 */
export async function listEditions(table: Table): Promise<ListedEdition[]> {
  const entries = (await listEntries(table)).filter(({ state }) => state === 'released');
  return entries
    .sort(
      (a, b) =>
        compare(tellsOf(b), tellsOf(a)) || compare(b.wave, a.wave) || editionNumber(b) - editionNumber(a),
    )
    .flatMap((entry) => released(entry) ?? []);
}

function tellsOf({ fieldedUntil, publishedOn = '' }: EditionEntry): string {
  return fieldedUntil ?? publishedOn;
}

export async function findEdition(table: Table, id: string): Promise<ListedEdition | undefined> {
  const entry = await readEntry(table, id);
  return entry && released(entry);
}

/** The edition that readers see; undefined of one that is not released. */
function released(entry: EditionEntry): ListedEdition | undefined {
  const { id, wave, state, run, publishedOn, respondents, simulated = 0, headline, findings, house } = entry;
  if (state !== 'released') return undefined;
  if (run === undefined || publishedOn === undefined || respondents === undefined) {
    throw new Error(`the released edition ${id} lacks its run, day or respondents`);
  }
  return {
    id,
    wave,
    run,
    publishedOn,
    respondents,
    ...(simulated > 0 && { simulated }),
    ...(headline && { headline }),
    ...(findings && { findings }),
    ...(house && { house }),
  };
}

/** The manifest as it was sealed; `releasedManifest` adds what its release said. */
export async function readManifest(table: Table, { id, run }: RunOfEdition): Promise<Manifest> {
  return (await readDocument(table, `EDITION#${id}`, manifestKey(run))) as Manifest;
}

export async function readQuestion(
  table: Table,
  { id, run }: RunOfEdition,
  question: string,
): Promise<QuestionTables> {
  const document = (await readDocument(table, `EDITION#${id}`, tableKey(question, run))) as
    | QuestionTables
    | FormerQuestion;
  return isFormer(document) ? document.tables : document;
}

/** Which documents: of an edition, those of a run. */
export interface RunOfEdition {
  readonly id: string;
  readonly run: string;
}

/** Editions of some weeks of November 2026 kept beside the tables what was to be repeated of them. */
interface FormerQuestion {
  readonly tables: QuestionTables;
  readonly pending: unknown;
}

/** No table's text of `?by=` reads `tables`. */
function isFormer(document: QuestionTables | FormerQuestion): document is FormerQuestion {
  return 'tables' in document && 'pending' in document;
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

/** Deletes by which responses an edition of before November 2026 was made: nothing reads that any more. */
export async function deleteFormerDigests(table: Table, id: string): Promise<void> {
  await deletePartition(table, `EDITION#${id}`, { prefix: 'RESPONSES#' });
}

/** Deletes all documents of an edition that will never be released. */
export async function deleteDocuments(table: Table, id: string): Promise<void> {
  await deletePartition(table, `EDITION#${id}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
