import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hoursOverdue } from '../../../functions/publish/hours-overdue.ts';
import { holdPrepared } from '../../../functions/publish/release-edition.ts';
import { beginEdition, freezeEdition, markPrepared } from '../../../functions/storage/edition-calendar.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { listMadeUpEdition } from '../../support/released-editions.ts';
import { openTable } from '../../support/table-in-memory.ts';

const wave = {
  ...quarterWave(new Date('2026-10-01T12:00:00Z')),
  editions: [
    { releasesOn: '2026-11-22', hour: 9 },
    { releasesOn: '2027-01-02', hour: 9 },
  ],
};
const id = `${wave.id}-1`;
let table: Table;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ table, close } = await openTable());
  await createWave(table, wave);
});

afterEach(() => close());

const at = (time: string) => hoursOverdue({ table, now: () => new Date(time) });

async function prepared(): Promise<void> {
  await beginEdition(table, { id, wave: wave.id, run: 'r' });
  await freezeEdition(table, id, { run: 'r', digest: '00', frozenOn: '2026-11-22' });
  await markPrepared(table, id, { run: 'r', respondents: 150, simulated: 0 });
}

describe('the hours that an edition is overdue', () => {
  it('count from its preparation, six hours before its release', async () => {
    expect(await at('2026-11-22T01:59:00Z')).toBe(0);
    expect(await at('2026-11-22T05:00:00Z')).toBe(3);
  });

  it('count from its release once it is prepared', async () => {
    await prepared();
    expect(await at('2026-11-22T07:59:00Z')).toBe(0);
    expect(await at('2026-11-22T10:30:00Z')).toBe(2);
  });

  it('are none for an edition that the operator holds, and for one that is out', async () => {
    await prepared();
    await holdPrepared(table, wave, 1, true);
    expect(await at('2026-11-29T08:00:00Z')).toBe(0);
    await listMadeUpEdition(table, {
      id,
      wave: wave.id,
      publishedOn: '2026-11-22',
      respondents: 150,
      run: 'r',
    });
    expect(await at('2026-11-29T08:00:00Z')).toBe(0);
  });
});
