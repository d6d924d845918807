import { ConditionalCheckFailedException, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { SurveyError } from '../survey/survey-error.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

const pk = 'OPERATOR_LOG';
const numberLength = 10;
const mostAttempts = 10;

export const operatorActions = [
  'wave-created',
  'wave-changed',
  'wave-closed',
  'edition-published',
  'company-verified',
  'company-refused',
] as const;

/** One thing the operator did. */
export interface OperatorAction {
  /** Calendar day in Europe/Paris. */
  readonly day: string;
  readonly who: 'operator';
  readonly action: (typeof operatorActions)[number];
  /** Id of the wave, edition or company. */
  readonly object: string;
  /** What a company called itself at the time. */
  readonly name?: string | undefined;
  /** Which fields of a wave were changed. */
  readonly fields?: readonly string[] | undefined;
}

/**
 * Appends an action to the log. Entries are numbered, and a number is taken once: no entry can replace another, and
 * a missing one would show as a gap.
 */
export async function appendAction(table: Table, action: OperatorAction): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    if (await putAction(table, (await newestNumber(table)) + 1, action)) return;
  }
  throw new SurveyError('unavailable', `appendAction found no free number in ${mostAttempts} attempts`);
}

/** The newest actions, newest first. */
export async function listActions(table: Table, { most = 100 } = {}): Promise<OperatorAction[]> {
  return (await newestItems(table, most)).map(actionOf);
}

/** @returns false when another action took the number first */
async function putAction(table: Table, number: number, action: OperatorAction): Promise<boolean> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: {
      ...key(pk, String(number).padStart(numberLength, '0')),
      number: { N: String(number) },
      document: { S: JSON.stringify(action) },
    },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  try {
    await table.client.send(put);
    return true;
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return false;
    throw cause;
  }
}

async function newestNumber(table: Table): Promise<number> {
  const [newest] = await newestItems(table, 1);
  return newest ? numberOf(newest, 'number') : 0;
}

async function newestItems(table: Table, most: number): Promise<Item[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      ScanIndexForward: false,
      Limit: most,
      ConsistentRead: true,
    }),
  );
  return Items;
}

function actionOf(item: Item): OperatorAction {
  return JSON.parse(textOf(item, 'document')) as OperatorAction;
}
