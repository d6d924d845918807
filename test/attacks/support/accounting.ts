import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { participationOf } from '../../../functions/api/company-participation.ts';
import {
  type ChargedTable,
  checkBudget,
  rhoOfTable,
  spentOf,
} from '../../../functions/disclosure/account.ts';
import { boundOfRecord, halves, mostCounts, oneOf } from '../../../functions/disclosure/budget.ts';
import { compare, fromText, rational, sum, toText } from '../../../functions/disclosure/rational.ts';
import { chargeOfCounts } from '../../../functions/disclosure/weekly-counts.ts';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { QuestionTables } from '../../../functions/observatory/build-edition.ts';
import type { Manifest, MeasuredTable } from '../../../functions/observatory/edition.ts';
import { budgetOf } from '../../../functions/observatory/questionnaire-budget.ts';
import { countWeek } from '../../../functions/publish/count-weeks.ts';
import { prepareEdition } from '../../../functions/publish/prepare-edition.ts';
import { releasePrepared } from '../../../functions/publish/release-edition.ts';
import { tableSliceStore } from '../../../functions/publish/table-slice-store.ts';
import { readBenchmark } from '../../../functions/storage/benchmarks.ts';
import { createCompany, readCompany } from '../../../functions/storage/companies.ts';
import { readManifest, readQuestion } from '../../../functions/storage/editions.ts';
import { saveResponse } from '../../../functions/storage/responses.ts';
import type { Table } from '../../../functions/storage/table.ts';
import { createWave } from '../../../functions/storage/waves.ts';
import { listWeeklyCounts } from '../../../functions/storage/weekly-counts.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { companyKeyHash } from '../../../functions/survey/company.ts';
import { packAnswers } from '../../../functions/survey/pack-answers.ts';
import { plannedCounts } from '../../../functions/survey/planned-counts.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { seed } from '../../support/local-observatory.ts';
import { defaultQuestionnaire, defaultQuestions, indicators } from '../../support/questionnaire-1.ts';
import { answersWith } from '../../support/respondents.ts';
import { tableOfFile } from '../../support/table-in-memory.ts';
import { makeRespondents, wave as quarter } from './made-edition.ts';

/**
 * The accounting, from the documents that a preparation writes and nothing else: what is published is listed, and
 * whatever is published must be one of the tables that were charged.
 */
export const now = new Date('2026-11-22T12:00:00Z');
export const questions = defaultQuestions;
export const budget = budgetOf(defaultQuestionnaire);
export const published = questions.filter(({ kind }) => kind !== 'profile').map(({ id }) => id);
export const company = 'c0000000001';

/** Of one company alone nothing is counted by company. */
export const other = 'c0000000002';

export let table: Table;

/** A table for the tests of one file, with two companies in it. */
export async function openAccounts(): Promise<void> {
  table = await tableOfFile();

  beforeAll(async () => {
    for (const id of [company, other]) {
      await createCompany(table, {
        id,
        name: 'Acme',
        activity: 'industry',
        employer: 'private',
        headcount: 400,
        status: 'verified',
        keyHash: companyKeyHash(`${id}.key`),
      });
    }
  });
}

export const context = () => ({
  table,
  seed,
  now: () => now,
  slices: tableSliceStore(table),
  passesDates: true,
});

/** A wave of so many editions, with 160 of the open panel and 130 and 110 of companies. */
export async function waveOf(editions: number, id = `k${editions}`): Promise<Wave> {
  const wave = {
    ...quarter,
    id,
    editions: Array.from({ length: editions }, (_, index) => ({
      releasesOn: `2027-01-0${index + 1}`,
      hour: 9,
    })),
  };
  await createWave(table, wave);
  await answer(
    wave,
    'open',
    makeRespondents(160, 50 + editions).map(({ answers }) => answers),
  );
  const ofCompany = Array.from({ length: 130 }, (_, index) =>
    answersWith({ mention: index % 3 ? 'yes' : 'no' }, { profile: 'company' }),
  );
  await answer(wave, company, ofCompany);
  await answer(wave, other, ofCompany.slice(0, 110));
  return wave;
}

