import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { besideTables, onceForEachCommand, withoutWords } from '../../functions/storage/table.ts';
import { guardDatabase } from './database-guard.ts';
import { type DirectRequests, directRequests } from './direct-requests.ts';
import { StartError } from './start-error.ts';

export interface EmbeddedDatabase {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`; listens on this machine only. */
  readonly endpoint: string;
  /** The main one's; the others are called after it. */
  readonly tableName: string;
  /** For `AWS_ACCESS_KEY_ID`: the database refuses who does not know it. The secret access key may be any. */
  readonly accessKey: string;
  stop(): Promise<void>;
}

const tableName = 'observatory';

/**
 * Starts the embedded DynamoDB over a folder, or in memory, and makes the tables where there are none.
 *
 * @throws StartError when the folder's files cannot be opened
 */
export async function startDatabase(folder: string | undefined): Promise<EmbeddedDatabase> {
  const server: Server = dynalite({
    ...(folder !== undefined && { path: folder }),
    createTableMs: 0,
    deleteTableMs: 0,
  });
  const requests = directRequests(server);
  const accessKey = guardDatabase(server);
  // An unreadable folder surfaces only as a rejection inside the database, or as a request that never ends.
  const damaged = failureOf(server, folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  running.set(endpoint, { requests, accessKey });
  try {
    await Promise.race([ensureTables(endpoint), damaged.failed]);
  } finally {
    damaged.stopWatching();
  }
  return {
    endpoint,
    tableName,
    accessKey,
    async stop() {
      running.delete(endpoint);
      await requests.stop();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** What a start says of a database that cannot be opened. */
export function damagedDatabase(folder: string | undefined, cause: Error): StartError {
  return new StartError(
    `the database in ${folder} cannot be opened (${cause.message}). ` +
      'It may be damaged: restore the data folder from a copy, or move it away to start anew.',
    { cause },
  );
}

const openingSeconds = 30;

function failureOf(server: Server, folder: string | undefined) {
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = (cause) => {
      server.close();
      reject(damagedDatabase(folder, cause));
    };
  });
  failed.catch(() => {});
  const timer = setTimeout(
    () => fail(new Error(`no answer in ${openingSeconds} seconds`)),
    openingSeconds * 1000,
  );
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail as (reason: unknown) => void);
  server.on('error', fail);
  return {
    failed,
    stopWatching() {
      clearTimeout(timer);
      process.off('uncaughtException', fail);
      process.off('unhandledRejection', fail as (reason: unknown) => void);
    },
  };
}

async function ensureTables(endpoint: string): Promise<void> {
  const client = localClient(endpoint);
  const { responses, admissions } = besideTables(tableName);
  try {
    await Promise.all([tableName, responses, admissions].map((name) => ensureTable(client, name)));
  } finally {
    client.destroy();
  }
}

async function ensureTable(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await client.send(new DescribeTableCommand({ TableName }));
  } catch (cause) {
    if (!(cause instanceof ResourceNotFoundException)) throw cause;
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
    // Until it is active, reads are told that there is no such table.
    await waitUntilTableExists(
      { client, maxWaitTime: openingSeconds, minDelay: 0.02, maxDelay: 0.5 },
      { TableName },
    );
  }
}

/** The databases that this process runs, by their endpoints. */
const running = new Map<string, { readonly requests: DirectRequests; readonly accessKey: string }>();

/** A client for an embedded database of this process; any other refuses it. */
export function localClient(endpoint: string): DynamoDBClient {
  const { requests, accessKey: accessKeyId = 'none' } = running.get(endpoint) ?? {};
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId, secretAccessKey: 'any' },
    ...(requests && { requestHandler: requests }),
    // The database looks at the key alone: to sign each request would be a quarter of what it costs.
    signer: {
      async sign(request) {
        request.headers.authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/local, SignedHeaders=host, Signature=any`;
        request.headers['x-amz-date'] = 'any';
        return request;
      },
    },
    ...onceForEachCommand,
  });
  return withoutWords(client);
}
