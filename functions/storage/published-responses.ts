import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { deletePartition } from './delete-partition.ts';
import { type Item, key, type Table } from './table.ts';

/**
 * Which responses an edition was made from, as short digests of their ids: what is new is counted by them, since a
 * difference of totals would take nine withdrawn and nineteen new responses for ten new ones. Only a wave's newest
 * edition keeps its digests, so that the table never tells in which of several editions a response first appeared.
 */
const digestsPerItem = 40_000;
const prefix = 'RESPONSES#';

/** The key of a part of an edition's digests; all parts are deleted together. */
export function publishedResponsesKey({ id, run }: { id: string; run: string }, part: string): Item {
  return key(`EDITION#${id}`, `${prefix}${run}#${part}`);
}

/** @param digests  the first 8 bytes of each response's id, sorted */
export async function writePublishedResponses(
  table: Table,
  edition: { id: string; run: string },
  digests: BigUint64Array,
): Promise<void> {
  const parts = Math.max(1, Math.ceil(digests.length / digestsPerItem));
  for (let part = 0; part < parts; part++) {
    const slice = digests.slice(part * digestsPerItem, (part + 1) * digestsPerItem);
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: {
          ...publishedResponsesKey(edition, String(part)),
          parts: { N: String(parts) },
          digests: { B: new Uint8Array(slice.buffer) },
        },
      }),
    );
  }
}

/** The digests, sorted; undefined once they are deleted. */
export async function readPublishedResponses(
  table: Table,
  edition: { id: string; run: string },
): Promise<BigUint64Array | undefined> {
  const read: BigUint64Array[] = [];
  for (let part = 0, parts = 1; part < parts; part++) {
    const { Item } = await table.client.send(
      new GetItemCommand({
        TableName: table.name,
        Key: publishedResponsesKey(edition, String(part)),
        ConsistentRead: true,
      }),
    );
    if (!Item?.digests?.B) {
      if (part === 0) return undefined;
      throw new Error(`edition ${edition.id} has lost part ${part} of its digests`);
    }
    parts = Number(Item.parts?.N);
    read.push(new BigUint64Array(Uint8Array.from(Item.digests.B).buffer));
  }
  const digests = new BigUint64Array(read.reduce((total, part) => total + part.length, 0));
  let place = 0;
  for (const part of read) {
    digests.set(part, place);
    place += part.length;
  }
  return digests;
}

/** Deletes the digests of an edition that is no longer its wave's newest, those of its benchmarks among them. */
export async function deletePublishedResponses(table: Table, edition: { id: string }): Promise<void> {
  await deletePartition(table, `EDITION#${edition.id}`, { prefix });
}
