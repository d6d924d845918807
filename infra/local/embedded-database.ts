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
import { StartError } from './start-error.ts';

export interface EmbeddedDatabase {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`; listens on this machine only. */
  readonly endpoint: string;
  readonly tableName: string;
  stop(): Promise<void>;
}

export const tableName = 'observatory';

/**
 * Starts the embedded DynamoDB over a folder, or in memory, and makes the table where there is none.
 *
 * @throws StartError when the folder's files cannot be opened
 */
export async function startDatabase(folder: string | undefined): Promise<EmbeddedDatabase> {
  const server: Server = dynalite({
    ...(folder !== undefined && { path: folder }),
    createTableMs: 0,
    deleteTableMs: 0,
  });
  // An unreadable folder surfaces only as a rejection inside the database, or as a request that never ends.
  const damaged = failureOf(server, folder);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await Promise.race([ensureTable(endpoint), damaged.failed]);
  } finally {
    damaged.stopWatching();
  }
  return {
    endpoint,
    tableName,
    stop: () => new Promise((done) => server.close(() => done())),
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

async function ensureTable(endpoint: string): Promise<void> {
  const client = localClient(endpoint);
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }));
  } catch (cause) {
    if (!(cause instanceof ResourceNotFoundException)) throw cause;
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
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
      { TableName: tableName },
    );
  } finally {
    client.destroy();
  }
}

/** A client for the embedded database, which checks no credentials but wants some. */
export function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
