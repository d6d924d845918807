import {
  DescribeTimeToLiveCommand,
  GetItemCommand,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { spendChallenge } from '../../functions/storage/challenges.ts';
import { key, tableOf } from '../../functions/storage/table.ts';
import { tableOfFile } from '../support/table-in-memory.ts';

const table = await tableOfFile();

describe('the database of these tests', () => {
  it('is AWS’s own and not the embedded one, which knows no transactions', async () => {
    const Item = { ...key('TRANSACTION', '-'), text: { S: 'written' } };
    const put = { Put: { TableName: table.name, Item } };
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: [put] }));
    const read = new GetItemCommand({ TableName: table.name, Key: key('TRANSACTION', '-') });
    expect((await table.client.send(read)).Item).toEqual(Item);
  });
});

describe('a spent challenge', () => {
  const admissions = () => tableOf(table, 'CHALLENGE#');
  const challenge = (id: string) =>
    new GetItemCommand({ TableName: admissions(), Key: key(`CHALLENGE#${id}`, '-'), ConsistentRead: true });

  it('is forgotten by the database itself after its day, by the attribute that the stack names', async () => {
    await table.client.send(
      new UpdateTimeToLiveCommand({
        TableName: admissions(),
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      }),
    );
    const { TimeToLiveDescription } = await table.client.send(
      new DescribeTimeToLiveCommand({ TableName: admissions() }),
    );
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'expiresAt' });
    await spendChallenge(table, 'of-last-week', new Date(Date.now() - 7 * 86_400_000));
    await spendChallenge(table, 'of-today', new Date());
    await expect
      .poll(async () => (await table.client.send(challenge('of-last-week'))).Item, {
        timeout: 50_000,
        interval: 1000,
      })
      .toBeUndefined();
    expect((await table.client.send(challenge('of-today'))).Item).toBeDefined();
  });
});
