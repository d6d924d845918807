import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { participationOf } from '../../functions/api/company-participation.ts';
import { mostCounts } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { toNumber } from '../../functions/disclosure/rational.ts';
import { countSigma2, countUnit, noisyCount } from '../../functions/disclosure/weekly-counts.ts';
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
import { rounds } from '../support/rounds.ts';

/**
 * The employer watches its participation for a whole wave and knows of everybody but one person whether and when they
 * answered. What it is shown are bands; here it has the noisy numbers behind them, all sixteen.
 */
/** Noise of half the size, ρ four times as much, tells 66 of 100 right: above the limit in 97 of 100 runs of so many. */
const trials = rounds({ short: 1000, long: 5000 });
const secret = new Uint8Array(32).fill(5);
const weeks = Array.from({ length: mostCounts }, (_, week) => week);

/** The half of ρ that adding or dropping one respondent takes of the weeks. */
const bound = bestGuessOf(0.17 / 2);

/** Whether the one person is in each count. */
type Presence = readonly number[];
const stays: Presence = weeks.map(() => 1);
const neverCame: Presence = weeks.map(() => 0);
const leavesHalfway: Presence = weeks.map((week) => (week < mostCounts / 2 ? 1 : 0));
const comesInTheEighth: Presence = weeks.map((week) => (week >= 7 ? 1 : 0));

/** What the counts follow from, and what its noise is independent in: see `weekly-counts.ts`. */
function whitened(counts: readonly number[]): number[] {
  const series = [1];
  for (const k of weeks.slice(1)) series.push((series[k - 1] ?? 0) * (1 - 1 / (2 * k)));
  const units = series.map((part) => Math.round(part * countUnit));
  const newcomers = counts.map((count, week) => count - (counts[week - 1] ?? 0));
  return weeks.map((week) =>
    newcomers.slice(0, week + 1).reduce((sum, x, before) => sum + x * (units[week - before] ?? 0), 0),
  );
}

/** How often the likelihood of all weeks tells which of two histories is the person's. */
function success(
  a: Presence,
  b: Presence,
  tell: (counts: readonly number[], trial: number) => readonly number[],
) {
  const random = seededRandom(9);
  const others = weeks.map((week) => 12 + 3 * week);
  const [ofA, ofB] = [whitened(a), whitened(b)];
  const distance = (to: readonly number[], told: readonly number[]) =>
    told.reduce((sum, value, week) => sum + (value - (to[week] ?? 0)) ** 2, 0);
  let right = 0;
  for (let trial = 0; trial < trials; trial++) {
    const isA = random() < 0.5;
    const counts = others.map((count, week) => count + ((isA ? a : b)[week] ?? 0));
    const known = tell(counts, trial).map((count, week) => count - (others[week] ?? 0));
    const told = whitened(known);
    if (distance(ofA, told) < distance(ofB, told) === isA) right++;
  }
  return right / trials;
}

/** All counts of a wave as they are drawn. */
function noisy(counts: readonly number[], trial: number): number[] {
  const counted = weeks.map((week) => ({
    on: `2026-${week}`,
    digest: createHash('sha256').update(`${trial}/${week}`).digest('hex'),
  }));
  const key = { secret, wave: 'w' };
  // Cut off to tenths: the middle of what is left.
  return counts.map(
    (count, week) => noisyCount(count, { key, company: 'c', weeks: counted.slice(0, week + 1) }) + 0.05,
  );
}

const chance = Math.sqrt(0.25 / trials);

describe('an employer that watches its participation all wave long', () => {
  const histories = [
    ['who answered in the first week, or never', stays, neverCame],
    ['whether somebody answered in the first week or the eighth', stays, comesInTheEighth],
    ['who answered and withdrew, or never', leavesHalfway, neverCame],
  ] as const;

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
