import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listEntries } from '../../../functions/storage/edition-calendar.ts';
import { listEditions } from '../../../functions/storage/editions.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { seed } from '../../support/local-observatory.ts';
import { storeResponses } from '../../support/released-editions.ts';

const today = new Date();
const day = (daysFromNow: number) =>
  new Date(today.getTime() + daysFromNow * 86_400_000).toISOString().slice(0, 10);
/** Open for twenty days, with an edition that was due five days ago, and one to come. */
const wave: Wave = {
  ...quarterWave(today),
  id: 'open',
  opensOn: day(-20),
  closesOn: day(20),
  editions: [
    { releasesOn: day(-5), hour: 9 },
    { releasesOn: day(21), hour: 9 },
  ],
};

let table: Table;
let stopDatabase: () => Promise<void>;
let reported: unknown[];
let failures: unknown[][];

beforeEach(async () => {
  const database = await startDatabase(undefined);
  table = { client: localClient(database.endpoint), name: database.tableName };
  stopDatabase = database.stop;
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: database.accessKey,
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: database.tableName,
    OBSERVATORY_SECRETS: JSON.stringify({ seed: Buffer.from(seed).toString('hex') }),
    LARGE_WAVE_RESPONSES: '1000000',
    REPORTS_OVERDUE: 'yes',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  [reported, failures] = [[], []];
  vi.spyOn(console, 'warn').mockImplementation((line) => reported.push(line));
  vi.spyOn(console, 'error').mockImplementation((...line) => failures.push(line));
  // It keeps its seed between two runs.
  vi.resetModules();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  table.client.destroy();
  await stopDatabase();
});

async function run(event: { run?: string; largeOnly?: boolean } = { run: 'r1' }) {
  const { handler } = await import('../../../functions/publish/handler.ts');
  return handler(event);
}

async function answer(ofWave: string): Promise<void> {
  const random = seededRandom(1);
  await storeResponses(table, ofWave, { to: 150, answers: () => simulatedAnswers(random) });
}

/** Its margins are none that any answer has: its edition cannot be built. */
async function addDamaged(id: string): Promise<void> {
  await createWave(table, {
    ...wave,
    id,
    margins: [{ variable: 'sex', source: 'x', categories: null as never }],
  });
  await answer(id);
}

const fiveDays = 5 * 24;

describe('the function that follows the calendar', () => {
  it('prepares and releases what is due, and reports that nothing is late', async () => {
    await createWave(table, wave);
    await answer(wave.id);
    expect(await run()).toEqual({ prepared: ['open-1'], released: ['open-1'], slices: [] });
    expect([reported, failures]).toEqual([[{ hoursOverdue: 0 }], []]);
  });

  it('reports how late an edition is that cannot be prepared, and goes on with the other waves', async () => {
    await addDamaged('a-damaged');
    await createWave(table, wave);
    await answer(wave.id);
    await expect(run()).rejects.toThrow(/^wave a-damaged failed: /);
    expect((await listEditions(table)).map(({ id }) => id)).toEqual(['open-1']);
    const [{ hoursOverdue }] = reported as [{ hoursOverdue: number }];
    expect(hoursOverdue).toBeGreaterThan(fiveDays - 48);
    expect(failures.map(([line]) => JSON.parse(line as string))).toEqual([
      { failure: 'TypeError', wave: 'a-damaged', phase: 'prepare', edition: 1 },
    ]);
  });

  it('only plans the large waves where it is asked to', async () => {
    await createWave(table, wave);
    await answer(wave.id);
    expect(await run({ run: 'r1', largeOnly: true })).toEqual({ prepared: [], released: [], slices: [] });
    expect(await listEntries(table)).toEqual([]);
  });

  it('reports how late the editions are where it has no seed', async () => {
    await createWave(table, wave);
    vi.stubEnv('OBSERVATORY_SECRETS', '{}');
    await expect(run()).rejects.toThrow(/seed must be 64 hex digits/);
    expect(reported).toEqual([{ hoursOverdue: expect.any(Number) }]);
    expect(failures.map(([line]) => JSON.parse(line as string))).toEqual([
      { failure: 'SettingError', phase: 'start', setting: 'the secret’s seed must be 64 hex digits' },
    ]);
  });

  it('fails with what the run failed with where that cannot be read either', async () => {
    vi.stubEnv('TABLE_NAME', 'no-such-table');
    vi.stubEnv('OBSERVATORY_SECRETS', '{}');
    await expect(run()).rejects.toThrow(/seed must be 64 hex digits/);
    expect(reported).toEqual([]);
    expect(failures.map(([line]) => JSON.parse(line as string))).toEqual([
      expect.objectContaining({ failure: 'SettingError', phase: 'start' }),
      { failure: 'ResourceNotFoundException', phase: 'report' },
    ]);
  });

  it('names a table that is throttled, and what it was about, once for each thing that it could not do', async () => {
    const throttling = createServer((_, reply) => {
      const __type = 'com.amazonaws.dynamodb.v20120810#ThrottlingException';
      reply.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ __type }));
    });
    await new Promise<void>((listening) => throttling.listen(0, '127.0.0.1', listening));
    const { port } = throttling.address() as AddressInfo;
    vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${port}`);
    await expect(run()).rejects.toMatchObject({ name: 'ThrottlingException' });
    throttling.closeAllConnections();
    throttling.close();
    expect(failures.map(([line]) => JSON.parse(line as string))).toEqual([
      { failure: 'ThrottlingException', phase: 'start' },
      { failure: 'ThrottlingException', phase: 'report' },
    ]);
  });

  it('reports nothing where nobody asked for it', async () => {
    vi.stubEnv('REPORTS_OVERDUE', undefined);
    await run({});
    expect([reported, failures]).toEqual([[], []]);
  });
});
