import { type AttributeValue, GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import { isNewOrHas, putIf } from './put-if.ts';
import { key, type Table, textOf } from './table.ts';

/** One key of a wave's list, with the link of the chain that it makes. */
export interface PanelKeyEntry {
  readonly panel: string;
  /** base64url of 32 bytes, as all that follows but the signature's 64. */
  readonly publicKey: string;
  /** The head of the list before it. */
  readonly previous: string;
  readonly head: string;
  readonly signature: string;
  readonly signedBy: string;
  /** The mark of the panel's guarantee sheet, which the list tells, and the sheet's hash, which it does not. */
  readonly guarantee?: string | undefined;
  readonly sheet?: string | undefined;
}

const numberLength = 6;

const listKey = (wave: string) => `PANEL_KEYS#${wave}`;
/** Padded, so that entries sort as their numbers do. */
const entryKey = (number: number) => String(number).padStart(numberLength, '0');

/** The entries after the first so many, in order. */
export async function readPanelKeys(table: Table, wave: string, after = 0): Promise<PanelKeyEntry[]> {
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': { S: listKey(wave) }, ':after': { S: entryKey(after) } },
      ConsistentRead: true,
    },
  );
  const entries: PanelKeyEntry[] = [];
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      entries.push(entryOf(item));
    }
  }
  return entries;
}

/** The entry with which a wave's list begins; undefined while it has none. */
export async function readFirstPanelKey(table: Table, wave: string): Promise<PanelKeyEntry | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(listKey(wave), entryKey(1)), ConsistentRead: true }),
  );
  return Item && entryOf(Item);
}

function entryOf(item: Record<string, AttributeValue>): PanelKeyEntry {
  return {
    panel: textOf(item, 'panel'),
    publicKey: textOf(item, 'publicKey'),
    previous: textOf(item, 'previous'),
    head: textOf(item, 'head'),
    signature: textOf(item, 'signature'),
    signedBy: textOf(item, 'signedBy'),
    ...(item.sheet && { guarantee: textOf(item, 'guarantee'), sheet: textOf(item, 'sheet') }),
  };
}

/**
 * Writes an entry under its number, counted from 1: a number is taken once, so that no entry replaces another and the
 * list never forks. The same entry again is the same write, whoever sends it.
 *
 * @returns false where the number is taken by another
 */
export function writePanelKey(
  table: Table,
  wave: string,
  number: number,
  entry: PanelKeyEntry,
): Promise<boolean> {
  const attributes = Object.entries(entry).map(([name, text]) => [name, { S: text }] as const);
  const item = { ...key(listKey(wave), entryKey(number)), ...Object.fromEntries(attributes) };
  return putIf(table, item, isNewOrHas('head', entry.head));
}

/** The hash of the guarantee sheet with which a company's panel was opened; undefined where there is none. */
export async function readSheetHash(
  table: Table,
  { wave, company }: { wave: string; company: string },
): Promise<string | undefined> {
  return (await readPanelKeys(table, wave)).find(({ panel }) => panel === company)?.sheet;
}
