import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planLargeWaves } from '../../../functions/publish/plan-large-waves.ts';
import { prepareEdition } from '../../../functions/publish/prepare-edition.ts';
import { slicePath } from '../../../functions/publish/slice-store.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { beginEdition, freezeEdition } from '../../../functions/storage/edition-calendar.ts';
import { shardsOf } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { faultyTable } from '../../support/faulty-table.ts';
import { seed } from '../../support/local-observatory.ts';
import { storeResponses } from '../../support/released-editions.ts';
import { openTable } from '../../support/table-in-memory.ts';

const responseShards = shardsOf({});

const wave: Wave = {
  ...quarterWave(new Date('2026-10-01T12:00:00Z')),
  id: 'big',
  editions: [
    { releasesOn: '2026-11-22', hour: 9 },
    { releasesOn: '2027-01-02', hour: 9 },
  ],
};
const due = '2026-11-22T04:00:00Z';
let table: Table;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ table, close } = await openTable());
});

afterEach(() => close());

async function add(added: Wave, responses: number): Promise<void> {
  await createWave(table, added);
  const random = seededRandom(1);
  await storeResponses(table, added.id, { to: responses, answers: () => simulatedAnswers(random) });
}

const isDocument = (command: object) =>
  command instanceof PutItemCommand && (command.input.Item?.pk?.S ?? '').startsWith('EDITION#');

const plan = (at: string) =>
  planLargeWaves(
    { table, seed, now: () => new Date(at), slices: tableSliceStore(table) },
    { run: 'r1', largeFrom: 256 },
  );

describe('the plan for large waves', () => {
  it('prepares small waves at once and leaves large ones to slices, a shard each', async () => {
    await add(wave, 600);
    await add({ ...wave, id: 'little' }, 130);
    expect(await plan(due)).toEqual({
      prepared: ['little-1'],
      released: [],
      slices: responseShards.map((shard) => ({ run: 'r1', wave: 'big', shard })),
    });
  });

  it('names the slices of what is frozen already by the run that froze it', async () => {
    await add(wave, 600);
    await beginEdition(table, { id: 'big-1', wave: 'big', run: 'r0' });
    await freezeEdition(table, 'big-1', { run: 'r0', digest: '00', frozenOn: '2026-11-22', byShards: true });
    expect((await plan(due)).slices).toContainEqual({ run: 'r0', wave: 'big', shard: '7' });
  });

  it('goes on where an edition was frozen, whatever its wave has come to since', async () => {
    await add(wave, 130);
    await beginEdition(table, { id: 'big-1', wave: 'big', run: 'r0' });
    await freezeEdition(table, 'big-1', { run: 'r0', digest: '00', frozenOn: '2026-11-22', byShards: true });
    expect((await plan(due)).slices).toHaveLength(responseShards.length);
    const grown = { ...wave, id: 'grown' };
    await add(grown, 130);
    const dying = faultyTable(table, (_, command) => (isDocument(command) ? 'unreachable' : undefined));
    const context = { seed, now: () => new Date(due), slices: tableSliceStore(table) };
    await prepareEdition({ ...context, table: dying.table }, grown, 1).catch(() => undefined);
    const random = seededRandom(2);
    await storeResponses(table, 'grown', {
      from: 130,
      to: 600,
      answers: () => simulatedAnswers(random),
    });
    const { prepared, slices } = await plan(due);
    expect([prepared, slices.filter((slice) => slice.wave === 'grown')]).toEqual([['grown-1'], []]);
  });

  it('passes over a wave with nothing due, one that has not begun, and one whose notice lacks a field', async () => {
    await add({ ...wave, opensOn: '2026-12-01' }, 600);
    const { who: _, ...notice } = wave.notice;
    await add({ ...wave, id: 'unfinished', notice }, 600);
    await add({ ...wave, id: 'early' }, 600);
    const { prepared, slices } = await plan('2026-11-22T01:00:00Z');
    expect({ prepared, slices }).toEqual({ prepared: [], slices: [] });
  });
});

describe('the name of a slice', () => {
  it('is refused when a part of it could lead elsewhere', () => {
    expect(slicePath({ run: 'r1', wave: 'big', shard: 'a' })).toBe('r1/big/a');
    for (const run of ['', '..', 'a/b', 'é', 'x'.repeat(81)])
      expect(() => slicePath({ run, wave: 'big', shard: 'a' })).toThrow(/cannot be part of a slice/);
  });
});
