import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Import } from '../survey/imported-responses.ts';
import { SurveyError } from '../survey/survey-error.ts';
import type { Wave } from '../survey/wave.ts';
import { deletePartition } from './delete-partition.ts';
import { isNewOrHas, putIf } from './put-if.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

/** Where bringing an institute's responses into a wave stands. */
export interface StoredImport extends Import {
  /** `complete`: all are in, and stay as they are. */
  readonly state: 'begun' | 'complete';
}

const sortKey = '-';
const partitionOf = (wave: string) => `IMPORT#${wave}`;

/** @returns false where another import was begun */
export function writeImport(table: Table, wave: string, written: StoredImport): Promise<boolean> {
  return putIf(table, importItem(wave, written), isNewOrHas('digest', written.digest));
}

export async function readImport(table: Table, wave: string): Promise<StoredImport | undefined> {
  const { Item: item } = await table.client.send(
    new GetItemCommand({
      TableName: table.name,
      Key: key(partitionOf(wave), sortKey),
      ConsistentRead: true,
    }),
  );
  return (
    item && {
      digest: textOf(item, 'digest'),
      responses: numberOf(item, 'responses'),
      state: textOf(item, 'state') as StoredImport['state'],
    }
  );
}

export async function deleteImport(table: Table, wave: string): Promise<void> {
  await deletePartition(table, partitionOf(wave));
}

/** Whether all responses are in that there will be, of a wave that was fielded elsewhere; of any other, so it is. */
export async function isBroughtIn(table: Table, { id, selection }: Wave): Promise<boolean> {
  return selection === undefined || (await readImport(table, id))?.state === 'complete';
}

/** @throws SurveyError `import-incomplete` where an institute's responses are not all in */
export async function requireBroughtIn(table: Table, wave: Wave): Promise<void> {
  if (await isBroughtIn(table, wave)) return;
  throw new SurveyError(
    'import-incomplete',
    `wave ${wave.id} was fielded elsewhere, and its responses are not all in`,
  );
}

function importItem(wave: string, { digest, responses, state }: StoredImport): Item {
  return {
    ...key(partitionOf(wave), sortKey),
    digest: { S: digest },
    responses: { N: String(responses) },
    state: { S: state },
  };
}
