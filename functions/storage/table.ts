import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type RequestTimeouts, requestTimeouts } from './request-timeouts.ts';

/** The one table, and the client that speaks to it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

export type Item = Record<string, AttributeValue>;

export function key(pk: string, sk: string): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}

/**
 * Whether there can be a wave, edition or company of this id: what comes from an address may be longer than any key
 * DynamoDB takes, or empty.
 */
export function isPossibleId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(id);
}

/**
 * The table that the environment names; the endpoint comes from `AWS_ENDPOINT_URL_DYNAMODB` where it is not AWS.
 *
 * @param options  `maxAttempts`: how often a command is sent at most, the pauses in between growing to 20 seconds;
 *   `timeouts` of each time it is sent
 */
export function tableFromEnvironment(
  environment: Record<string, string | undefined> = process.env,
  { maxAttempts = 4, timeouts = requestTimeouts }: { maxAttempts?: number; timeouts?: RequestTimeouts } = {},
): Table {
  const name = environment.TABLE_NAME;
  if (!name) throw new Error('TABLE_NAME is not set');
  return { client: new DynamoDBClient({ maxAttempts, requestHandler: { ...timeouts } }), name };
}

/** The attribute as text; an item without it is damaged. Only its partition is named: a sort key may be a response's. */
export function textOf(item: Item, attribute: string): string {
  const text = item[attribute]?.S;
  if (text === undefined) throw new Error(`an item of ${item.pk?.S} has no text attribute ${attribute}`);
  return text;
}

/** The attribute as a number; an item without it is damaged. */
export function numberOf(item: Item, attribute: string): number {
  const number = Number(item[attribute]?.N);
  if (Number.isNaN(number)) throw new Error(`an item of ${item.pk?.S} has no number ${attribute}`);
  return number;
}
