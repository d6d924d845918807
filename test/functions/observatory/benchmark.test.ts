import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBudget, spentOf } from '../../../functions/disclosure/account.ts';
import { fromText, rational } from '../../../functions/disclosure/rational.ts';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import { companyHeadlines } from '../../../functions/observatory/company-plan.ts';
import { budgetOf } from '../../../functions/observatory/questionnaire-budget.ts';
import {
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  type Respondent,
} from '../../attacks/support/made-edition.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const folder = join(import.meta.dirname, '../../reference/benchmark');
const reference = JSON.parse(readFileSync(join(folder, 'benchmark.json'), 'utf8')) as {
  headcount: number;
  indicators: { question: string; company: number; difference: number; adjustedP: number }[];
};

/** A made-up company's people of one mind, beside the open panel. */
function peopleOf(company: string, people: number, seed = 41): Respondent[] {
  return makeRespondents(people, seed, (answers) => ({ ...answers, sanctions: 'yes', contact: 'no' })).map(
    (one) => ({
      ...one,
      company,
    }),
  );
}

const open = makeRespondents(800, 40);

function benchmarksOf(
  respondents: readonly Respondent[],
  { headcount = 1000, editions = 1, name = 'benchmark', ids = ['acme'] } = {},
): Benchmark[] {
  const companies = ids.map((id) => ({
    id,
    headcount,
    activity: 'digital',
    invited: headcount,
    answers: {},
  }));
  const key = keyNamed(name);
  return [...made(editionOf(respondents, { companies, editions, key })).benchmarks];
}

const benchmarkOf = (...args: Parameters<typeof benchmarksOf>) => benchmarksOf(...args)[0] as Benchmark;

function referenceRows(): Respondent[] {
  const [header = '', ...lines] = readFileSync(join(folder, 'benchmark.csv'), 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = Object.fromEntries(line.split(',').map((value, index) => [names[index] ?? '', value]));
    const { unit, ...answers } = fields;
    return {
      ...(unit === 'company' && { company: 'acme' }),
      answers: { ...answers, occupation: 'clerical' },
    };
  });
}

const figureOf = (benchmark: Benchmark, id: string) => benchmark.indicators.find((one) => one.id === id);

describe('a company’s benchmark', () => {
  const benchmark = benchmarkOf(referenceRows(), { headcount: reference.headcount });

  // 400 of its people answered; noise adds at most about a point.
  it.each(reference.indicators)('agrees with R on $question, but for noise', (expected) => {
    const { company, difference } = figureOf(benchmark, expected.question) ?? {};
    expect(Math.abs((company?.estimate ?? 0) - expected.company)).toBeLessThan(0.035);
    expect(company?.low).toBeLessThan(expected.company);
    expect(company?.high).toBeGreaterThan(expected.company);
    const verdict = expected.adjustedP < 0.05 ? (expected.difference > 0 ? 'above' : 'below') : 'similar';
    expect(difference?.verdict).toBe(verdict);
  });

  it('is compared with the observatory as it is where its edition has no tables by profile', () => {
    for (const { adjusted, company, observatory, difference } of benchmark.indicators) {
      expect(adjusted).toBeNull();
      if (difference)
        expect(difference.estimate).toBeCloseTo((company.estimate ?? 0) - (observatory.estimate ?? 0), 9);
    }
    expect(benchmark.adjustment).toBe('none');
  });

  it('has an interval that narrows as the panel nears the headcount, down to the noise', () => {
    const width = (headcount: number) => {
      const { low, high } = benchmarkOf(referenceRows(), { headcount }).indicators[0]?.company ?? {};
      return (high ?? 1) - (low ?? 0);
    };
    expect(width(450)).toBeLessThan(width(900));
    expect(width(900)).toBeLessThan(width(1_000_000));
    expect(width(400)).toBeGreaterThan(0.02);
  });
});

describe('the size of a benchmark', () => {
  it('shows nothing of a few, but about how many have answered and how many must', () => {
    const few = benchmarkOf([...open, ...peopleOf('acme', 12)]);
    expect(few).toMatchObject({ respondents: null, responseRate: null, required: 30, indicators: [] });
    expect((few.answered?.to ?? 0) - (few.answered?.from ?? 0)).toBeGreaterThanOrEqual(10);
  });

  it('shows the headline questions of fifty, everything of two hundred', () => {
    const of = (people: number) =>
      benchmarkOf([...open, ...peopleOf('acme', people)]).indicators.map(({ id }) => id);
    expect(of(60)).toEqual(['mention', 'aware', 'charterKnown', 'trained', 'contactKnown', 'sanctions']);
    expect(of(60)).toHaveLength(companyHeadlines(defaultQuestionnaire).length);
    expect(of(200)).toContain('exposed');
    expect(of(200)).toContain('netTone');
  });

  it('asks for more where several editions share the budget', () => {
    const people = [...open, ...peopleOf('acme', 40)];
    expect(benchmarkOf(people, { editions: 1 }).respondents).not.toBeNull();
    expect(benchmarkOf(people, { editions: 4 })).toMatchObject({ respondents: null, required: 60 });
  });

  it('is decided with noise: of thirty, some are shown and some are not', () => {
    const people = [...open.slice(0, 150), ...peopleOf('acme', 30)];
    const shown = Array.from(
      { length: 40 },
      (_, run) => benchmarkOf(people, { name: `run ${run}` }).respondents,
    );
    expect(shown.filter((respondents) => respondents === null).length).toBeGreaterThan(5);
    expect(shown.filter((respondents) => respondents !== null).length).toBeGreaterThan(5);
    expect(new Set(shown).size).toBeGreaterThan(4);
  });

  it('is there for every company, also for one that nobody answered for', () => {
    const [acme, empty] = benchmarksOf([...open, ...peopleOf('acme', 60)], { ids: ['acme', 'empty'] });
    expect(acme?.respondents).not.toBeNull();
    expect(empty).toMatchObject({ company: 'empty', respondents: null, indicators: [] });
    expect(empty?.answered?.from).toBe(0);
  });
});

describe('what a benchmark tells', () => {
  it.each([200, 500])(
    'is charged, and says so: of %i, its tables recompute what it says is spent',
    (people) => {
      const [acme] = benchmarksOf([...open, ...peopleOf('acme', people)]);
      const { spent, tables } = acme?.privacy ?? { spent: { record: '' }, tables: [] };
      const charged = tables.map(({ question, by, sensitivity, sigma2 }) => ({
        question,
        by,
        sensitivity,
        sigma2: fromText(sigma2),
        panel: 'acme',
      }));
      const account = spentOf(defaultQuestions, charged);
      expect(fromText(spent.record)).toEqual(account.record.company);
      expect(() => checkBudget(budgetOf(defaultQuestionnaire), account, rational(1))).not.toThrow();
      expect(tables.some(({ question }) => question === 'respondents')).toBe(people >= 300);
    },
  );

  it('never shows everybody of one mind as such: noise and interval stand against it', () => {
    const people = [...open, ...peopleOf('acme', 60)];
    const figures = Array.from(
      { length: 20 },
      (_, run) => figureOf(benchmarkOf(people, { name: `mind ${run}` }), 'sanctions')?.company.estimate,
    );
    expect(new Set(figures).size).toBeGreaterThan(3);
  });
});
