import { describe, expect, it } from 'vitest';
import { checkBudget, spentOf } from '../../functions/disclosure/account.ts';
import { boundOfAnswer, boundOfRecord, oneOf } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { toNumber } from '../../functions/disclosure/rational.ts';
import { countTablesOfCompanies } from '../../functions/observatory/benchmark.ts';
import { rightGuesses } from './support/best-guess.ts';
import {
  bothHalves,
  budget,
  colleagues,
  company,
  few,
  guess,
  ofQuestionnaire,
  open,
  questions,
  trials,
} from './support/employer.ts';
import {
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  type Respondent,
  sampleOf,
} from './support/made-edition.ts';
import { no, yes } from './support/opposite-answers.ts';

type MeasuredCompany = ReturnType<typeof countTablesOfCompanies>[number];

describe('an employer that knows all of its people’s answers but one', () => {
  it('guesses whether the one talks, and how, as often as the budget says', () => {
    const { rate, error } = guess([yes, no]);
    expect(rate).toBeLessThan(bothHalves('mention') + 3 * error);
    // Held back, its people are told of in public figures by a small part of their weight: its benchmark is what tells.
    const own = bestGuessOf(toNumber(boundOfAnswer(budget, 'mention', 'company')));
    expect(rate).toBeGreaterThan(own - 3 * error);
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
