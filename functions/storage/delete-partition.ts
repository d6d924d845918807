import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { queryPartition } from './query-partition.ts';
import { type Item, key, type Table, tableOf, textOf } from './table.ts';

const batchSize = 25;

/**
 * Deletes the items of a partition. Can be run again where it was interrupted.
 *
 * @param only  `prefix`: those alone whose sort key begins so, and only they are read; `isDoomed`: those of which it
 *   says true
 * @returns how many were deleted
 */
export async function deletePartition(
  table: Table,
  pk: string,
  {
    prefix,
    isDoomed = () => true,
  }: { prefix?: string | undefined; isDoomed?: ((sk: string) => boolean) | undefined } = {},
): Promise<number> {
  let deleted = 0;
  for await (const { Items = [] } of queryPartition(table, pk, { prefix, ProjectionExpression: 'sk' })) {
    const doomed = Items.map((item) => textOf(item, 'sk')).filter(isDoomed);
    const keys = doomed.map((sk) => key(pk, sk));
    await deleteKeys(table.client, tableOf(table, pk), keys);
    deleted += doomed.length;
  }
  return deleted;
}

async function deleteKeys(client: Table['client'], name: string, keys: readonly Item[]): Promise<void> {
  let requests: WriteRequest[] = keys.map((Key) => ({ DeleteRequest: { Key } }));
  while (requests.length > 0) {
    const { UnprocessedItems } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [name]: requests.slice(0, batchSize) } }),
    );
    requests = [...(UnprocessedItems?.[name] ?? []), ...requests.slice(batchSize)];
  }
}