export async function answer(wave: Wave, panel: string, all: readonly Answers[]): Promise<void> {
  for (const [index, answers] of all.entries()) {
    const id = createHash('sha256').update(`${wave.id}/${panel}/${index}`).digest();
    const response = {
      panel,
      questionnaireVersion: 1,
      packedAnswers: packAnswers(defaultQuestions, answers),
    };
    await saveResponse({ table, seed }, { wave: wave.id, id }, response);
  }
}

export interface Documents {
  readonly manifest: Manifest;
  readonly tables: ReadonlyMap<string, QuestionTables>;
  readonly benchmarks: readonly Benchmark[];
}

/** By a run of a given name: noise follows from it, and with it whether a small company is large enough to be counted apart. */
export async function prepare(wave: Wave, number: number): Promise<{ id: string; run: string }> {
  const nameRun = () => `run-${wave.id}-${number}`;
  const { id, run = '' } = await prepareEdition({ ...context(), nameRun }, wave, number);
  return { id, run };
}

export async function documentsOf(edition: { id: string; run: string }): Promise<Documents> {
  const tables = new Map<string, QuestionTables>();
  for (const id of published) tables.set(id, await readQuestion(table, edition, id));
  const benchmark = await readBenchmark(table, edition, company);
  return {
    manifest: await readManifest(table, edition),
    tables,
    benchmarks: benchmark ? [benchmark] : [],
  };
}

export const nameOf = ({ question, by }: { question: string; by: readonly string[] }) =>
  `${question}|${by.join()}`;

/** The tables that a document's figures are made from. */
export function tablesBehind({ manifest, tables, benchmarks }: Documents) {
  const ofIndicators = (ids: readonly string[]) =>
    indicators
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ measure }) => [
        measure.kind === 'jointShare'
          ? { question: measure.question, by: [measure.unless.question] }
          : { question: measure.question, by: [] },
      ]);
  const shown = manifest.indicators.filter(({ estimate }) => estimate !== null).map(({ id }) => id);
  return {
    public: [
      ...[...tables].flatMap(([question, byName]) =>
        Object.values(byName).map(({ by }) => ({ question, by })),
      ),
      ...Object.entries(manifest.tables ?? {}).flatMap(([question, names]) =>
        names.map((name) => ({ question, by: name.split(',') })),
      ),
      ...ofIndicators(shown),
      // Weights, the number of respondents and what one company dominates.
      { question: 'respondents', by: [] },
      { question: 'respondents', by: ['sex', 'age', 'occupation'] },
      { question: 'respondents', by: ['panel'] },
    ],
    companies: benchmarks.map(({ company: panel, indicators: own }) => ({
      panel,
      tables: ofIndicators(own.map(({ id }) => id)),
    })),
  };
}

export const charge = (
  { question, by, sensitivity, sigma2 }: MeasuredTable,
  panel?: string,
): ChargedTable => ({
  question,
  by,
  sensitivity,
  sigma2: fromText(sigma2),
  ...(panel !== undefined && { panel }),
});

/**
 * All that an edition is charged with, after it was held against what it publishes.
 *
 * @throws Error for figures of a table that is not charged
 */
export function chargedIn(documents: Documents): ChargedTable[] {
  const { privacy } = documents.manifest;
  const behind = tablesBehind(documents);
  requireCharged(behind.public, privacy?.tables ?? []);
  for (const { panel, tables } of behind.companies) {
    const own = documents.benchmarks.find((benchmark) => benchmark.company === panel)?.privacy?.tables ?? [];
    requireCharged(tables, own);
  }
  return [
    ...(privacy?.tables ?? []).map((one) => charge(one)),
    ...documents.benchmarks.flatMap((one) =>
      (one.privacy?.tables ?? []).map((own) => charge(own, one.company)),
    ),
  ];
}

export function requireCharged(
  figures: readonly { question: string; by: readonly string[] }[],
  charged: readonly MeasuredTable[],
): void {
  const names = new Set(charged.map(nameOf));
  const missing = figures.find((figure) => !names.has(nameOf(figure)));
  if (missing) throw new Error(`${nameOf(missing)} is published and not charged`);
}

