import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SurveyError } from '../survey/survey-error.ts';
import type { Wave } from '../survey/wave.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { readPartition } from './query-partition.ts';
import { type Item, isPossibleId, key, numberOf, type Table, textOf } from './table.ts';

const pk = 'WAVES';

/** A wave and the number of its last change, by which two changes at once are told apart. */
interface StoredWave {
  readonly wave: Wave;
  readonly revision: number;
}

/** Adds a wave. @throws SurveyError `wave-exists` when the id is taken */
export async function createWave(table: Table, wave: Wave): Promise<void> {
  if (!(await putIf(table, waveItem(wave, 1), isNew))) {
    throw new SurveyError('wave-exists', `there is a wave ${wave.id} already`);
  }
}

/** Replaces the wave as it was read. @throws SurveyError `changed-meanwhile` */
export async function replaceWave(table: Table, { wave, revision }: StoredWave): Promise<void> {
  if (!(await putRevision(table, waveItem(wave, revision + 1), revision))) {
    throw new SurveyError('changed-meanwhile', `wave ${wave.id} was changed by someone else meanwhile`);
  }
}

export async function readWave(table: Table, id: string): Promise<StoredWave | undefined> {
  if (!isPossibleId(id)) return undefined;
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(pk, id), ConsistentRead: true }),
  );
  return Item && storedWave(Item);
}

export async function listWaves(table: Table): Promise<Wave[]> {
  return (await readPartition(table, pk)).map((item) => storedWave(item).wave);
}

function waveItem(wave: Wave, revision: number): Item {
  return { ...key(pk, wave.id), revision: { N: String(revision) }, document: { S: JSON.stringify(wave) } };
}

function storedWave(item: Item): StoredWave {
  return { wave: JSON.parse(textOf(item, 'document')) as Wave, revision: numberOf(item, 'revision') };
}
