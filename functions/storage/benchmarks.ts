import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Benchmark } from '../observatory/benchmark-document.ts';
import { key, type Table } from './table.ts';

/** A company's benchmark in an edition, and which responses of its panel it was made from. */
export interface StoredBenchmark {
  readonly benchmark: Benchmark;
  /** The first 4 bytes of each response's id, sorted: only told apart from, never looked up by. */
  readonly digests: Uint32Array;
}

interface RunOfEdition {
  readonly id: string;
  readonly run: string;
}

/** DynamoDB's items hold 400 KB; of a larger panel the rest counts as new, which renews its benchmark sooner. */
const mostDigests = 80_000;

const benchmarkKey = ({ id, run }: RunOfEdition, company: string) =>
  key(`EDITION#${id}`, `COMPANY#${company}#${run}`);

const compress = promisify(gzip);
const decompress = promisify(gunzip);

export async function writeBenchmark(
  table: Table,
  edition: RunOfEdition,
  { benchmark, digests }: StoredBenchmark,
): Promise<void> {
  const kept = digests.slice(0, mostDigests);
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: {
        ...benchmarkKey(edition, benchmark.company),
        document: { B: await compress(JSON.stringify(benchmark)) },
        digests: { B: new Uint8Array(kept.buffer) },
      },
    }),
  );
}

export async function readBenchmark(
  table: Table,
  edition: RunOfEdition,
  company: string,
): Promise<StoredBenchmark | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({
      TableName: table.name,
      Key: benchmarkKey(edition, company),
      ConsistentRead: true,
    }),
  );
  const [document, digests] = [Item?.document?.B, Item?.digests?.B];
  if (!document || !digests) return undefined;
  return {
    benchmark: JSON.parse((await decompress(document)).toString()) as Benchmark,
    digests: new Uint32Array(Uint8Array.from(digests).buffer),
  };
}
