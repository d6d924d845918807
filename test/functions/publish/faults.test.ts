import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionReader } from '../../../functions/api/edition-reader.ts';
import { tablePlaces } from '../../../functions/observatory/export/edition-tables.ts';
import { forgetExpired } from '../../../functions/publish/forget-expired.ts';
import { publishEdition } from '../../../functions/publish/publish-edition.ts';
import { readBenchmark } from '../../../functions/storage/benchmarks.ts';
import { createCompany } from '../../../functions/storage/companies.ts';
import { listEditions } from '../../../functions/storage/editions.ts';
import { eachResponse, saveResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { type Company, companyAnswers } from '../../../functions/survey/company.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { type Fault, faultyTable } from '../../support/faulty-table.ts';
import { seed } from '../../support/local-observatory.ts';
import { answersWith } from '../../support/respondents.ts';
import { rounds } from '../../support/rounds.ts';

const wave = quarterWave(new Date('2026-11-22T12:00:00Z'));
const company: Company = {
  id: 'cabc1234567',
  name: 'Exemple',
  activity: 'services',
  employer: 'private',
  headcount: 300,
  status: 'verified',
  keyHash: 'of-no-key',
};

let now: Date;
let table: Table;
let stopDatabase: () => Promise<void>;

async function openStore(): Promise<void> {
  now = new Date('2026-11-22T12:00:00Z');
  answered = 0;
  const database = await startDatabase(undefined);
  table = { client: localClient(database.endpoint), name: database.tableName };
  stopDatabase = database.stop;
  await createWave(table, wave);
  await createCompany(table, company);
}

async function closeStore(): Promise<void> {
  table.client.destroy();
  await stopDatabase();
}

beforeEach(openStore);
afterEach(closeStore);

const publishOver = (over: Table) => publishEdition({ table: over, seed, now: () => now }, wave);
const idOf = (number: number) =>
  Uint8Array.from({ length: 32 }, (_, place) => (number * (31 + place) + place * 7 + (number >> 8)) % 256);
let answered = 0;

async function answer(open: number, inPanel: number): Promise<void> {
  const answers = answersWith({ mention: 'no' });
  const packed = packAnswers(answers);
  const ofCompany = packAnswers({ ...answers, ...companyAnswers(company) });
  for (let made = 0; made < open + inPanel; made++, answered++) {
    await saveResponse(
      table,
      { wave: wave.id, id: idOf(answered) },
      {
        panel: made < open ? 'open' : company.id,
        questionnaireVersion: 1,
        packedAnswers: made < open ? packed : ofCompany,
      },
    );
  }
}

/** Reads the documents of the two newest editions, as a reader would. @returns the ids of all, newest first */
async function readNewest(): Promise<string[]> {
  const reader = editionReader(table);
  for (const listed of (await listEditions(table)).slice(0, 2)) {
    const edition = await reader.find(listed.id);
    const manifest = await edition?.manifest();
    for (const { id } of manifest?.questions.filter(({ kind }) => kind !== 'profile') ?? []) {
      await edition?.table(id, []);
      await edition?.table(id, ['age']);
    }
    expect(await readBenchmark(table, listed, company.id), listed.id).toBeDefined();
  }
  return (await listEditions(table)).map(({ id }) => id);
}

describe('a publication', () => {
  const faults: readonly Fault[] = ['throttled', 'lostReply', 'timedOut'];

  it.each(faults)(
    'in which any one command is %s leaves whole editions only, and succeeds when run again',
    async (fault) => {
      await answer(30, 12);
      const counted = faultyTable(table, () => undefined);
      await publishOver(counted.table);
      let published = 1;
      // Some of the many reads and writes of documents, and each of the last ones, which make the edition visible.
      const step = rounds({ short: 40, long: 4 });
      const commands = Array.from({ length: counted.sent() }, (_, place) => place + 1);
      for (const fatal of commands.filter((number) => number % step === 1 || number > commands.length - 10)) {
        await answer(10, 0);
        const faulty = faultyTable(table, (number) => (number === fatal ? fault : undefined));
        await publishOver(faulty.table).catch(() => undefined);
        await faulty.settled();
        const after = await readNewest();
        expect([published, published + 1], `command ${fatal}`).toContain(after.length);
        // Where it came out and only the reply was lost, there is nothing left to publish.
        await publishOver(table).catch((error) => {
          expect(error, `command ${fatal}`).toMatchObject({ code: 'too-few-new-responses' });
        });
        published++;
        expect((await readNewest())[0], `command ${fatal}`).toBe(`${wave.id}-${published}`);
      }
    },
  );
});

describe('a publication whose pages come late and in another order', () => {
  /** Every document of the one edition. */
  async function documents(): Promise<unknown[]> {
    const edition = await editionReader(table).find('latest');
    const manifest = await edition?.manifest();
    if (!edition || !manifest) throw new Error('there is no edition');
    return [
      manifest,
      ...(await Promise.all(tablePlaces(manifest).map(({ question, by }) => edition.table(question, by)))),
    ];
  }

  it('is the same to the last figure', async () => {
    await answer(60, 12);
    await publishOver(faultyTable(table, () => 'slow').table);
    const ofSlow = await documents();
    await closeStore();
    await openStore();
    await answer(60, 12);
    await publishOver(table);
    expect(await documents()).toEqual(ofSlow);
    expect(ofSlow.length).toBeGreaterThan(50);
  });
});

describe('forgetting', () => {
  it('goes on where a batch was done by half or a command failed, until nothing is left', async () => {
    await answer(60, 12);
    await publishOver(table);
    now = new Date('2029-01-01T12:00:00Z');
    const left = async () => {
      let count = 0;
      await eachResponse(table, wave.id, () => {
        count += 1;
      });
      return count;
    };
    const halves = faultyTable(table, (number) => (number % 2 === 0 ? 'halfBatch' : undefined));
    const dying = faultyTable(halves.table, (number) => (number === 25 ? 'unreachable' : undefined));
    await expect(forgetExpired({ table: dying.table, now: () => now })).rejects.toThrow();
    expect(await left()).toBeGreaterThan(0);
    await forgetExpired({ table: halves.table, now: () => now });
    expect(await left()).toBe(0);
    expect(await readNewest()).toEqual([`${wave.id}-1`]);
  });
});
