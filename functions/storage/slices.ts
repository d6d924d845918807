import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { deletePartition } from './delete-partition.ts';
import { key, numberOf, type Table, tableOf } from './table.ts';

/** DynamoDB's items hold 400 KB, their names included. */
const bytesPerPart = 390_000;

const partitionOf = (name: string) => `SLICE#${name}`;

/**
 * Puts away so many bytes under a name, or replaces them. The first part says how many there are and is written last:
 * what was cut off by a crash is not there.
 */
export async function writeSlice(table: Table, name: string, bytes: Uint8Array): Promise<void> {
  const parts = Math.max(1, Math.ceil(bytes.length / bytesPerPart));
  for (let part = parts - 1; part >= 0; part--) {
    const content = bytes.subarray(part * bytesPerPart, (part + 1) * bytesPerPart);
    await table.client.send(
      new PutItemCommand({
        TableName: tableOf(table, partitionOf(name)),
        Item: {
          ...key(partitionOf(name), String(part)),
          parts: { N: String(parts) },
          content: { B: content },
        },
      }),
    );
  }
}

/** @returns the bytes; undefined where there are none, or not all */
export async function readSlice(table: Table, name: string): Promise<Uint8Array | undefined> {
  const contents: Uint8Array[] = [];
  for (let part = 0, parts = 1; part < parts; part++) {
    const { Item } = await table.client.send(
      new GetItemCommand({
        TableName: tableOf(table, partitionOf(name)),
        Key: key(partitionOf(name), String(part)),
        ConsistentRead: true,
      }),
    );
    if (!Item?.content?.B) return undefined;
    if (part === 0) parts = numberOf(Item, 'parts');
    contents.push(Item.content.B);
  }
  return Buffer.concat(contents);
}

export async function deleteSlice(table: Table, name: string): Promise<void> {
  await deletePartition(table, partitionOf(name));
}
