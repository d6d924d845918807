import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { besideTables } from '../../functions/storage/table.ts';
import type { EmbeddedDatabase } from '../../infra/local/embedded-database.ts';

/** A client for the emulator, which checks no credentials but wants some. */
export function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

/** A database in an emulator that runs: tables of its own, which go when it is stopped. */
export async function emulatedTables(
  endpoint: string,
): Promise<EmbeddedDatabase & { readonly client: DynamoDBClient }> {
  const tableName = `observatory-${randomUUID()}`;
  const client = localClient(endpoint);
  const { responses, admissions } = besideTables(tableName);
  const names = [tableName, responses, admissions];
  for (const name of names) await createTable(client, name);
  return {
    endpoint,
    tableName,
    accessKey: 'local',
    client,
    async stop() {
      for (const name of names) await client.send(new DeleteTableCommand({ TableName: name }));
      client.destroy();
    },
  };
}

/** A table as the AWS stack describes all three. */
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
