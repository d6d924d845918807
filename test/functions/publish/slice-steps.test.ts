import { PutItemCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nextDue } from '../../../functions/publish/run-calendar.ts';
import { deleteSlices, prepareSlices, readShard } from '../../../functions/publish/slice-steps.ts';
import type { SliceStore } from '../../../functions/publish/slice-store.ts';
import { readEntry } from '../../../functions/storage/edition-calendar.ts';
import { deleteResponse, shardsOf } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { faultyTable } from '../../support/faulty-table.ts';
import { seed } from '../../support/local-observatory.ts';
import { memorySliceStore } from '../../support/memory-slice-store.ts';
import { responseId, storeResponses } from '../../support/released-editions.ts';
import { rounds } from '../../support/rounds.ts';
import { openTable } from '../../support/table-in-memory.ts';

const responseShards = shardsOf({});

const wave: Wave = {
  ...quarterWave(new Date('2026-10-01T12:00:00Z')),
  editions: [
    { releasesOn: '2026-11-22', hour: 15 },
    { releasesOn: '2027-01-01', hour: 9 },
  ],
};
const now = () => new Date('2026-11-22T12:00:00Z');
const edition = `${wave.id}-1`;
const names = (run = 'r1') => responseShards.map((shard) => ({ run, wave: wave.id, shard }));

let table: Table;
let close: () => Promise<void>;
let store: ReturnType<typeof memorySliceStore>;

async function openStore(): Promise<void> {
  ({ table, close } = await openTable());
  store = memorySliceStore();
  await createWave(table, wave);
  await answer(0, 160);
}

async function closeStore(): Promise<void> {
  await close();
}

beforeEach(openStore);
afterEach(closeStore);

async function answer(from: number, to: number): Promise<void> {
  const random = seededRandom(from + 1);
  await storeResponses(table, wave.id, { from, to, answers: () => simulatedAnswers(random) });
}

async function readAll(run?: string): Promise<void> {
  for (const name of names(run)) await readShard({ table, seed, slices: store }, name);
}

const prepare = (over = table, slices: SliceStore = store, run?: string) =>
  prepareSlices({ table: over, seed, now, slices }, names(run));

/** All documents of the editions, byte by byte. */
async function documents(): Promise<string[]> {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
  return Items.filter(({ pk }) => pk?.S?.startsWith('EDITION#'))
    .map(({ sk, document }) => `${sk?.S} ${Buffer.from(document?.B ?? []).toString('hex')}`)
    .toSorted();
}

describe('preparing a large wave from its slices', () => {
  it('that dies at any write is finished from the same input, to the same bytes, whatever was answered since', async () => {
    await readAll();
    let writes = 0;
    const isWrite = (command: object) =>
      command instanceof PutItemCommand || command instanceof UpdateItemCommand;
    const counted = faultyTable(table, (_, command) => {
      if (isWrite(command)) writes++;
      return undefined;
    });
    expect(await prepare(counted.table)).toEqual({ prepared: [edition] });
    const whole = await documents();
    expect(writes).toBeGreaterThan(10);
    const step = rounds({ short: 6, long: 1 });
    for (let fatal = 1; fatal <= writes; fatal += fatal < 3 || fatal > writes - 2 ? 1 : step) {
      await closeStore();
      await openStore();
      await readAll();
      let seen = 0;
      const dying = faultyTable(table, (_, command) =>
        isWrite(command) && ++seen === fatal ? 'unreachable' : undefined,
      );
      await expect(prepare(dying.table)).rejects.toThrow(/did not answer/);
      await answer(500, 520);
      await deleteResponse(table, { wave: wave.id, id: responseId(wave.id, 3) });
      // A shard that is read again, late, replaces nothing.
      await readAll();
      expect(await prepare(), `write ${fatal}`).toEqual({ prepared: [edition] });
      expect(await documents(), `write ${fatal}`).toEqual(whole);
      expect([...store.kept.keys()]).toEqual([]);
    }
  });

  it('is not kept from its end by a reading that was given up on and comes late', async () => {
    await readAll();
    const dying = faultyTable(table, (_, command) =>
      command instanceof PutItemCommand ? 'unreachable' : undefined,
    );
    await prepare(dying.table).catch(() => undefined);
    expect(await readEntry(table, edition)).toMatchObject({ state: 'frozen', run: 'r1', byShards: true });
    await answer(160, 200);
    // It asked before the edition was frozen, and puts its slice away now.
    for (const shard of responseShards)
      await store.put({ run: 'r1', wave: wave.id, shard }, Uint8Array.of(1));
    expect(await prepare()).toEqual({ prepared: [edition] });
  });

  it('finds nothing to do once the edition is prepared, and leaves it as it is', async () => {
    await readAll();
    await prepare();
    const before = await documents();
    await readAll('r2');
    expect(await prepare(table, store, 'r2')).toEqual({ prepared: [] });
    expect(await documents()).toEqual(before);
    expect(await nextDue({ table, now }, wave)).toBeUndefined();
  });
});

describe('deleting slices', () => {
  it('spares those that an edition is still to be made from', async () => {
    await readAll();
    await readAll('r2');
    const dying = faultyTable(table, (_, command) =>
      command instanceof PutItemCommand ? 'unreachable' : undefined,
    );
    await prepare(dying.table).catch(() => undefined);
    await deleteSlices({ table, slices: store }, [...names('r1'), ...names('r2')]);
    expect([...store.kept.keys()].every((path) => path.startsWith('r1/'))).toBe(true);
    expect(store.kept.size).toBe(responseShards.length + 1);
    await prepare();
    await deleteSlices({ table, slices: store }, names('r1'));
    expect([...store.kept.keys()]).toEqual([]);
  });
});
