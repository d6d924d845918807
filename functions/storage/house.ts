import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { House } from '../survey/house.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { key, numberOf, type Table, textOf } from './table.ts';

const houseKey = key('HOUSE', '-');

/** Who stands behind the observatory, and the number of its last change; 0 while nothing was stated. */
interface StoredHouse {
  readonly house: House;
  readonly revision: number;
}

export async function readHouse(table: Table): Promise<StoredHouse> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: houseKey, ConsistentRead: true }),
  );
  if (!Item) return { house: {}, revision: 0 };
  return { house: JSON.parse(textOf(Item, 'document')) as House, revision: numberOf(Item, 'revision') };
}

/** Writes the house file in place of the one that was read as this revision. @throws SurveyError `changed-meanwhile` */
export async function writeHouse(table: Table, { house, revision }: StoredHouse): Promise<void> {
  const item = {
    ...houseKey,
    revision: { N: String(revision + 1) },
    document: { S: JSON.stringify(house) },
  };
  const isWritten =
    revision === 0 ? await putIf(table, item, isNew) : await putRevision(table, item, revision);
  if (!isWritten) throw new SurveyError('changed-meanwhile', 'the house file was changed meanwhile');
}
