import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { QuestionTables } from '../../../functions/observatory/build-edition.ts';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { publishDue } from '../../../functions/publish/publish-due.ts';
import { previewEdition, publishEdition } from '../../../functions/publish/publish-edition.ts';
import { readBenchmark } from '../../../functions/storage/benchmarks.ts';
import { createCompany } from '../../../functions/storage/companies.ts';
import { listEditions, readManifest, readQuestion } from '../../../functions/storage/editions.ts';
import { deleteResponse, eachResponse, saveResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { type Company, companyAnswers } from '../../../functions/survey/company.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { seed } from '../../support/local-observatory.ts';
import { answersWith } from '../../support/respondents.ts';

let now = new Date('2026-11-22T12:00:00Z');
const wave = quarterWave(now);
let table: Table;
let stopDatabase: () => Promise<void>;
const context = () => ({ table, seed, now: () => now });

beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00Z');
  const database = await startDatabase(undefined);
  table = { client: localClient(database.endpoint), name: database.tableName };
  stopDatabase = database.stop;
  await createWave(table, wave);
});

afterEach(async () => {
  table.client.destroy();
  await stopDatabase();
});

const idOf = (number: number) => Uint8Array.from({ length: 32 }, (_, i) => (number * 31 + i * 7) % 256);

async function answer(from: number, to: number, mention = 'no'): Promise<void> {
  const packedAnswers = packAnswers(answersWith({ mention }));
  for (let number = from; number < to; number++) {
    await saveResponse(
      table,
      { wave: wave.id, id: idOf(number) },
      { panel: 'open', questionnaireVersion: 1, packedAnswers },
    );
  }
}

const publish = () => publishEdition(context(), wave);
const refusal = (error: { code?: string; details?: unknown }) => ({
  code: error.code,
  details: error.details,
});