export const [monday = '', ...otherMondays] = plannedCounts(quarter).slice(0, 3);

/** The wave's answers, counted on three planned days. */
export async function count(wave: Wave): Promise<void> {
  for (const day of [monday, ...otherMondays]) {
    await countWeek({ ...context(), now: () => new Date(`${day}T08:30:00Z`) }, wave);
  }
}

/**
 * What the company's weeks are charged with, after they were held against what the company is told.
 *
 * @throws Error for a week that is told and not charged
 */
export async function chargedWeeks(wave: Wave): Promise<ChargedTable[]> {
  const stored = await readCompany(table, company);
  if (!stored) throw new Error('no company');
  const { weeks } = await participationOf(table, wave, stored.company);
  const counted = await listWeeklyCounts(table, wave.id);
  const planned = plannedCounts(wave);
  const mechanism = chargeOfCounts(company);
  for (const { on } of weeks) {
    const own = counted.find((week) => week.on === on);
    const isCharged = own?.sensitivity === mechanism.sensitivity && own.sigma2 === toText(mechanism.sigma2);
    if (!planned.includes(on) || !isCharged) throw new Error(`the week of ${on} is told and not charged`);
  }
  if (weeks.length > mostCounts) throw new Error(`${weeks.length} weeks share the budget of ${mostCounts}`);
  return weeks.length > 0 ? [mechanism] : [];
}

/** Accounts for waves of so many planned editions each. */
export function accountFor(...planned: readonly number[]): void {
  describe.each(planned)('a wave with %i planned editions', (editions) => {
    let wave: Wave;
    const charged: ChargedTable[][] = [];
    const prepared: Documents[] = [];

    beforeAll(async () => {
      wave = await waveOf(editions);
      await count(wave);
      for (let number = 1; number <= editions; number++) {
        const edition = await prepare(wave, number);
        const documents = await documentsOf(edition);
        prepared.push(documents);
        charged.push(chargedIn(documents));
        await releasePrepared(context(), wave, number);
      }
    });

    it('charges every table that anything published is made from, each edition within its part', () => {
      for (const tables of charged) {
        expect(tables.length).toBeGreaterThanOrEqual(16 + 3 + 6);
        expect(() => checkBudget(budget, spentOf(questions, tables), oneOf(editions))).not.toThrow();
      }
    });

    it('spends the wave’s budget in all, weeks included, and no more', async () => {
      const weeks = await chargedWeeks(wave);
      expect(weeks).toHaveLength(1);
      const account = spentOf(questions, [...charged.flat(), ...weeks]);
      expect(account.weeks.company).toEqual(rational(17, 100));
      const whole = sum(...halves.map((half) => boundOfRecord(budget, half)));
      expect(compare(sum(account.record.public, account.record.company), whole)).toBeLessThanOrEqual(0);
      expect(() => checkBudget(budget, account, rational(1))).not.toThrow();
      expect(account.questions.get('charter')).toEqual({ public: rational(1, 8), company: rational(1, 8) });
      // Less 1/1000 for each of the two that hang on it: haste is counted once.
      expect(account.questions.get('mention')?.public).toEqual(rational(31, 125));
    });

    it('says in every document what the tables say again', () => {
      prepared.forEach(({ manifest: { privacy }, benchmarks: [benchmark] }, index) => {
        const account = spentOf(questions, charged[index] ?? []);
        expect(privacy?.spent.record).toBe(toText(account.record.public));
        for (const id of published) {
          expect(privacy?.spent.questions[id]).toBe(toText(account.questions.get(id)?.public ?? rational(0)));
        }
        expect(benchmark?.privacy?.spent.record).toBe(toText(account.record.company));
        expect(benchmark?.respondents).toBeGreaterThan(100);
        for (const one of privacy?.tables ?? []) expect(toText(rhoOfTable(charge(one)))).toBe(one.rho);
      });
    });
  });
}
