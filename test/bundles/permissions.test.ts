import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  BatchWriteItemCommand,
  CreateBackupCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  RestoreTableFromBackupCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../../functions/storage/table.ts';
import { functionDescribed, type Statement, statementsOf, synthesise } from '../infra/aws/synthesise.ts';
import { startPermissionGate } from './runtime/permission-gate.ts';
import { isAllowed } from './runtime/permissions.ts';

const template = synthesise('production');
const tableIds = Object.keys(template.findResources('AWS::DynamoDB::GlobalTable'));
const idOf = (name: string) => tableIds.find((id) => id.startsWith(`Table${name}`)) ?? '';
const [bucketId = ''] = Object.keys(template.findResources('AWS::S3::Bucket')).filter((id) =>
  id.includes('Slices'),
);
const credentials = { accessKeyId: 'of-this-test', secretAccessKey: 'of-this-test' };
const TableName = 'observatory';
const responses = 'observatory-responses';
const admissions = 'observatory-admissions';

/** Agrees to everything. */
let behind: Server;
let endpoint = '';

beforeAll(async () => {
  behind = createServer((_, reply) => reply.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  behind.listen(0, '127.0.0.1');
  await once(behind, 'listening');
  endpoint = `http://127.0.0.1:${(behind.address() as AddressInfo).port}`;
});

afterAll(() => {
  behind.closeAllConnections();
  behind.close();
});

/** The name of the error by which each command is refused to the function, or `allowed`. */
async function asFunction(
  description: string,
  send: (clients: { database: DynamoDBClient; s3: S3Client }) => Promise<unknown>[],
): Promise<string[]> {
  const gate = await startPermissionGate({
    statements: statementsOf(template, functionDescribed(template, description)),
    behind: { database: endpoint, secrets: endpoint, slices: endpoint, alarms: endpoint },
    tables: { [TableName]: idOf('Items'), [responses]: idOf('Responses'), [admissions]: idOf('Admissions') },
  });
  const common = { region: 'local', credentials, maxAttempts: 1 };
  const database = new DynamoDBClient({ ...common, endpoint: gate.endpoints.database });
  const s3 = new S3Client({ ...common, endpoint: gate.endpoints.slices, forcePathStyle: true });
  const outcomes = await Promise.all(
    send({ database, s3 }).map((sent) => sent.then(() => 'allowed').catch(({ name }) => name)),
  );
  database.destroy();
  s3.destroy();
  gate.stop();
  return outcomes;
}

function partition(pk: string) {
  return {
    TableName,
    KeyConditionExpression: '#p = :p AND begins_with(sk, :s)',
    ExpressionAttributeNames: { '#p': 'pk' },
    ExpressionAttributeValues: { ':p': { S: pk }, ':s': { S: '' } },
  };
}

const denied = 'AccessDeniedException';

describe('what a function may do with the table', () => {
  it('is for pages to read editions, and no response', async () => {
    const outcomes = await asFunction('Draws', ({ database }) => [
      database.send(new GetItemCommand({ TableName, Key: key('EDITIONS', 'x') })),
      database.send(new QueryCommand(partition('EDITION#2026-q4-1'))),
      database.send(new QueryCommand({ ...partition('RESPONSE#2026-q4#a'), TableName: responses })),
      database.send(new QueryCommand({ ...partition('EDITION#2026-q4-1'), TableName: responses })),
      database.send(new GetItemCommand({ TableName, Key: key('COMPANIES', 'x') })),
      database.send(new GetItemCommand({ TableName: 'another', Key: key('EDITIONS', 'x') })),
      database.send(new ScanCommand({ TableName })),
      database.send(new QueryCommand({ ...partition('EDITIONS'), KeyConditionExpression: 'sk = :s' })),
    ]);
    expect(outcomes).toEqual(['allowed', 'allowed', denied, denied, denied, denied, denied, denied]);
  });

  it('is for forgetting to delete responses in batches, and nothing beside them', async () => {
    const deletion = (table: string, ...partitions: string[]) =>
      new BatchWriteItemCommand({
        RequestItems: { [table]: partitions.map((pk) => ({ DeleteRequest: { Key: key(pk, 'x') } })) },
      });
    const outcomes = await asFunction('Forgets', ({ database }) => [
      database.send(deletion(responses, 'RESPONSE#2026-q4#a', 'RESPONSE#2026-q4#b')),
      database.send(deletion(admissions, 'INVITATION#2026-q4#c1')),
      database.send(deletion(TableName, 'EDITION#2026-q4-1')),
      database.send(deletion(TableName, 'EDITION#2026-q4-1', 'COMPANIES')),
      database.send(deletion(responses, 'SLICE#r1/2026-q4/a')),
      database.send(new QueryCommand(partition('WAVES'))),
    ]);
    expect(outcomes).toEqual(['allowed', 'allowed', 'allowed', denied, denied, 'allowed']);
  });

  it('is for the calendar to copy responses, and neither admissions nor anything else', async () => {
    const backup = (table: string) => new CreateBackupCommand({ TableName: table, BackupName: 'x-closed' });
    const outcomes = await asFunction('Follows the calendar', ({ database }) => [
      database.send(backup(responses)),
      database.send(backup(admissions)),
      database.send(backup(TableName)),
      database.send(new QueryCommand({ ...partition('INVITATION#2026-q4#c1'), TableName: admissions })),
      database.send(new RestoreTableFromBackupCommand({ BackupArn: 'x', TargetTableName: 'y' })),
    ]);
    expect(outcomes).toEqual(['allowed', denied, denied, denied, denied]);
  });
});

describe('what a function may do with slices', () => {
  it('is to write them for who reads shards, to read them for who prepares, and neither for who deletes them', async () => {
    const object = { Bucket: bucketId, Key: 'r1/2026-q4/a' };
    const both = ({ s3 }: { s3: S3Client }) => [
      s3.send(new PutObjectCommand({ ...object, Body: 'x' })),
      s3.send(new GetObjectCommand(object)),
    ];
    expect(await asFunction('Reads one shard', both)).toEqual(['allowed', 'AccessDenied']);
    expect(await asFunction('Prepares the edition of a large wave', both)).toEqual(['allowed', 'allowed']);
    expect(await asFunction('Deletes the slices', both)).toEqual(['AccessDenied', 'AccessDenied']);
  });
});

describe('a statement', () => {
  const statement: Statement = { Effect: 'Allow', Action: 'dynamodb:Get*', Resource: 'arn:T' };
  const asked = { action: 'dynamodb:GetItem', resource: 'arn:T' };

  it('allows by its wildcards', () => {
    expect(isAllowed([statement], asked)).toBe(true);
    expect(isAllowed([statement], { ...asked, action: 'dynamodb:PutItem' })).toBe(false);
    expect(isAllowed([{ ...statement, Resource: ['arn:U', 'arn:?'] }], asked)).toBe(true);
    expect(isAllowed([{ ...statement, Resource: 'arn:T/*' }], asked)).toBe(false);
    expect(isAllowed([], asked)).toBe(false);
  });

  it.each([
    { ...statement, Effect: 'Deny' },
    { ...statement, NotAction: 'dynamodb:Scan' },
    { ...statement, Condition: { StringEquals: { 'aws:SourceArn': ['arn:x'] } } },
    { ...statement, Condition: { 'ForAllValues:StringLike': { 'dynamodb:Attributes': ['pk'] } } },
    { ...statement, Resource: { 'Fn::Sub': 'arn:x' } },
  ])('is not passed over when it says what is not evaluated here: %j', (other) => {
    expect(() => isAllowed([other as Statement], asked)).toThrow(/here/);
  });
});
