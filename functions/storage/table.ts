import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type RequestTimeouts, requestTimeouts } from './request-timeouts.ts';
import { SettingError } from './setting-error.ts';

/** The tables, by their names, and the client that speaks to them: `tableOf` says what lies in which. */
export interface Table {
  readonly client: DynamoDBClient;
  /** Of the main one, after which the two others are called where nothing is said of them. */
  readonly name: string;
  readonly responses?: string | undefined;
  readonly admissions?: string | undefined;
}

export type Item = Record<string, AttributeValue>;

/**
 * The name of the table that a partition lies in. Responses, and slices of them, are in one of their own, of which no
 * continuous record is kept: put back to each second, it would tell when each came. Admissions are in another, of which
 * no copy is ever made: beside responses it would tell who was there when they came.
 */
export function tableOf({ name, responses, admissions }: Omit<Table, 'client'>, pk: string): string {
  const [kind = ''] = pk.split('#');
  switch (kind) {
    case 'RESPONSE':
    case 'SLICE':
      return responses ?? besideTables(name).responses;
    case 'INVITATION':
    case 'CHALLENGE':
    // Addresses that are forgotten must be in no copy, either.
    case 'MAIL':
    // Nor who signed in when.
    case 'LINK':
    case 'LINKS':
    case 'SESSION':
      return admissions ?? besideTables(name).admissions;
    default:
      return name;
  }
}

/** What the tables beside the main one are called where nothing else is said. */
export function besideTables(name: string): { responses: string; admissions: string } {
  return { responses: `${name}-responses`, admissions: `${name}-admissions` };
}

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
 * The tables that the environment names: a function of AWS is given the names of those that it may use. The endpoint comes from `AWS_ENDPOINT_URL_DYNAMODB` where it is not AWS.
 *
 * @param options  `maxAttempts`: how often a command is sent at most, the pauses in between growing to 20 seconds;
 *   `timeouts` of each time it is sent
 */
export function tableFromEnvironment(
  environment: Record<string, string | undefined> = process.env,
  { maxAttempts = 4, timeouts = requestTimeouts }: { maxAttempts?: number; timeouts?: RequestTimeouts } = {},
): Table {
  const name = environment.TABLE_NAME;
  if (!name) throw new SettingError('TABLE_NAME is not set');
  const { RESPONSES_TABLE_NAME: responses, ADMISSIONS_TABLE_NAME: admissions } = environment;
  const client = new DynamoDBClient({ maxAttempts, requestHandler: { ...timeouts }, ...onceForEachCommand });
  return { client: withoutWords(client), name, responses, admissions };
}

/** What a command goes through is put together at its first use and not each time: a fifth of what a request costs. */
export const onceForEachCommand = { cacheMiddleware: true } as const;

/** Leaves out copies of each command for a log that nobody keeps, and a header about this program that nobody reads. */
export function withoutWords(client: DynamoDBClient): DynamoDBClient {
  client.middlewareStack.remove('loggerMiddleware');
  client.middlewareStack.remove('getUserAgentMiddleware');
  return client;
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
