import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daysWithoutEdition } from '../../../functions/publish/days-without-edition.ts';
import { listEdition } from '../../../functions/storage/editions.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';

const wave = quarterWave(new Date('2026-11-22T12:00:00Z'));
let table: Table;
let stopDatabase: () => Promise<void>;

beforeEach(async () => {
  const database = await startDatabase(undefined);
  table = { client: localClient(database.endpoint), name: database.tableName };
  stopDatabase = database.stop;
});

afterEach(async () => {
  table.client.destroy();
  await stopDatabase();
});

const on = (day: string) => daysWithoutEdition({ table, now: () => new Date(`${day}T12:00:00Z`) });
const publish = (id: string, ofWave: string, publishedOn: string) =>
  listEdition(table, { id, wave: ofWave, publishedOn, respondents: 10, run: 'a' });

describe('days without an edition', () => {
  it('are counted from the opening, then from the newest edition of that wave', async () => {
    await createWave(table, { ...wave, opensOn: '2026-11-01', closesOn: '2026-12-31' });
    await publish('other-1', 'other', '2026-11-20');
    expect(await on('2026-11-01')).toBe(0);
    expect(await on('2026-11-21')).toBe(20);
    await publish(`${wave.id}-1`, wave.id, '2026-11-15');
    await publish(`${wave.id}-2`, wave.id, '2026-11-18');
    expect(await on('2026-11-21')).toBe(3);
  });

  it('are those of the wave that has waited longest', async () => {
    await createWave(table, { ...wave, id: 'early', opensOn: '2026-11-01', closesOn: '2026-12-31' });
    await createWave(table, { ...wave, id: 'late', opensOn: '2026-11-10', closesOn: '2026-12-31' });
    await publish('late-1', 'late', '2026-11-19');
    expect(await on('2026-11-21')).toBe(20);
  });

  it('are not counted while no wave is open', async () => {
    await createWave(table, { ...wave, opensOn: '2026-12-01', closesOn: '2026-12-31' });
    expect(await on('2026-11-21')).toBeUndefined();
    expect(await on('2027-01-01')).toBeUndefined();
  });
});
