import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { participationOf } from '../../../functions/api/company-participation.ts';
import { countWeek } from '../../../functions/publish/count-weeks.ts';
import { nextCount } from '../../../functions/publish/next-count.ts';
import { planLargeWaves } from '../../../functions/publish/plan-large-waves.ts';
import { runCalendar } from '../../../functions/publish/run-calendar.ts';
import { prepareSlices, readShard } from '../../../functions/publish/slice-steps.ts';
import { createCompany } from '../../../functions/storage/companies.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { listWeeklyCounts } from '../../../functions/storage/weekly-counts.ts';
import { type Company, companyKeyHash } from '../../../functions/survey/company.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { type Fault, faultyTable } from '../../support/faulty-table.ts';
import { seed } from '../../support/local-observatory.ts';
import { memorySliceStore } from '../../support/memory-slice-store.ts';
import { storeResponses } from '../../support/released-editions.ts';
import { openTable } from '../../support/table-in-memory.ts';

const wave = quarterWave(new Date('2026-10-02T12:00:00Z'));
const at = (time: string) => () => new Date(time);
const monday = at('2026-10-05T08:00:00Z');

let table: Table;
let close: () => Promise<void>;

beforeEach(async () => {
  ({ table, close } = await openTable());
  await createWave(table, wave);
  for (const id of ['c1', 'c2', 'c3']) await createCompany(table, companyNamed(id));
  await answer('c1', 0, 60);
  await answer('c3', 60, 100);
});

afterEach(() => close());

function companyNamed(id: string): Company {
  return {
    id,
    name: `Company ${id}`,
    activity: 'industry',
    employer: 'private',
    headcount: 200,
    status: id === 'c3' ? 'pending' : 'verified',
    keyHash: companyKeyHash(`${id}.key`),
  };
}

async function answer(panel: string, from: number, to: number): Promise<void> {
  const random = seededRandom(from + 1);
  await storeResponses(table, wave.id, { from, to, panel, answers: () => simulatedAnswers(random) });
}

const context = (now = monday, of = table) => ({ table: of, seed, now, slices: memorySliceStore() });

async function stored(): Promise<unknown[]> {
  const { Items = [] } = await table.client.send(
    new ScanCommand({
      TableName: table.name,
      FilterExpression: 'begins_with(pk, :weeks)',
      ExpressionAttributeValues: { ':weeks': { S: 'WEEKS#' } },
    }),
  );
  return Items;
}

const toldTo = (id: string) => participationOf(table, wave, companyNamed(id));

describe('the count of a week', () => {
  it('tells a verified company a band, none of few, and others nothing', async () => {
    await runCalendar(context());
    const { weeks, countedOn } = await toldTo('c1');
    expect(weeks).toHaveLength(1);
    const [{ on, answered }] = weeks as [{ on: string; answered: { from: number; to: number } | null }];
    expect(on).toBe('2026-10-05');
    expect(answered?.from).toBeGreaterThanOrEqual(40);
    expect(answered?.to).toBeLessThanOrEqual(80);
    expect(countedOn).toHaveLength(13);
    expect((await toldTo('c2')).weeks).toEqual([{ on: '2026-10-05', answered: null }]);
    expect((await toldTo('c3')).weeks).toEqual([]);
  });

  it('keeps bands alone: no count, no time and no company that is not told of', async () => {
    await runCalendar(context());
    const [item] = (await stored()) as [Record<string, unknown>];
    expect(Object.keys(item).sort()).toEqual(['bands', 'digest', 'pk', 'sensitivity', 'sigma2', 'sk']);
    const [week] = await listWeeklyCounts(table, wave.id);
    expect(Object.keys(week?.bands ?? {})).toEqual(['c1']);
  });

  it('is made on its day, from nine on, and never again that day whoever answers', async () => {
    expect(await nextCount({ table, now: at('2026-10-05T06:00:00Z') }, wave)).toBeUndefined();
    await runCalendar(context());
    const before = await stored();
    await answer('c1', 100, 160);
    for (const hour of [9, 12, 20])
      await runCalendar(context(at(`2026-10-05T${hour}:00:00Z`.replace('T9', 'T09'))));
    await runCalendar(context(at('2026-10-07T08:00:00Z')));
    expect(await stored()).toEqual(before);
    await runCalendar(context(at('2026-10-12T08:00:00Z')));
    expect((await toldTo('c1')).weeks.map(({ on }) => on)).toEqual(['2026-10-05', '2026-10-12']);
  });

  it('is the same to the byte however often a run is killed before its write, and of two at once one stands', async () => {
    const faults: Fault[] = ['throttled', 'unreachable', 'lostReply', 'timedOut'];
    for (const fault of faults) {
      for (let number = 1; number <= 40; number++) {
        const faulty = faultyTable(table, (sent) => (sent === number ? fault : undefined));
        await countWeek({ table: faulty.table, seed, now: monday }, wave).catch(() => {});
        await faulty.settled();
        if (number >= faulty.sent()) break;
      }
    }
    await Promise.all([1, 2].map(() => countWeek({ table, seed, now: monday }, wave)));
    const after = await stored();
    expect(after).toHaveLength(1);
    // Written anew, by nobody who was killed.
    await clear();
    await countWeek({ table, seed, now: monday }, wave);
    expect(await stored()).toEqual(after);
  });

  it('of a large wave is made from its slices, and is the same', async () => {
    const large = context();
    const { slices } = await planLargeWaves(large, { run: 'r1', largeFrom: 16 });
    expect(await stored()).toEqual([]);
    expect(slices).toHaveLength(16);
    for (const name of slices) await readShard(large, name);
    expect(await prepareSlices(large, slices)).toEqual({ prepared: [] });
    const bySlices = await stored();
    expect(bySlices).toHaveLength(1);
    expect((await planLargeWaves(large, { run: 'r2', largeFrom: 16 })).slices).toEqual([]);
    await clear();
    await runCalendar(context());
    expect(await stored()).toEqual(bySlices);
  });
});

async function clear(): Promise<void> {
  const { deletePartition } = await import('../../../functions/storage/delete-partition.ts');
  await deletePartition(table, `WEEKS#${wave.id}`);
}
