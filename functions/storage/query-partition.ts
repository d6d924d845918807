import { paginateQuery, type QueryCommandInput, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { type Item, type Table, tableOf } from './table.ts';

interface PartOfPartition
  extends Pick<QueryCommandInput, 'ConsistentRead' | 'ProjectionExpression' | 'Select'> {
  /** Those items alone whose sort key begins so, and only they are read. */
  readonly prefix?: string | undefined;
}

/** The items of a partition as the store sends them, page by page, in the order of their sort keys. */
export function queryPartition(
  table: Table,
  pk: string,
  { prefix = '', ...query }: PartOfPartition = {},
): AsyncIterable<QueryCommandOutput> {
  return paginateQuery(
    { client: table.client },
    {
      TableName: tableOf(table, pk),
      KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': { S: pk }, ...(prefix !== '' && { ':prefix': { S: prefix } }) },
      ...query,
    },
  );
}

/** All items of a partition as they are now, in the order of their sort keys. @param prefix  of their sort keys */
export async function readPartition(table: Table, pk: string, prefix = ''): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of queryPartition(table, pk, { prefix, ConsistentRead: true })) {
    items.push(...Items);
  }
  return items;
}
