import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Company } from '../survey/company.ts';
import { formerKeyId, type People } from '../survey/members.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { readPartition } from './query-partition.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

const sk = 'PEOPLE';

/** Who may enter a company's space, and the number of the last change; 0 where nothing was kept yet. */
export interface StoredPeople {
  readonly people: People;
  readonly revision: number;
}

/**
 * One item, so that one condition keeps what must hold of all of them, such as that somebody manages. A company of
 * before December 2026 has its one key until its people are first changed.
 */
export async function readPeople(
  table: Table,
  { id, keyHash }: Pick<Company, 'id' | 'keyHash'>,
): Promise<StoredPeople> {
  const { Item: found } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(`COMPANY#${id}`, sk), ConsistentRead: true }),
  );
  if (found) {
    return { people: JSON.parse(textOf(found, 'document')) as People, revision: numberOf(found, 'revision') };
  }
  const former = { id: formerKeyId, name: '', scope: 'manages', hash: keyHash ?? '' } as const;
  return { people: { members: [], keys: keyHash === undefined ? [] : [former] }, revision: 0 };
}

/** Replaces them as they were read. @throws SurveyError `changed-meanwhile` */
export async function writePeople(
  table: Table,
  company: string,
  { people, revision }: StoredPeople,
): Promise<void> {
  const item: Item = {
    ...key(`COMPANY#${company}`, sk),
    revision: { N: String(revision + 1) },
    document: { S: JSON.stringify(people) },
  };
  const isWritten = revision === 0 ? putIf(table, item, isNew) : putRevision(table, item, revision);
  if (await isWritten) return;
  throw new SurveyError(
    'changed-meanwhile',
    'the company’s members or keys were changed by someone else meanwhile',
  );
}

/** The companies that somebody of this address may be a member of, which their own list says for good. */
export async function companiesOfAddress(table: Table, addressHash: string): Promise<string[]> {
  return (await readPartition(table, `MEMBER#${addressHash}`)).map((item) => textOf(item, 'sk'));
}

export async function addToAddress(table: Table, addressHash: string, company: string): Promise<void> {
  const Item = key(`MEMBER#${addressHash}`, company);
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}

export async function removeFromAddress(table: Table, addressHash: string, company: string): Promise<void> {
  const Key = key(`MEMBER#${addressHash}`, company);
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }));
}
