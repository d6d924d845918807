import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishEdition } from '../../../functions/publish/publish-edition.ts';
import { listEditions } from '../../../functions/storage/editions.ts';
import { deletePublishedResponses } from '../../../functions/storage/published-responses.ts';
import { saveResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { seed } from '../../support/local-observatory.ts';
import { answersWith } from '../../support/respondents.ts';

const today = new Date();
const day = (daysFromNow: number) =>
  new Date(today.getTime() + daysFromNow * 86_400_000).toISOString().slice(0, 10);
/** Open for twenty days. */
const wave = { ...quarterWave(today), id: 'open', opensOn: day(-20), closesOn: day(20) };

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
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TABLE_NAME: database.tableName,
    OBSERVATORY_SECRETS: JSON.stringify({ seed: Buffer.from(seed).toString('hex') }),
    LARGE_WAVE_RESPONSES: '1000000',
    REPORTS_EDITION_AGE: 'yes',
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
  const packedAnswers = packAnswers(answersWith({ mention: 'no' }));
  for (let number = 0; number < 12; number++) {
    const id = Uint8Array.from({ length: 32 }, (_, place) => (number * 31 + place * 7) % 256);
    await saveResponse(
      table,
      { wave: ofWave, id },
      { panel: 'open', questionnaireVersion: 1, packedAnswers },
    );
  }
}

/** It cannot be published any more: its edition has lost what tells new responses apart. */
async function addDamaged(id: string): Promise<void> {
  await createWave(table, { ...wave, id });
  await answer(id);
  await publishEdition({ table, seed, now: () => new Date(`${day(-15)}T12:00:00Z`) }, { ...wave, id });
  for (const edition of await listEditions(table)) await deletePublishedResponses(table, edition);
}

describe('the function that begins a publication', () => {
  it('reports the days since the newest edition after it has published', async () => {
    await createWave(table, wave);
    await answer(wave.id);
    expect(await run()).toEqual({ published: ['open-1'], slices: [] });
    expect([reported, failures]).toEqual([[{ daysWithoutEdition: 0 }], []]);
  });

  it('reports them where a wave cannot be published, and publishes the others', async () => {
    await addDamaged('a-damaged');
    await createWave(table, wave);
    await answer(wave.id);
    await expect(run()).rejects.toThrow(/^wave a-damaged was not published: .* lost its digests$/);
    expect((await listEditions(table)).map(({ id }) => id).toSorted()).toEqual(['a-damaged-1', 'open-1']);
    expect([reported, failures]).toEqual([[{ daysWithoutEdition: 15 }], []]);
  });

  it('only plans the large waves where it is asked to', async () => {
    await addDamaged('a-damaged');
    expect(await run({ run: 'r1', largeOnly: true })).toEqual({ published: [], slices: [] });
    expect(reported).toEqual([{ daysWithoutEdition: 15 }]);
  });

  it('reports them where it has no seed', async () => {
    await createWave(table, wave);
    vi.stubEnv('OBSERVATORY_SECRETS', '{}');
    await expect(run()).rejects.toThrow(/seed must be 64 hex digits/);
    expect(reported).toEqual([{ daysWithoutEdition: 20 }]);
  });

  it('reports none to wait for while no wave is open, so that an alarm of before ends', async () => {
    await createWave(table, { ...wave, closesOn: day(-2) });
    await run();
    expect(reported).toEqual([{ daysWithoutEdition: 0 }]);
  });

  it('fails with what the publication failed with where the days cannot be read either', async () => {
    vi.stubEnv('TABLE_NAME', 'no-such-table');
    vi.stubEnv('OBSERVATORY_SECRETS', '{}');
    await expect(run()).rejects.toThrow(/seed must be 64 hex digits/);
    expect(reported).toEqual([]);
    expect(failures).toMatchObject([
      ['the age of the editions could not be read', { name: 'ResourceNotFoundException' }],
    ]);
  });

  it('reports nothing where nobody asked for it', async () => {
    vi.stubEnv('REPORTS_EDITION_AGE', undefined);
    await run({});
    expect([reported, failures]).toEqual([[], []]);
  });
});
