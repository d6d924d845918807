import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Company, CompanyStatus } from '../survey/company.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { deletePartition } from './delete-partition.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { readPartition } from './query-partition.ts';
import { type Item, isPossibleId, key, numberOf, type Table, textOf } from './table.ts';

const profile = 'PROFILE';
const listKey = 'COMPANIES';

/** A company and the number of its last change, by which two changes at once are told apart. */
export interface StoredCompany {
  readonly company: Company;
  readonly revision: number;
}

interface ListedCompany {
  readonly id: string;
  readonly name: string;
  readonly status: CompanyStatus;
  /** Undefined where it belongs to none. */
  readonly federation: string | undefined;
}

/** Adds a company; its list entry is written last, so that what is listed can always be read. */
export async function createCompany(table: Table, company: Company): Promise<void> {
  if (!(await putIf(table, companyItem(company, 1), isNew))) {
    throw new Error(`createCompany: there is a company ${company.id} already`);
  }
  await listCompany(table, company);
}

/** Replaces the company as it was read. @throws SurveyError `changed-meanwhile` */
export async function replaceCompany(table: Table, { company, revision }: StoredCompany): Promise<void> {
  if (!(await putRevision(table, companyItem(company, revision + 1), revision))) {
    throw new SurveyError('changed-meanwhile', 'the company was changed by someone else meanwhile');
  }
  await listCompany(table, company);
}

export async function readCompany(table: Table, id: string): Promise<StoredCompany | undefined> {
  if (!isPossibleId(id)) return undefined;
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: key(`COMPANY#${id}`, profile), ConsistentRead: true }),
  );
  return (
    Item && { company: JSON.parse(textOf(Item, 'document')) as Company, revision: numberOf(Item, 'revision') }
  );
}

/**
 * Whatever is kept of a company besides its profile and its people, by sort key, as plain values: what is added to its
 * partition one day is in its export from then on.
 */
export async function readCompanyRecords(table: Table, id: string): Promise<Record<string, unknown>> {
  const items = await readPartition(table, `COMPANY#${id}`);
  return Object.fromEntries(
    items
      .map(({ pk: _, sk, ...attributes }) => [sk?.S ?? '', plainOf(attributes)] as const)
      .filter(([name]) => name !== profile && name !== 'PEOPLE'),
  );
}

function plainOf({ revision: _, document, ...attributes }: Item): unknown {
  if (document?.S !== undefined) return JSON.parse(document.S);
  return Object.fromEntries(
    Object.entries({ ...attributes, ...(document && { document }) }).map(([name, { S, N, BOOL, SS, B }]) => [
      name,
      S ?? BOOL ?? SS ?? (N === undefined ? B && Buffer.from(B).toString('base64') : Number(N)),
    ]),
  );
}

/** Deletes a company, with its people, plans, and whatever else lies in its partition. */
export async function deleteCompany(table: Table, id: string): Promise<void> {
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: key(listKey, id) }));
  await table.client.send(
    new DeleteItemCommand({ TableName: table.name, Key: key(`COMPANY#${id}`, profile) }),
  );
  await deletePartition(table, `COMPANY#${id}`);
}

/**
 * Takes a federation that is gone out of the records of its members, and out of the list, also where an earlier run ended
 * between the two. One that is changed in that moment is left for the next run.
 */
export async function dissolveFederation(table: Table, federation: string): Promise<void> {
  for (const { id } of (await listCompanies(table)).filter((listed) => listed.federation === federation)) {
    const stored = await readCompany(table, id);
    if (!stored) continue;
    const { federation: own, ...others } = stored.company;
    const company = own === federation ? others : stored.company;
    const item = companyItem(company, stored.revision + 1);
    if (await putRevision(table, item, stored.revision)) await listCompany(table, company);
  }
}

/** All companies, by id. */
export async function listCompanies(table: Table): Promise<ListedCompany[]> {
  return (await readPartition(table, listKey)).map((item) => ({
    id: textOf(item, 'sk'),
    name: textOf(item, 'name'),
    status: textOf(item, 'status') as CompanyStatus,
    federation: item.federation?.S,
  }));
}

async function listCompany(table: Table, { id, name, status, federation }: Company): Promise<void> {
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: {
        ...key(listKey, id),
        name: { S: name },
        status: { S: status },
        ...(federation !== undefined && { federation: { S: federation } }),
      },
    }),
  );
}

function companyItem(company: Company, revision: number): Item {
  return {
    ...key(`COMPANY#${company.id}`, profile),
    revision: { N: String(revision) },
    document: { S: JSON.stringify(company) },
  };
}
