import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Benchmark } from '../observatory/benchmark-document.ts';
import { deletePartition } from './delete-partition.ts';
import type { RunOfEdition } from './editions.ts';
import { key, type Table } from './table.ts';

const benchmarkKey = ({ id, run }: RunOfEdition, company: string) =>
  key(`EDITION#${id}`, `COMPANY#${company}#${run}`);

const compress = promisify(gzip);
const decompress = promisify(gunzip);

export async function writeBenchmark(
  table: Table,
  edition: RunOfEdition,
  benchmark: Benchmark,
): Promise<void> {
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: {
        ...benchmarkKey(edition, benchmark.company),
        document: { B: await compress(JSON.stringify(benchmark)) },
      },
    }),
  );
}

export async function readBenchmark(
  table: Table,
  edition: RunOfEdition,
  company: string,
): Promise<Benchmark | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({
      TableName: table.name,
      Key: benchmarkKey(edition, company),
      ConsistentRead: true,
    }),
  );
  const document = Item?.document?.B;
  return document && (JSON.parse((await decompress(document)).toString()) as Benchmark);
}

/** Deletes a company's benchmarks of every run of an edition. */
export async function deleteBenchmarks(table: Table, edition: string, company: string): Promise<void> {
  await deletePartition(table, `EDITION#${edition}`, { prefix: `COMPANY#${company}#` });
}
