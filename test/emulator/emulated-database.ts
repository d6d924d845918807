import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { inject } from 'vitest';
import type { EmbeddedDatabase } from '../../infra/local/embedded-database.ts';

/** A client for the emulator, which checks no credentials but wants some. */
export function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

/** Stands in for the embedded database: each start is a table of its own in the one emulator. */
export async function startDatabase(folder: string | undefined): Promise<EmbeddedDatabase> {
  if (folder !== undefined) throw new Error('the emulator of these tests keeps nothing in a folder');
  const endpoint = inject('emulatorEndpoint');
  const tableName = `observatory-${randomUUID()}`;
  const client = localClient(endpoint);
  await createTable(client, tableName);
  return {
    endpoint,
    tableName,
    async stop() {
      await client.send(new DeleteTableCommand({ TableName: tableName }));
      client.destroy();
    },
  };
}

/** The table as the AWS stack describes it. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
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
}
