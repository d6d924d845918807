import { describe, expect, it } from 'vitest';
import { checkBudget, spentOf } from '../../functions/disclosure/account.ts';
import { boundOfAnswer, boundOfRecord, oneOf } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { toNumber } from '../../functions/disclosure/rational.ts';
import { countTablesOfCompanies, type MeasuredCompany } from '../../functions/observatory/benchmark.ts';
import { budgetOf } from '../../functions/observatory/questionnaire-budget.ts';
import { countClusters } from '../../functions/statistics/count-tables.ts';
import { twoSidedNormalP } from '../../functions/statistics/tail-probabilities.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import { defaultQuestionnaire, defaultQuestions } from '../support/questionnaire-1.ts';
import { rounds } from '../support/rounds.ts';
import { expectedOf, logLikelihoodRatio, rightGuesses, tablesOf } from './support/best-guess.ts';
import {
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  measuredOf,
  type Respondent,
  sampleOf,
} from './support/made-edition.ts';
import { no, yes } from './support/opposite-answers.ts';

/**
 * An employer that knows all of its people's answers but one, because it filled them in itself, and reads its own
 * benchmark beside what everybody reads.
 */
const questions = defaultQuestions;
const budget = budgetOf(defaultQuestionnaire);
const ofQuestionnaire = {
  questionnaire: defaultQuestionnaire,
  mixedBy: ['sex', 'age', 'occupation'],
};
const company = { id: 'acme', headcount: 400, activity: 'digital', invited: 150, answers: {} };
const trials = rounds({ short: 150, long: 4000 });
const bothHalves = (question: string) =>
  bestGuessOf(
    toNumber(boundOfAnswer(budget, question, 'public')) +
      toNumber(boundOfAnswer(budget, question, 'company')),
  );

const open = makeRespondents(260, 91);
const few = open.slice(0, 60);
const colleagues = (count: number): Respondent[] =>
  Array.from({ length: count }, () => ({ answers: yes, company: company.id }));

/**
 * From the tables of its people and others, as `guess` in the reader's tests. Of 240 beside 60 others all of the company's
 * tables are measured, and its people are held back in the public ones; 40 beside 260 are not.
 */
function guess(
  pair: readonly [Answers, Answers],
  {
    editions = 1,
    drawnAs = editions,
    halves = ['public', 'company'],
    people = 240,
    times = trials,
  }: {
    editions?: number;
    drawnAs?: number;
    halves?: readonly string[];
    people?: number;
    times?: number;
  } = {},
) {
  const samples = pair.map((answers, index) =>
    sampleOf([
      ...open.slice(0, 300 - people),
      ...colleagues(people - 1),
      // The answer that is guessed at decides what the browser says of haste as well: any may.
      { answers, company: company.id, isHasty: index === 0 },
    ]),
  ) as [ReturnType<typeof sampleOf>, ReturnType<typeof sampleOf>];
  const clustersOf = samples.map(
    ({ sample }) =>
      (own: MeasuredCompany | undefined) =>
        countClusters(sample, own?.tables ?? [])[0] ?? [],
  );
  return rightGuesses(times, (isOne, trial) => {
    let ratio = 0;
    for (let edition = 0; edition < editions; edition++) {
      const { sample, clusters } = samples[isOne ? 0 : 1];
      const key = keyNamed(`${trial} ${isOne}`, `edition-${edition}`);
      if (halves.includes('public')) {
        const measured = measuredOf({ sample, clusters }, { editions: drawnAs, companies: [company], key });
        if (!measured) throw new Error('no edition');
        const [ifOne = [], ifOther = []] = samples.map((one) => expectedOf(measured, one));
        ratio += logLikelihoodRatio(tablesOf(measured), ifOne, ifOther);
      }
      const [own] = countTablesOfCompanies({
        ...ofQuestionnaire,
        sample,
        clusters,
        companies: [company],
        editions: drawnAs,
        key,
      });
      const [ifOne = [], ifOther = []] = clustersOf.map((countsOf) => countsOf(own));
      ratio += logLikelihoodRatio(own?.tables ?? [], ifOne, ifOther);
    }
    return ratio;
  });
}