describe('a publication', () => {
  it('needs ten responses, and says how many there are', async () => {
    await answer(0, 9);
    expect(await publish().catch(refusal)).toEqual({
      code: 'too-few-new-responses',
      details: { new: 9, required: 10 },
    });
    await answer(9, 10);
    expect((await publish()).id).toBe(`${wave.id}-1`);
  });

  it('needs ten new ones for the next edition: replaced ones are not new', async () => {
    await answer(0, 20);
    await publish();
    await answer(0, 12, 'yes');
    await answer(20, 29);
    expect(await publish().catch(refusal)).toMatchObject({ details: { new: 9 } });
    await answer(29, 30);
    expect((await publish()).id).toBe(`${wave.id}-2`);
  });

  it('counts what is new, not by how much the total grew', async () => {
    await answer(0, 20);
    await publish();
    for (let number = 0; number < 9; number++)
      await deleteResponse(table, { wave: wave.id, id: idOf(number) });
    await answer(20, 29);
    expect((await previewEdition(context(), wave)).newResponses).toBe(9);
    await answer(29, 39);
    expect(await previewEdition(context(), wave)).toMatchObject({ respondents: 30, newResponses: 19 });
    expect((await publish()).id).toBe(`${wave.id}-2`);
  });

  it('repeats the figures of groups of which too few respondents are new, and the indicators of their questions', async () => {
    await answer(0, 40, 'yes');
    await publish();
    const [first] = await listEditions(table);
    await answer(40, 55);
    await publish();
    const [second] = await listEditions(table);
    if (!first || !second) throw new Error('no editions');
    const tables = async (edition: typeof first, question: string) =>
      (await readQuestion(table, edition, question)).tables;
    const women = (all: QuestionTables) => all.sex?.groups.find(({ levels }) => levels.sex === 'woman');
    const [before, after] = [await tables(first, 'aware'), await tables(second, 'aware')];
    expect(after['']?.groups[0]?.asOf).toBeUndefined();
    expect(women(after)).toEqual({ ...women(before), asOf: first.id });
    // Nobody new was asked about the tone.
    const tone = await tables(second, 'tone');
    expect(tone['']?.groups[0]?.asOf).toBe(first.id);
    const positive = async (edition: typeof first) =>
      (await readManifest(table, edition)).indicators.find(({ id }) => id === 'positive')?.estimate;
    expect(await positive(second)).toBe(await positive(first));
    await answer(55, 65);
    await publish();
    const [third] = await listEditions(table);
    if (third) expect(women(await tables(third, 'aware'))?.asOf).toBeUndefined();
  });

  it('of two at once yields one edition', async () => {
    await answer(0, 30);
    const outcomes = await Promise.allSettled([publish(), publish(), publish()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(refusal(outcome.reason)).toMatchObject({ details: { new: 0 } });
    }
    expect(await listEditions(table)).toHaveLength(1);
  });

  it('that dies at any write leaves nothing visible, and succeeds when run again', async () => {
    await answer(0, 30);
    const writes = await countWrites(
      () => publishEdition({ ...context(), table: failingAt(Infinity) }, wave),
      0,
    );
    expect(writes).toBeGreaterThan(15);
    const editions = await listEditions(table);
    expect(editions).toHaveLength(1);
    await answer(30, 60);
    for (const fatal of [1, 2, 5, writes - 1, writes]) {
      const dying = publishEdition({ ...context(), table: failingAt(fatal) }, wave);
      await expect(dying).rejects.toThrow('the power went off');
      expect(await listEditions(table)).toHaveLength(1);
    }
    expect((await publish()).id).toBe(`${wave.id}-2`);
    const runs = (await keysOf(`EDITION#${wave.id}-2`)).map((sk) =>
      sk.split('#').find((part) => part.length === 36),
    );
    expect(new Set(runs).size).toBe(1);
    await answer(60, 70);
    expect((await publish()).id).toBe(`${wave.id}-3`);
  });

  it('refuses a wave whose method notice lacks a field, and names it', async () => {
    await answer(0, 30);
    const { who: _, ...notice } = wave.notice;
    const unfinished = { ...wave, notice: { ...notice, limits: { fr: ' ', en: 'x' } } };
    expect(await publishEdition(context(), unfinished).catch(refusal)).toEqual({
      code: 'incomplete-notice',
      details: { missing: ['who', 'limits'] },
    });
    expect((await previewEdition(context(), unfinished)).notice.missing).toEqual(['who', 'limits']);
  });

  it('by schedule publishes what is due and passes over the rest', async () => {
    await createWave(table, { ...wave, id: 'empty' });
    await createWave(table, { ...wave, id: 'later', opensOn: '2027-01-01', closesOn: '2027-02-01' });
    await answer(0, 12);
    expect(await publishDue(context())).toEqual({ published: [`${wave.id}-1`] });
    expect(await publishDue(context())).toEqual({ published: [] });
  });

  it('tells what it would do while there is nothing at all', async () => {
    expect(await previewEdition(context(), wave)).toEqual({
      respondents: 0,
      newResponses: 0,
      required: 10,
      panels: 0,
      weighting: null,
      suppressedGroups: 0,
      notice: { missing: [] },
    });
  });

  async function keysOf(pk: string): Promise<string[]> {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
      }),
    );
    return Items.map(({ sk }) => sk?.S ?? '');
  }

  let writesSeen = 0;

  /** The table, whose n-th write never happens. */
  function failingAt(fatal: number): Table {
    writesSeen = 0;
    const client = new Proxy(table.client, {
      get(target, property, receiver) {
        if (property !== 'send') return Reflect.get(target, property, receiver);
        return (command: unknown) => {
          if (command instanceof PutItemCommand && ++writesSeen === fatal) {
            return Promise.reject(new Error('the power went off'));
          }
          return target.send(command as PutItemCommand);
        };
      },
    });
    return { ...table, client };
  }

  async function countWrites(run: () => Promise<unknown>, start: number): Promise<number> {
    await run();
    return writesSeen - start;
  }
});

