import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import { SurveyError } from '../survey/survey-error.ts';
import type { Wave } from '../survey/wave.ts';
import { type Item, isAlreadyWritten, isPossibleId, key, numberOf, type Table, textOf } from './table.ts';

const pk = 'WAVES';

/** A wave and the number of its last change, by which two changes at once are told apart. */
export interface StoredWave {
  readonly wave: Wave;
  readonly revision: number;
}

/** Adds a wave. @throws SurveyError `wave-exists` when the id is taken */
export async function createWave(table: Table, wave: Wave): Promise<void> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: waveItem(wave, 1),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await table.client.send(put).catch((cause) => {
    if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
    throw new SurveyError('wave-exists', `there is a wave ${wave.id} already`, { cause });
  });
}

/** Replaces the wave as it was read. @throws SurveyError `changed-meanwhile` */
export async function replaceWave(table: Table, { wave, revision }: StoredWave): Promise<void> {
  const changed = waveItem(wave, revision + 1);
  const put = new PutItemCommand({
    TableName: table.name,
    Item: changed,
    ConditionExpression: 'revision = :read',
    ExpressionAttributeValues: { ':read': { N: String(revision) } },
  });
  await table.client.send(put).catch(async (cause) => {
    if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
    if (await isAlreadyWritten(table, changed)) return;
    throw new SurveyError('changed-meanwhile', `wave ${wave.id} was changed by someone else meanwhile`, {
      cause,
    });
  });
}

export async function readWave(table: Table, id: string): Promise<StoredWave | undefined> {
  if (!isPossibleId(id)) return undefined;
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(pk, id), ConsistentRead: true }),
  );
  return Item && storedWave(Item);
}

export async function listWaves(table: Table): Promise<Wave[]> {
  const waves: Wave[] = [];
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) waves.push(...Items.map((item) => storedWave(item).wave));
  return waves;
}

function waveItem(wave: Wave, revision: number): Item {
  return { ...key(pk, wave.id), revision: { N: String(revision) }, document: { S: JSON.stringify(wave) } };
}

function storedWave(item: Item): StoredWave {
  return { wave: JSON.parse(textOf(item, 'document')) as Wave, revision: numberOf(item, 'revision') };
}
