import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  publishedResponsesKey,
  readPublishedResponses,
  shortDigest,
  writePublishedResponses,
} from '../../../functions/storage/published-responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { seededRandom } from '../../load/simulated-answers.ts';

let table: Table;
let stopDatabase: () => Promise<void>;

beforeAll(async () => {
  const database = await startDatabase(undefined);
  table = { client: localClient(database.endpoint), name: database.tableName };
  stopDatabase = database.stop;
});

afterAll(async () => {
  table.client.destroy();
  await stopDatabase();
});

const edition = { id: '2026-q4-1', run: 'r1' };
const shortOf = (digests: BigUint64Array) =>
  Float64Array.from(digests, (digest) => Number(digest / 2n ** 24n));

function digestsOf(count: number): BigUint64Array {
  const random = seededRandom(count);
  const half = () => BigInt(Math.floor(random() * 2 ** 32));
  return BigUint64Array.from({ length: count }, () => (half() << 32n) | half()).sort();
}

async function itemBytes(part: number): Promise<number> {
  const Key = publishedResponsesKey(edition, String(part));
  const { Item } = await table.client.send(new GetItemCommand({ TableName: table.name, Key }));
  return Item?.packed?.B?.length ?? 0;
}

describe('the digests of what an edition was made from', () => {
  it('come back as the first five bytes of each id, in order, whichever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.bigInt(0n, 2n ** 64n - 1n), { maxLength: 50 }), async (values) => {
        const digests = BigUint64Array.from([...values, 0n, 2n ** 64n - 1n, ...values.slice(0, 1)]).sort();
        await writePublishedResponses(table, edition, digests);
        expect(await readPublishedResponses(table, edition)).toEqual(shortOf(digests));
      }),
      { numRuns: 50, seed: 3 },
    );
  });

  it('come back from as many items as they take, and none where there are none', async () => {
    const digests = digestsOf(100_001);
    await writePublishedResponses(table, edition, digests);
    expect(await readPublishedResponses(table, edition)).toEqual(shortOf(digests));
    await writePublishedResponses(table, edition, new BigUint64Array());
    expect(await readPublishedResponses(table, edition)).toEqual(new Float64Array());
    expect(await readPublishedResponses(table, { id: 'no-edition', run: 'r1' })).toBeUndefined();
  });

  it('take about three bytes each where they are dense, as in a country, and fit their item where they are not', async () => {
    const dense = BigUint64Array.from({ length: 40_000 }, (_, i) => BigInt(i) * (2n ** 64n / 30_000_000n));
    await writePublishedResponses(table, edition, dense);
    expect(await itemBytes(0)).toBeLessThanOrEqual(40_000 * 3);
    await writePublishedResponses(table, edition, digestsOf(40_000));
    expect(await itemBytes(0)).toBeLessThan(300_000);
  });

  it('are still read as they were written before, eight bytes each', async () => {
    const digests = digestsOf(1000);
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: {
          ...publishedResponsesKey(edition, '0'),
          parts: { N: '1' },
          digests: { B: new Uint8Array(digests.buffer) },
        },
      }),
    );
    expect(await readPublishedResponses(table, edition)).toEqual(shortOf(digests));
    expect(shortDigest(0x0102030405060708n)).toBe(0x0102030405);
  });
});
