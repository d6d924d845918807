import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptWaves } from '../../../functions/api/wave-reader.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { faultyTable } from '../../support/faulty-table.ts';

const wave = quarterWave(new Date('2026-11-22T12:00:00Z'));
let stored: Table;
let stopDatabase: () => Promise<void>;

beforeAll(async () => {
  const database = await startDatabase(undefined);
  stored = { client: localClient(database.endpoint), name: database.tableName };
  stopDatabase = database.stop;
  await createWave(stored, wave);
});

afterAll(async () => {
  stored.client.destroy();
  await stopDatabase();
});

describe('the waves that an instance keeps', () => {
  it('are read once for all who ask within five seconds, and again afterwards', async () => {
    let seconds = 0;
    const { table, sent } = faultyTable(stored, () => undefined);
    const waves = keptWaves(table, () => seconds);
    const all = await Promise.all(Array.from({ length: 50 }, () => waves.all()));
    expect(all.every(([first]) => first?.id === wave.id)).toBe(true);
    seconds = 4.9;
    await waves.all();
    expect(sent()).toBe(1);
    await createWave(stored, { ...wave, id: 'another' });
    seconds = 5;
    expect(await waves.all()).toHaveLength(2);
    expect(sent()).toBe(2);
  });

  it('are read again after a change of one’s own', async () => {
    const { table, sent } = faultyTable(stored, () => undefined);
    const waves = keptWaves(table, () => 0);
    await waves.all();
    waves.forget();
    await waves.all();
    expect(sent()).toBe(2);
  });

  it('are read again where reading failed', async () => {
    const { table } = faultyTable(stored, (number) => (number === 1 ? 'throttled' : undefined));
    const waves = keptWaves(table, () => 0);
    await expect(waves.all()).rejects.toThrow();
    expect((await waves.all()).length).toBeGreaterThan(0);
  });
});