describe('an employer that knows all of its people’s answers but one', () => {
  it('guesses an ordinary answer right as often as the budget says, from its benchmark and everything public', () => {
    const { rate, error } = guess([{ ...yes, charter: 'known' }, yes], { people: 40 });
    expect(rate).toBeLessThan(bothHalves('charter') + 3 * error);
    expect(rate).toBeGreaterThan(bothHalves('charter') - 3 * error);
  });

  it('guesses whether the one talks, and how, as often as the budget says', () => {
    const { rate, error } = guess([yes, no]);
    expect(rate).toBeLessThan(bothHalves('mention') + 3 * error);
    // Held back, its people are told of in public figures by a small part of their weight: its benchmark is what tells.
    const own = bestGuessOf(toNumber(boundOfAnswer(budget, 'mention', 'company')));
    expect(rate).toBeGreaterThan(own - 3 * error);
  });

  it('is told no more by the benchmarks of four planned editions', () => {
    const { rate, error } = guess([yes, no], { editions: 4, halves: ['company'] });
    expect(rate).toBeLessThan(bestGuessOf(toNumber(boundOfAnswer(budget, 'mention', 'company'))) + 3 * error);
  });

  it('would be told more by four benchmarks that each had the whole budget (control)', () => {
    const { rate, error } = guess([yes, no], {
      editions: 4,
      drawnAs: 1,
      halves: ['company'],
      times: Math.max(400, trials),
    });
    expect(rate).toBeGreaterThan(
      bestGuessOf(toNumber(boundOfAnswer(budget, 'mention', 'company'))) + 2 * error,
    );
  });
});

describe('an employer that watches its benchmark', () => {
  const benchmark = (people: number, name: string) => {
    const all = [...makeRespondents(150, 92), ...colleagues(people)];
    return made(editionOf(all, { companies: [company], key: keyNamed(name) })).benchmarks[0];
  };

  it('has no figure of nine, ten or sixteen of its people, whatever they said', () => {
    for (const people of [9, 10, 15, 16]) {
      for (let run = 0; run < 10; run++) {
        expect(benchmark(people, `${people} ${run}`)).toMatchObject({ respondents: null, indicators: [] });
      }
    }
  });

  it('is not told by whether it has figures that one more has answered', () => {
    const found = rightGuesses(trials, (isOne, trial) => {
      const { sample, clusters } = sampleOf([...open, ...colleagues(isOne ? 30 : 29)]);
      const [own] = countTablesOfCompanies({
        ...ofQuestionnaire,
        sample,
        clusters,
        companies: [company],
        editions: 1,
        key: keyNamed(`threshold ${trial}`),
      });
      return own?.level === 'headline' ? 1 : -1;
    });
    // Adding one costs half of what replacing one does.
    const record = bestGuessOf(toNumber(boundOfRecord(budget, 'company')) / 2);
    expect(found.rate).toBeLessThan(record + 3 * found.error);
  });

  it('and reads how many have answered in bands that noise moves', () => {
    const bands = new Set(
      Array.from({ length: 30 }, (_, run) => JSON.stringify(benchmark(20, `band ${run}`)?.answered)),
    );
    expect(bands.size).toBeGreaterThan(1);
  });
});

describe('the tables of a company’s own people', () => {
  const measure = (others: readonly Respondent[]) =>
    countTablesOfCompanies({
      ...ofQuestionnaire,
      ...sampleOf([...others, ...colleagues(120)]),
      companies: [company],
      editions: 1,
      key: keyNamed('no link'),
    }).map(({ tables }) => tables.map(({ groups }) => groups));

  it('are the same to the last digit whatever someone answers who came without its link', () => {
    const [first, ...rest] = few;
    if (!first) throw new Error('nobody');
    const told = measure(few);
    expect(measure([{ ...first, answers: yes }, ...rest])).toEqual(told);
    expect(measure([{ ...first, answers: no }, ...rest])).toEqual(told);
  });

  it('differ where that someone came by it (control)', () => {
    expect(measure([...few, { answers: no, company: company.id }])).not.toEqual(measure(few));
  });
});