describe('a company’s benchmark', () => {
  const company: Company = {
    id: 'cabc1234567',
    name: 'Exemple',
    activity: 'services',
    employer: 'private',
    headcount: 300,
    status: 'verified',
    keyHash: 'of-no-key',
  };

  async function answerInPanel(from: number, to: number): Promise<void> {
    const answers = { ...answersWith({ mention: 'no' }), ...companyAnswers(company) };
    for (let number = from; number < to; number++) {
      await saveResponse(
        table,
        { wave: wave.id, id: idOf(number) },
        { panel: company.id, questionnaireVersion: 1, packedAnswers: packAnswers(answers) },
      );
    }
  }

  async function publishNext() {
    await publish();
    const [edition] = await listEditions(table);
    if (!edition) throw new Error('no edition');
    return { edition, benchmark: await readBenchmark(table, edition, company.id) };
  }

  /** Everything in the table that tells which responses an edition or a benchmark was made from. */
  async function digestItems(): Promise<string[]> {
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    return Items.filter((item) => item.digests ?? item.packed).map((item) => `${item.pk?.S} ${item.sk?.S}`);
  }

  beforeEach(async () => {
    await createCompany(table, company);
    await answer(100, 140);
  });

  it('appears with ten respondents, not with nine', async () => {
    await answerInPanel(0, 9);
    expect((await publishNext()).benchmark).toBeUndefined();
    await answerInPanel(9, 10);
    await answer(140, 150);
    expect((await publishNext()).benchmark).toMatchObject({ edition: `${wave.id}-2` });
  });

  it('is repeated with four new respondents and renewed with five', async () => {
    await answerInPanel(0, 12);
    const first = await publishNext();
    await answerInPanel(12, 16);
    await answer(140, 150);
    const second = await publishNext();
    expect(second.edition.id).toBe(`${wave.id}-2`);
    expect(second.benchmark).toEqual(first.benchmark);
    await answerInPanel(16, 17);
    await answer(150, 160);
    expect((await publishNext()).benchmark).toMatchObject({ edition: `${wave.id}-3` });
  });

  it('leaves in the table which responses it was made from for the newest edition only', async () => {
    await answerInPanel(0, 12);
    await publish();
    await answerInPanel(12, 24);
    const { edition } = await publishNext();
    expect((await digestItems()).sort()).toEqual([
      `EDITION#${edition.id} RESPONSES#${edition.run}#0`,
      `EDITION#${edition.id} RESPONSES#${edition.run}#COMPANY#${company.id}`,
    ]);
  });

  it('is taken over from a table of the first format, which loses what it kept too long', async () => {
    await answerInPanel(0, 12);
    const { edition, benchmark } = await publishNext();
    // As it was written before: within the benchmark.
    const beside = {
      pk: { S: `EDITION#${edition.id}` },
      sk: { S: `RESPONSES#${edition.run}#COMPANY#${company.id}` },
    };
    const within = { pk: beside.pk, sk: { S: `COMPANY#${company.id}#${edition.run}` } };
    const read = async (Key: typeof beside) =>
      (await table.client.send(new GetItemCommand({ TableName: table.name, Key }))).Item;
    const [digests, item] = [(await read(beside))?.digests, await read(within)];
    if (!digests) throw new Error('no digests');
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: { ...item, digests } }));
    await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: beside }));
    await answerInPanel(12, 16);
    await answer(140, 150);
    const second = await publishNext();
    expect(second.benchmark).toEqual(benchmark);
    expect(await readBenchmark(table, edition, company.id)).toEqual(benchmark);
    expect((await digestItems()).every((key) => key.startsWith(`EDITION#${second.edition.id} `))).toBe(true);
    await answerInPanel(16, 17);
    await answer(150, 160);
    expect((await publishNext()).benchmark).toMatchObject({ edition: `${wave.id}-3` });
  });

  it('forgets them with the responses', async () => {
    await answerInPanel(0, 12);
    await publish();
    now = new Date('2030-01-01T12:00:00Z');
    expect(await forgetExpired(context())).toEqual([wave.id]);
    expect(await digestItems()).toEqual([]);
  });
});

describe('what is over', () => {
  const stored = async () => {
    let count = 0;
    await eachResponse(table, wave.id, () => {
      count += 1;
    });
    return count;
  };

  it('is forgotten twelve months after the last edition; the edition stays', async () => {
    await answer(0, 30);
    now = new Date('2027-01-15T12:00:00Z');
    await publish();
    now = new Date('2028-01-15T12:00:00Z');
    expect(await forgetExpired(context())).toEqual([]);
    expect(await stored()).toBe(30);
    now = new Date('2028-01-16T12:00:00Z');
    expect(await forgetExpired(context())).toEqual([wave.id]);
    expect(await stored()).toBe(0);
    expect(await listEditions(table)).toHaveLength(1);
    expect(await forgetExpired(context())).toEqual([]);
    expect(await publishDue(context())).toEqual({ published: [] });
  });

  it('is kept while its wave is open, however long', async () => {
    await createWave(table, { ...wave, id: 'long', closesOn: '2030-12-31' });
    await saveResponse(
      table,
      { wave: 'long', id: idOf(1) },
      { panel: 'open', questionnaireVersion: 1, packedAnswers: packAnswers(answersWith({ mention: 'no' })) },
    );
    now = new Date('2029-06-01T12:00:00Z');
    expect(await forgetExpired(context())).toEqual([]);
  });
});
