import { BatchWriteItemCommand, paginateQuery, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { type Item, key, type Table, textOf } from './table.ts';

const batchSize = 25;

/**
 * Deletes the items of a partition, or those whose sort key `isDoomed`. Can be run again where it was interrupted.
 *
 * @returns how many were deleted
 */
export async function deletePartition(
  table: Table,
  pk: string,
  isDoomed: (sk: string) => boolean = () => true,
): Promise<number> {
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      ProjectionExpression: 'sk',
    },
  );
  let deleted = 0;
  for await (const { Items = [] } of pages) {
    const doomed = Items.map((item) => textOf(item, 'sk')).filter(isDoomed);
    await deleteKeys(
      table,
      doomed.map((sk) => key(pk, sk)),
    );
    deleted += doomed.length;
  }
  return deleted;
}

async function deleteKeys(table: Table, keys: readonly Item[]): Promise<void> {
  let requests: WriteRequest[] = keys.map((Key) => ({ DeleteRequest: { Key } }));
  while (requests.length > 0) {
    const { UnprocessedItems } = await table.client.send(
      new BatchWriteItemCommand({ RequestItems: { [table.name]: requests.slice(0, batchSize) } }),
    );
    requests = [...(UnprocessedItems?.[table.name] ?? []), ...requests.slice(batchSize)];
  }
}
