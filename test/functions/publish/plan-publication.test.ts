import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planPublication } from '../../../functions/publish/plan-publication.ts';
import { slicePath } from '../../../functions/publish/slice-store.ts';
import { responseShards, saveResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { localClient, startDatabase } from '../../../infra/local/embedded-database.ts';
import { seed } from '../../support/local-observatory.ts';
import { answersWith } from '../../support/respondents.ts';

const wave = { ...quarterWave(new Date('2026-11-22T12:00:00Z')), id: 'big' };
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

async function add(added: Wave, responses: number): Promise<void> {
  await createWave(table, added);
  const packedAnswers = packAnswers(answersWith({ mention: 'no' }));
  for (let number = 0; number < responses; number++) {
    const id = createHash('sha256').update(`${added.id}${number}`).digest();
    await saveResponse(
      table,
      { wave: added.id, id },
      { panel: 'open', questionnaireVersion: 1, packedAnswers },
    );
  }
}

const plan = (at: string) =>
  planPublication({ table, seed, now: () => new Date(at) }, { run: 'r1', largeFrom: 64 });
const sliceCount = async (at: string) => (await plan(at)).slices.length;

describe('the plan of a publication', () => {
  it('publishes small waves at once and leaves large ones to slices, a shard each', async () => {
    await add(wave, 150);
    await add({ ...wave, id: 'little' }, 20);
    expect(await plan('2026-11-22T12:00:00Z')).toEqual({
      published: ['little-1'],
      slices: responseShards.map((shard) => ({ run: 'r1', wave: 'big', shard })),
    });
  });

  it('passes over a wave that has not begun, or whose notice keeps it from coming out', async () => {
    await add({ ...wave, opensOn: '2026-12-01' }, 150);
    const { who: _, ...notice } = wave.notice;
    await add({ ...wave, id: 'unfinished', notice }, 150);
    expect(await plan('2026-11-22T12:00:00Z')).toEqual({ published: [], slices: [] });
  });

  it('reads a large wave every hour until a day after its last, and once a day from then on', async () => {
    await add({ ...wave, closesOn: '2026-12-31' }, 150);
    expect(await sliceCount('2026-12-31T22:00:00Z')).toBe(16);
    expect(await sliceCount('2027-01-01T22:00:00Z')).toBe(16);
    expect(await sliceCount('2027-01-02T22:00:00Z')).toBe(0);
    expect(await sliceCount('2027-01-03T03:59:00Z')).toBe(16);
  });
});

describe('the name of a slice', () => {
  it('is refused when a part of it could lead elsewhere', () => {
    expect(slicePath({ run: 'r1', wave: 'big', shard: 'a' })).toBe('r1/big/a');
    for (const run of ['', '..', 'a/b', 'é', 'x'.repeat(81)])
      expect(() => slicePath({ run, wave: 'big', shard: 'a' })).toThrow(/cannot be part of a slice/);
  });
});
