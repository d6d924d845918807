import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { queryPartition, readPartition } from '../../../functions/storage/query-partition.ts';
import { key, textOf } from '../../../functions/storage/table.ts';
import { tableOfFile } from '../../support/table-in-memory.ts';

const table = await tableOfFile();
const large = 'x'.repeat(300_000);

beforeAll(async () => {
  // Eight items of 300 KB: a page has no more than one megabyte.
  const keys = [
    ...Array.from({ length: 6 }, (_, at) => key('large', `a#${5 - at}`)),
    ...Array.from({ length: 2 }, (_, at) => key('large', `b#${at}`)),
    key('other', 'a#0'),
  ];
  for (const itemKey of keys) {
    await table.client.send(
      new PutItemCommand({ TableName: table.name, Item: { ...itemKey, text: { S: large } } }),
    );
  }
});

const sortKeys = (items: Awaited<ReturnType<typeof readPartition>>) =>
  items.map((item) => textOf(item, 'sk'));

describe('readPartition', () => {
  it('reads all pages of one partition, in the order of its sort keys', async () => {
    const ofA = ['a#0', 'a#1', 'a#2', 'a#3', 'a#4', 'a#5'];
    expect(sortKeys(await readPartition(table, 'large'))).toEqual([...ofA, 'b#0', 'b#1']);
    expect(sortKeys(await readPartition(table, 'large', 'a#'))).toEqual(ofA);
    expect(await readPartition(table, 'large', 'c#')).toEqual([]);
    expect(await readPartition(table, 'none')).toEqual([]);
  });
});

describe('queryPartition', () => {
  it('hands out pages as they come, so that a large partition is never held whole', async () => {
    const sizes: number[] = [];
    for await (const { Items = [] } of queryPartition(table, 'large')) sizes.push(Items.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(8);
  });

  it('counts without reading out, and reads out no more than is named', async () => {
    let count = 0;
    for await (const page of queryPartition(table, 'large', { Select: 'COUNT', prefix: 'b' })) {
      expect(page.Items).toBeUndefined();
      count += page.Count ?? 0;
    }
    expect(count).toBe(2);
    for await (const { Items } of queryPartition(table, 'other', { ProjectionExpression: 'sk' })) {
      expect(Items).toEqual([{ sk: { S: 'a#0' } }]);
    }
  });
});
