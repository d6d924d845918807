import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AttributeValue, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { type Table, tableOf } from '../../functions/storage/table.ts';

/** An item as a file has it: bytes are base64. */
export type StoredItem = Record<string, AttributeValue & { B?: string }>;

const folder = join(import.meta.dirname, '../reference/formats');

/** What an earlier version left, as the README beside the files says. */
export function readEarlier<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/** As many as one command takes. */
const itemsAtOnce = 25;

/**
 * Puts items of an earlier version into the tables.
 *
 * @param place  the table of a partition; where it lies today, if nothing is said
 */
export async function putEarlier(
  table: Table,
  items: readonly StoredItem[],
  place = (pk: string) => tableOf(table, pk),
): Promise<void> {
  for (const [name, ofTable] of Map.groupBy(items, ({ pk }) => place(pk?.S ?? ''))) {
    for (let from = 0; from < ofTable.length; from += itemsAtOnce) {
      const requests = ofTable
        .slice(from, from + itemsAtOnce)
        .map((item) => ({ PutRequest: { Item: withBytes(item) } }));
      await table.client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }));
    }
  }
}

export function withBytes(item: StoredItem): Record<string, AttributeValue> {
  const entries = Object.entries(item).map(([name, value]) => [
    name,
    value.B === undefined ? value : { B: Buffer.from(value.B, 'base64') },
  ]);
  return Object.fromEntries(entries);
}
