import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eachResponse, responseItem } from '../../../functions/storage/responses.ts';
import { tableOf } from '../../../functions/storage/table.ts';
import { ResponseSigner } from '../../../functions/survey/response-mac.ts';
import { bringForward } from '../../../infra/local/bring-forward.ts';
import { type EmbeddedDatabase, localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { responseId } from '../../support/released-editions.ts';
import { storedItems } from '../../support/stored-items.ts';

const seed = Buffer.alloc(32, 7);
let database: EmbeddedDatabase;
let folder: string;

beforeEach(async () => {
  database = await startDatabase(undefined);
  folder = mkdtempSync(join(tmpdir(), 'observatory-forward-'));
});

afterEach(async () => {
  client?.destroy();
  client = undefined;
  await database.stop();
  rmSync(folder, { recursive: true });
});

let client: ReturnType<typeof localClient> | undefined;
const table = () => {
  client ??= localClient(database.endpoint);
  return { client, name: database.tableName };
};
const forward = (own = seed) =>
  bringForward(table(), {
    formatFile: join(folder, 'database.format'),
    formerSeedFile: join(folder, 'seed.former'),
    seed: own,
  });

/** As responses and admissions were kept: in the one table, without a MAC. */
async function putFormer(number: number): Promise<void> {
  const response = { panel: 'open', questionnaireVersion: 1, packedAnswers: `answers-${number}` };
  const { mac: _, ...unsigned } = responseItem(table(), new ResponseSigner(seed), {
    ...{ wave: 'w', id: responseId('w', number), response },
  }).Item;
  const used = { pk: { S: 'INVITATION#w#acme' }, sk: { S: String(number) }, blindedHash: { S: 'x' } };
  for (const Item of [unsigned, used])
    await table().client.send(new PutItemCommand({ TableName: table().name, Item }));
}

async function readAnswers(own = seed): Promise<string[]> {
  const all: string[] = [];
  await eachResponse({ table: table(), seed: own }, 'w', (_, { packedAnswers }) => all.push(packedAnswers));
  return all.toSorted();
}

describe('a data folder of before', () => {
  it('has its responses and admissions in tables of their own, signed, from the first start on', async () => {
    for (const number of [1, 2, 3]) await putFormer(number);
    await forward();
    expect(await readAnswers()).toEqual(['answers-1', 'answers-2', 'answers-3']);
    const left = (await storedItems(table())).map(({ pk }) => tableOf(table(), pk?.S ?? ''));
    expect(left.filter((name) => name === table().name)).toEqual([]);
    expect(left).toHaveLength(6);
  });

  it('goes on where it was interrupted', async () => {
    for (const number of [1, 2]) await putFormer(number);
    await forward();
    rmSync(join(folder, 'database.format'));
    await putFormer(2);
    await putFormer(3);
    await forward();
    expect(await readAnswers()).toEqual(['answers-1', 'answers-2', 'answers-3']);
  });

  it('is brought forward once: what is put there afterwards, without a MAC, stays where it is', async () => {
    await putFormer(1);
    await forward();
    await putFormer(2);
    await forward();
    expect(await readAnswers()).toEqual(['answers-1']);
  });
});

describe('a changed seed', () => {
  const other = Buffer.alloc(32, 8);

  it('has the responses signed anew where the former one lies beside it, which is then deleted', async () => {
    await putFormer(1);
    await forward();
    expect(await readAnswers(other)).toEqual([]);
    writeFileSync(join(folder, 'seed.former'), `${seed.toString('hex')}\n`);
    await forward(other);
    expect(await readAnswers(other)).toEqual(['answers-1']);
    expect(existsSync(join(folder, 'seed.former'))).toBe(false);
  });
});
