import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb';
import type { Company, CompanyStatus } from '../survey/company.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Item, isAlreadyWritten, isPossibleId, key, numberOf, type Table, textOf } from './table.ts';

const profile = 'PROFILE';
const listKey = 'COMPANIES';

/** A company and the number of its last change, by which two changes at once are told apart. */
export interface StoredCompany {
  readonly company: Company;
  readonly revision: number;
}

export interface ListedCompany {
  readonly id: string;
  readonly name: string;
  readonly status: CompanyStatus;
}

/** Adds a company; its list entry is written last, so that what is listed can always be read. */
export async function createCompany(table: Table, company: Company): Promise<void> {
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: companyItem(company, 1),
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
  await listCompany(table, company);
}

/** Replaces the company as it was read. @throws SurveyError `changed-meanwhile` */
export async function replaceCompany(table: Table, { company, revision }: StoredCompany): Promise<void> {
  const changed = companyItem(company, revision + 1);
  const put = new PutItemCommand({
    TableName: table.name,
    Item: changed,
    ConditionExpression: 'revision = :read',
    ExpressionAttributeValues: { ':read': { N: String(revision) } },
  });
  await table.client.send(put).catch(async (cause) => {
    if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
    if (await isAlreadyWritten(table, changed)) return;
    throw new SurveyError('changed-meanwhile', 'the company was changed by someone else meanwhile', {
      cause,
    });
  });
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

/** All companies, by id. */
export async function listCompanies(table: Table): Promise<ListedCompany[]> {
  const companies: ListedCompany[] = [];
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: listKey } },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    companies.push(
      ...Items.map((item) => ({
        id: textOf(item, 'sk'),
        name: textOf(item, 'name'),
        status: textOf(item, 'status') as CompanyStatus,
      })),
    );
  }
  return companies;
}

async function listCompany(table: Table, { id, name, status }: Company): Promise<void> {
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: { ...key(listKey, id), name: { S: name }, status: { S: status } },
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
