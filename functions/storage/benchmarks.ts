import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Benchmark } from '../observatory/benchmark-document.ts';
import { publishedResponsesKey } from './published-responses.ts';
import { key, type Table } from './table.ts';

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

/**
 * Writes which responses of its panel a company's benchmark was made from. They lie beside those of the edition, and
 * go with them when the wave has a newer one.
 *
 * @param digests  the first 4 bytes of each response's id, sorted: only told apart from, never looked up by
 */
export async function writeBenchmarkResponses(
  table: Table,
  edition: RunOfEdition,
  company: string,
  digests: Uint32Array,
): Promise<void> {
  const kept = digests.slice(0, mostDigests);
  await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: {
        ...publishedResponsesKey(edition, `COMPANY#${company}`),
        digests: { B: new Uint8Array(kept.buffer) },
      },
    }),
  );
}

/**
 * The digests, sorted; undefined once they are deleted. Editions published before November 2026 hold them within the
 * benchmark, `isWithin` tells: writing the benchmark again takes them out.
 */
export async function readBenchmarkResponses(
  table: Table,
  edition: RunOfEdition,
  company: string,
): Promise<{ digests: Uint32Array; isWithin: boolean } | undefined> {
  const beside = publishedResponsesKey(edition, `COMPANY#${company}`);
  for (const Key of [beside, benchmarkKey(edition, company)]) {
    const { Item } = await table.client.send(
      new GetItemCommand({ TableName: table.name, Key, ConsistentRead: true }),
    );
    const digests = Item?.digests?.B;
    if (digests) {
      return { digests: new Uint32Array(Uint8Array.from(digests).buffer), isWithin: Key !== beside };
    }
  }
  return undefined;
}
