import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { isNew, isNewOrHas, putIf, putRevision } from '../../../functions/storage/put-if.ts';
import { readPartition } from '../../../functions/storage/query-partition.ts';
import { key } from '../../../functions/storage/table.ts';
import { tableOfFile } from '../../support/table-in-memory.ts';

const table = await tableOfFile();

const item = (pk: string, run: string) => ({ ...key(pk, '-'), run: { S: run } });
const revision = (pk: string, number: number, text = '') => ({
  ...key(pk, '-'),
  revision: { N: String(number) },
  text: { S: text },
});

describe('putIf', () => {
  it('writes a new item once, and leaves the first as it is', async () => {
    expect(await putIf(table, item('new', 'a'), isNew)).toBe(true);
    expect(await putIf(table, item('new', 'b'), isNew)).toBe(false);
    expect(await readPartition(table, 'new')).toEqual([item('new', 'a')]);
  });

  it('takes the same write again, and no other, by an attribute of whatever name', async () => {
    // `run` is a reserved word of DynamoDB.
    expect(await putIf(table, item('again', 'a'), isNewOrHas('run', 'a'))).toBe(true);
    expect(await putIf(table, item('again', 'a'), isNewOrHas('run', 'a'))).toBe(true);
    expect(await putIf(table, item('again', 'b'), isNewOrHas('run', 'b'))).toBe(false);
    expect(await readPartition(table, 'again')).toEqual([item('again', 'a')]);
  });

  it('lets one of many at once be first', async () => {
    const runs = Array.from({ length: 10 }, (_, run) => putIf(table, item('many', String(run)), isNew));
    expect((await Promise.all(runs)).filter(Boolean)).toHaveLength(1);
  });

  it('throws whatever else goes wrong', async () => {
    const elsewhere = { ...table, name: 'no-such-table' };
    await expect(putIf(elsewhere, item('lost', 'a'), isNew)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('putRevision', () => {
  it('replaces what was read, and not what another has changed since', async () => {
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: revision('r', 1) }));
    expect(await putRevision(table, revision('r', 2, 'mine'), 1)).toBe(true);
    expect(await putRevision(table, revision('r', 2, 'another’s'), 1)).toBe(false);
    expect(await readPartition(table, 'r')).toEqual([revision('r', 2, 'mine')]);
  });

  it('takes the very same change again', async () => {
    expect(await putRevision(table, revision('r', 2, 'mine'), 1)).toBe(true);
  });

  it('replaces nothing where nothing is', async () => {
    expect(await putRevision(table, revision('none', 2), 1)).toBe(false);
    expect(await readPartition(table, 'none')).toEqual([]);
  });
});
