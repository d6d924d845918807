import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUpResponses } from '../../../functions/publish/back-up-responses.ts';
import { useInvitation } from '../../../functions/storage/admission-marks.ts';
import { spendChallenge } from '../../../functions/storage/challenges.ts';
import { beginEdition, freezeEdition } from '../../../functions/storage/edition-calendar.ts';
import { besideTables, type Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { type EmbeddedDatabase, localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { type DatabaseWithBackups, withBackups } from '../../support/backup-stand-in.ts';
import { storeResponses } from '../../support/released-editions.ts';
import { answersWith } from '../../support/respondents.ts';

let database: EmbeddedDatabase;
let copies: DatabaseWithBackups;
let table: Table;
let now = new Date('2026-11-22T12:00:00Z');
const wave = { ...quarterWave(now), closesOn: '2026-11-30' };
const backUp = () => backUpResponses({ table, now: () => now });
const names = () => copies.backups.map(({ name }) => name);

beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00Z');
  database = await startDatabase(undefined);
  copies = await withBackups(database.endpoint, () => now);
  table = { client: localClient(copies.endpoint), name: database.tableName };
  await createWave(table, wave);
  await storeResponses(table, wave.id, { to: 40, answers: () => answersWith({ mention: 'no' }) });
});

afterEach(async () => {
  table.client.destroy();
  copies.stop();
  await database.stop();
});

describe('a backup of the responses', () => {
  it('is made as a wave closes and as an edition is made, once each, and at no other hour', async () => {
    expect(await backUp()).toEqual([]);
    await beginEdition(table, { id: `${wave.id}-1`, wave: wave.id, run: 'r' });
    expect(await backUp()).toEqual([]);
    await freezeEdition(table, `${wave.id}-1`, { run: 'r', digest: '00', frozenOn: '2026-11-22' });
    expect(await backUp()).toEqual([`${wave.id}-1`]);
    expect(await backUp()).toEqual([]);
    now = new Date('2026-12-01T12:00:00Z');
    expect(await backUp()).toEqual([`${wave.id}-closed`]);
    expect(await backUp()).toEqual([]);
  });

  it('is one where a wave closes and its edition is made in the same hour', async () => {
    now = new Date('2026-12-01T12:00:00Z');
    await beginEdition(table, { id: `${wave.id}-1`, wave: wave.id, run: 'r' });
    await freezeEdition(table, `${wave.id}-1`, { run: 'r', digest: '00', frozenOn: '2026-12-01' });
    expect(await backUp()).toEqual([`${wave.id}-closed`, `${wave.id}-1`]);
    expect(names()).toEqual([`${wave.id}-closed`]);
  });

  it('holds responses and nothing of who was admitted', async () => {
    await useInvitation(
      table,
      { wave: wave.id, company: 'acme' },
      { kind: 'card', epoch: 1, serial: 1, blindedHash: 'x' },
    );
    await spendChallenge(table, 'spent', now);
    now = new Date('2026-12-01T12:00:00Z');
    await backUp();
    const [backup] = copies.backups;
    expect(backup?.table).toBe(besideTables(table.name).responses);
    const kinds = backup?.items.map(({ pk }) => pk?.S?.split('#')[0]);
    expect(kinds).toEqual(Array(40).fill('RESPONSE'));
  });

  it('goes as the next one is there, so that no two can be held against each other', async () => {
    await beginEdition(table, { id: `${wave.id}-1`, wave: wave.id, run: 'r' });
    await freezeEdition(table, `${wave.id}-1`, { run: 'r', digest: '00', frozenOn: '2026-11-22' });
    await backUp();
    now = new Date('2026-12-01T12:00:00Z');
    await backUp();
    expect(names()).toEqual([`${wave.id}-closed`]);
  });

  it('goes after 35 days, and none is made of what was over longer ago', async () => {
    now = new Date('2026-12-01T12:00:00Z');
    await backUp();
    now = new Date('2027-01-05T11:00:00Z');
    await backUp();
    expect(names()).toHaveLength(1);
    now = new Date('2027-01-05T13:00:00Z');
    await backUp();
    expect(names()).toEqual([]);
    await createWave(table, { ...wave, id: 'long-over', closesOn: '2026-06-30' });
    expect(await backUp()).toEqual([]);
  });
});
