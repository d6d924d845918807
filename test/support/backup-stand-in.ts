import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type AttributeValue, paginateScan } from '@aws-sdk/client-dynamodb';
import { localClient } from '../../infra/local/embedded-database.ts';

/** A copy of a table, as AWS keeps it. */
export interface KeptBackup {
  readonly table: string;
  readonly name: string;
  readonly arn: string;
  /** Seconds since 1970. */
  readonly madeAt: number;
  readonly items: readonly Record<string, AttributeValue>[];
}

export interface DatabaseWithBackups {
  readonly endpoint: string;
  /** In the order in which they were made. */
  readonly backups: readonly KeptBackup[];
  stop(): void;
}

/**
 * Stands before the embedded database, which knows no backups: makes, lists and deletes them as DynamoDB does, and hands
 * everything else on.
 */
export async function withBackups(behind: string, now = () => new Date()): Promise<DatabaseWithBackups> {
  const backups: KeptBackup[] = [];
  const client = localClient(behind);
  const { accessKeyId } = await client.config.credentials();
  const operations: Record<string, (asked: Record<string, string>) => Promise<unknown>> = {
    async CreateBackup({ TableName = '', BackupName = '' }) {
      const items: Record<string, AttributeValue>[] = [];
      for await (const { Items = [] } of paginateScan({ client }, { TableName })) items.push(...Items);
      const madeAt = now().getTime() / 1000;
      const arn = `arn:aws:dynamodb:local:000000000000:table/${TableName}/backup/${backups.length}-${madeAt}`;
      backups.push({ table: TableName, name: BackupName, arn, madeAt, items });
      return { BackupDetails: { BackupArn: arn, BackupName, BackupStatus: 'CREATING' } };
    },
    async ListBackups({ TableName }) {
      const ofTable = backups.filter(({ table }) => table === TableName);
      const BackupSummaries = ofTable.map(({ arn, name, madeAt }) => {
        return {
          BackupArn: arn,
          BackupName: name,
          BackupCreationDateTime: madeAt,
          BackupStatus: 'AVAILABLE',
        };
      });
      return { BackupSummaries };
    },
    async DeleteBackup({ BackupArn }) {
      const index = backups.findIndex(({ arn }) => arn === BackupArn);
      if (index >= 0) backups.splice(index, 1);
      return {};
    },
  };
  const server = createServer(async (incoming, reply) => {
    const body = await buffer(incoming);
    const [, name = ''] = String(incoming.headers['x-amz-target']).split('.');
    const operation = operations[name];
    if (operation) {
      const answer = JSON.stringify(await operation(JSON.parse(body.toString())));
      reply.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(answer);
      return;
    }
    const { method, url = '/', headers: asked } = incoming;
    // The database takes only who calls it by its own name and knows its key.
    const authorization = asked.authorization?.replace(/Credential=[^/]+/, `Credential=${accessKeyId}`);
    const headers = { ...asked, host: new URL(behind).host, authorization };
    const onward = request(new URL(url, behind), { method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(reply);
    });
    onward.on('error', () => reply.destroy());
    onward.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    backups,
    stop() {
      client.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
