import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Company } from '../survey/company.ts';
import { formerKeyId, type OperatorRole, operatorOwner, type People, type Role } from '../survey/members.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { readPartition } from './query-partition.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

const sk = 'PEOPLE';

/** Who may enter a space, and the number of the last change; 0 where nothing was kept yet. */
export interface StoredPeople<R extends string = Role> {
  readonly people: People<R>;
  readonly revision: number;
}

const nobody = { members: [], keys: [] } as const;

/**
 * One item, so that one condition keeps what must hold of all of them, such as that somebody manages. A company of
 * before December 2026 has its one key until its people are first changed.
 */
export async function readPeople(
  table: Table,
  { id, keyHash }: Pick<Company, 'id' | 'keyHash'>,
): Promise<StoredPeople> {
  const stored = await readDocument<Role>(table, id);
  if (stored) return stored;
  const former = { id: formerKeyId, name: '', scope: 'manages', hash: keyHash ?? '' } as const;
  return { people: keyHash === undefined ? nobody : { ...nobody, keys: [former] }, revision: 0 };
}

/** Who may enter the operator's space besides whoever has the operator's key; at first nobody. */
export async function readOperatorPeople(table: Table): Promise<StoredPeople<OperatorRole>> {
  return (await readDocument<OperatorRole>(table, operatorOwner)) ?? { people: nobody, revision: 0 };
}

async function readDocument<R extends string>(
  table: Table,
  owner: string,
): Promise<StoredPeople<R> | undefined> {
  const { Item: found } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(partitionOf(owner), sk), ConsistentRead: true }),
  );
  return (
    found && {
      people: JSON.parse(textOf(found, 'document')) as People<R>,
      revision: numberOf(found, 'revision'),
    }
  );
}

/**
 * Replaces them as they were read. @throws SurveyError `changed-meanwhile`
 *
 * @param owner  the company's id, or `operator`
 */
export async function writePeople<Owner extends string>(
  table: Table,
  owner: Owner,
  { people, revision }: StoredPeople<Owner extends typeof operatorOwner ? OperatorRole : Role>,
): Promise<void> {
  const item: Item = {
    ...key(partitionOf(owner), sk),
    revision: { N: String(revision + 1) },
    document: { S: JSON.stringify(people) },
  };
  const isWritten = revision === 0 ? putIf(table, item, isNew) : putRevision(table, item, revision);
  if (await isWritten) return;
  throw new SurveyError('changed-meanwhile', 'the members or keys were changed by someone else meanwhile');
}

/** Takes a company's people away, as they were at the last: nobody is written in afterwards. */
export async function takePeople(table: Table, company: string): Promise<People> {
  const { Attributes: last } = await table.client.send(
    new DeleteItemCommand({
      TableName: table.name,
      Key: key(partitionOf(company), sk),
      ReturnValues: 'ALL_OLD',
    }),
  );
  return last ? (JSON.parse(textOf(last, 'document')) as People) : nobody;
}

function partitionOf(owner: string): string {
  return owner === operatorOwner ? 'OPERATOR' : `COMPANY#${owner}`;
}

/** Whose member somebody of this address may be, companies or the operator, which their own list says for good. */
export async function ownersOfAddress(table: Table, addressHash: string): Promise<string[]> {
  return (await readPartition(table, `MEMBER#${addressHash}`)).map((item) => textOf(item, 'sk'));
}

export async function addToAddress(table: Table, addressHash: string, owner: string): Promise<void> {
  const Item = key(`MEMBER#${addressHash}`, owner);
  await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
}

export async function removeFromAddress(table: Table, addressHash: string, owner: string): Promise<void> {
  const Key = key(`MEMBER#${addressHash}`, owner);
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }));
}