describe('all benchmarks of a wave', () => {
  it('cost one respondent what the company’s own costs: nobody is in two', () => {
    const others = ['b', 'c', 'd'].map((id) => ({ ...company, id }));
    const respondents = [
      ...few,
      ...colleagues(120),
      ...others.flatMap(({ id }) => colleagues(120).map((one) => ({ ...one, company: id }))),
    ];
    const measured = countTablesOfCompanies({
      ...ofQuestionnaire,
      ...sampleOf(respondents),
      companies: [company, ...others],
      editions: 1,
      key: keyNamed('four companies'),
    });
    const account = (of: readonly MeasuredCompany[]) =>
      spentOf(
        questions,
        of.flatMap(({ tables }) => tables),
      );
    expect(account(measured).record).toEqual(account(measured.slice(0, 1)).record);
    expect(() => checkBudget(budget, account(measured), oneOf(1))).not.toThrow();
  });
});

describe('an employer whose own people are all of one class, in which twelve of a rival are alone', () => {
  const isOfClass = ({ answers: { sex, age, occupation } }: Respondent) =>
    sex === 'man' && age === '50-64' && occupation === 'worker';
  const alike = (count: number, seed: number, id: string, sanctions: string) =>
    makeRespondents(count, seed, (answers) => ({
      ...answers,
      sex: 'man',
      age: '50-64',
      occupation: 'worker',
      sanctions,
    })).map((one) => ({ ...one, company: id }));
  const others = makeRespondents(10_800, 95).filter((one) => !isOfClass(one));
  const own = alike(400, 96, company.id, 'no');
  const rivals = { yes: alike(12, 97, 'rival', 'yes'), no: alike(12, 97, 'rival', 'no') };

  /** The employer's adjusted figure, with the same noise whatever the twelve said. */
  const adjusted = (said: 'yes' | 'no', name: string) => {
    const companies = [company, { ...company, id: 'rival' }];
    const edition = made(
      editionOf([...others, ...own, ...rivals[said]], { companies, key: keyNamed(`class ${name}`) }),
    );
    const [benchmark] = edition.benchmarks;
    return benchmark?.indicators.find(({ id }) => id === 'sanctions')?.adjusted?.estimate ?? Number.NaN;
  };

  it('is not told what the twelve said by the observatory’s figure with its mix', () => {
    const runs = rounds({ short: 8, long: 60 });
    // Noise hides a group now and then, and with it the figure.
    const found = Array.from({ length: runs }, (_, run) =>
      (['yes', 'no'] as const).map((said) => adjusted(said, `${run}`)),
    ).filter((both) => !both.some(Number.isNaN));
    expect(found.length).toBeGreaterThan(0.8 * runs);
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const [yes, no] = [0, 1].map((side) => found.map((both) => both[side] ?? Number.NaN)) as [
      number[],
      number[],
    ];
    const told = mean(yes) - mean(no);
    const noise = Math.sqrt(mean(no.map((one) => (one - mean(no)) ** 2)) * (no.length / (no.length - 1)));
    // What noise alone hides, to whoever knows all others: Φ of half the distance over its standard deviation.
    const right = 1 - twoSidedNormalP(told / noise / 2) / 2;
    expect(told).toBeGreaterThan(0);
    expect(right).toBeLessThan(0.7);
    for (const figure of [...yes, ...no]) expect(Math.abs(figure - 0.5)).toBeLessThan(0.4);
  });

  it('would be told by the others of its class, its own people taken out (control)', () => {
    for (const said of ['yes', 'no'] as const) {
      const left = [...others, ...own, ...rivals[said]].filter(
        (one) => one.company !== company.id && isOfClass(one),
      );
      const share = left.filter(({ answers }) => answers.sanctions === 'yes').length / left.length;
      expect([left.length, share]).toEqual([12, said === 'yes' ? 1 : 0]);
    }
  });
});
