import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { participationOf } from '../../functions/api/company-participation.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { toNumber } from '../../functions/disclosure/rational.ts';
import { countSigma2, noisyCount } from '../../functions/disclosure/weekly-counts.ts';
import { runCalendar } from '../../functions/publish/run-calendar.ts';
import { tableSliceStore } from '../../functions/publish/table-slice-store.ts';
import { createCompany } from '../../functions/storage/companies.ts';
import type { Table } from '../../functions/storage/table.ts';
import { createWave } from '../../functions/storage/waves.ts';
import { type Company, companyKeyHash } from '../../functions/survey/company.ts';
import { quarterWave } from '../../functions/survey/france-wave.ts';
import { localClient, startDatabase } from '../../infra/local/embedded-database.ts';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { seed } from '../support/local-observatory.ts';
import { storeResponses } from '../support/released-editions.ts';
import {
  bound,
  chance,
  leavesHalfway,
  neverCame,
  noisy,
  secret,
  stays,
  success,
  trials,
  weeks,
  whitened,
} from './support/participation.ts';

/**
 * The employer watches its participation for a whole wave and knows of everybody but one person whether and when they
 * answered. What it is shown are bands; here it has the noisy numbers behind them, all sixteen.
 */
/** Noise of half the size, ρ four times as much, tells 66 of 100 right: above the limit in 97 of 100 runs of so many. */

describe('an employer that watches its participation all wave long', () => {
  const histories = [['who answered in the first week, or never', stays, neverCame]] as const;

  it.each(histories)('is told no more than the budget says of %s', (_, a, b) => {
    expect(success(a, b, noisy)).toBeLessThan(bound + 3 * chance);
  });

  it('comes near the bound with the best guess there is, so that this can fail', () => {
    const moved = Math.hypot(...whitened(leavesHalfway));
    const best = bestGuessOf(moved ** 2 / (2 * toNumber(countSigma2)));
    expect(best).toBeGreaterThan(bound - 0.01);
    expect(success(leavesHalfway, neverCame, noisy)).toBeGreaterThan(best - 3 * chance);
  });

  it('would be told all by exact counts, and much more by noise of one week’s size in each', () => {
    expect(success(stays, neverCame, (counts) => counts)).toBe(1);
    // As if each week had the whole budget to itself.
    const eachAnew = (counts: readonly number[], trial: number) =>
      counts.map((count, week) => {
        const digest = createHash('sha256').update(`${trial}/${week}`).digest('hex');
        return (
          noisyCount(count, { key: { secret, wave: 'w' }, company: 'c', weeks: [{ on: 'x', digest }] }) + 0.05
        );
      });
    const mean = (told: readonly number[]) => told.reduce((sum, value) => sum + value, 0) / told.length;
    let right = 0;
    for (let trial = 0; trial < trials; trial++) {
      const isThere = trial % 2;
      if (
        mean(
          eachAnew(
            weeks.map(() => isThere),
            trial,
          ),
        ) >
          0.5 ===
        (isThere === 1)
      )
        right++;
    }
    expect(right / trials).toBeGreaterThan(bound + 0.05);
  });
});

describe('participation that is read every day', () => {
  const wave = { ...quarterWave(new Date('2026-10-02T12:00:00Z')), closesOn: '2026-10-31' };
  const company: Company = {
    id: 'c1',
    name: 'Acme',
    activity: 'industry',
    employer: 'private',
    headcount: 400,
    status: 'verified',
    keyHash: companyKeyHash('c1.key'),
  };
  let table: Table;
  let stopDatabase: () => Promise<void>;

  beforeAll(async () => {
    const database = await startDatabase(undefined);
    table = { client: localClient(database.endpoint), name: database.tableName };
    stopDatabase = database.stop;
    await createWave(table, wave);
    await createCompany(table, company);
  });

  afterAll(async () => {
    table.client.destroy();
    await stopDatabase();
  });

  it('changes on planned Mondays alone, though somebody answers every day; exact counts change with each', async () => {
    const random = seededRandom(3);
    const [changes, exactChanges]: string[][] = [[], []];
    let [before, exactBefore] = [JSON.stringify([]), 0];
    for (let day = 1, answered = 0; day <= 25; day++) {
      const today = `2026-10-${String(day).padStart(2, '0')}`;
      const to = answered + 3 + Math.floor(random() * 4);
      await storeResponses(table, wave.id, {
        from: answered,
        to,
        panel: company.id,
        answers: () => simulatedAnswers(random),
      });
      answered = to;
      for (const hour of ['07', '10', '16']) {
        const now = () => new Date(`${today}T${hour}:00:00Z`);
        await runCalendar({ table, seed, now, slices: tableSliceStore(table) });
        const seen = JSON.stringify((await participationOf(table, wave, company)).weeks);
        if (seen !== before) changes?.push(today);
        before = seen;
      }
      if (answered !== exactBefore) exactChanges?.push(today);
      exactBefore = answered;
    }
    expect(changes).toEqual(['2026-10-05', '2026-10-12', '2026-10-19']);
    expect(exactChanges).toHaveLength(25);
  });
});
