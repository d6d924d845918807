import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeValue,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { ifHeld } from './if-held.ts';
import { type Item, type Table, tableOf, textOf } from './table.ts';

/** What must hold of the item that is there, in DynamoDB's expressions. */
export type Condition = Pick<
  PutItemCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** Nothing is there under the item's key. */
export const isNew: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };

/** Nothing is there, or what has this text: the same write again, which the SDK sends after a lost reply. */
export function isNewOrHas(attribute: string, text: string): Condition {
  return {
    ConditionExpression: 'attribute_not_exists(pk) OR #attribute = :text',
    ExpressionAttributeNames: { '#attribute': attribute },
    ExpressionAttributeValues: { ':text': { S: text } },
  };
}

/**
 * Writes an item in place of what is there under its key, if the condition holds of that.
 *
 * @returns false when it does not hold, and nothing was written
 */
export async function putIf(table: Table, item: Item, condition: Condition): Promise<boolean> {
  const TableName = tableOf(table, textOf(item, 'pk'));
  const put = new PutItemCommand({ TableName, Item: item, ...condition });
  return (await ifHeld(table.client.send(put))) !== undefined;
}

/**
 * Writes an item in place of the one that was read as this revision.
 *
 * @returns false when there is another revision by now
 */
export async function putRevision(table: Table, item: Item, read: number): Promise<boolean> {
  const isAsRead = {
    ConditionExpression: 'revision = :read',
    ExpressionAttributeValues: { ':read': { N: String(read) } },
  };
  return (await putIf(table, item, isAsRead)) || (await isAlreadyWritten(table, item));
}

/**
 * Whether an item is there just as it was to be written: a write whose reply was lost is sent again by the SDK, and
 * then finds its own condition broken by itself.
 */
async function isAlreadyWritten(table: Table, item: Item): Promise<boolean> {
  const Key = { pk: item.pk as AttributeValue, sk: item.sk as AttributeValue };
  const { Item: found } = await table.client.send(
    new GetItemCommand({ TableName: tableOf(table, textOf(item, 'pk')), Key, ConsistentRead: true }),
  );
  return found !== undefined && isDeepStrictEqual(found, item);
}
