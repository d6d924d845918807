import { describe, expect, it } from 'vitest';
import { weightGrid } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { addNoise } from '../../functions/disclosure/noisy-table.ts';
import { rational } from '../../functions/disclosure/rational.ts';
import { editionPlan } from '../../functions/observatory/edition-plan.ts';
import { respondentUnits, withRespondents } from '../../functions/observatory/profile-weights.ts';
import { countTables } from '../../functions/statistics/count-tables.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import { defaultQuestionnaire } from '../support/questionnaire-1.ts';
import { rounds } from '../support/rounds.ts';
import { logLikelihoodRatio, rightGuesses } from './support/best-guess.ts';
import { keyNamed, makeRespondents, measuredOf, sampleOf } from './support/made-edition.ts';
import {
  bound,
  countPlanned,
  critical,
  crowd,
  expectNear,
  expectWithin,
  guess,
  guessByEditions,
  isByCompany,
  person,
  samplesOf,
  trials,
} from './support/reader.ts';

describe('a reader who knows everybody else and everything but one answer', () => {
  it('guesses right whether somebody talks, and how, as often as the budget says', () => {
    expectNear(guess([critical, person]), bound.mention);
  });

  it('would be right nearly always by noise of one respondent in a total and six defaultQuestionnaire.breakdowns (control)', () => {
    const pair = samplesOf(crowd, [{ ...person, charter: 'known' }, person]);
    const requests = [[], ...defaultQuestionnaire.breakdowns.map((id) => [id])].map((by) => ({
      question: 'charter',
      by,
    }));
    const [ifOne = [], ifOther = []] = pair.map(({ sample }) => countTables(sample, requests));
    const { rate } = rightGuesses(100, (isOne, trial) => {
      const tables = (isOne ? ifOne : ifOther).map((counted) =>
        addNoise(counted, { rho: rational(1), unit: 1, sensitivity: 1 }, keyNamed(`former ${trial}`)),
      );
      return logLikelihoodRatio(tables, ifOne, ifOther);
    });
    expect(rate).toBeGreaterThan(0.9);
  });
});

describe('a reader who averages over all planned editions', () => {
  const charter = [{ ...person, charter: 'known' }, person] as const;
  const times = rounds({ short: 600, long: 20_000 });

  it('is told no more by four of them than by one', () => {
    expectNear(guessByEditions(charter, { editions: 1, times }), bound.answer);
    expectNear(guessByEditions(charter, { editions: 4, times }), bound.answer);
    expectNear(guessByEditions([critical, person], { editions: 4, times }), bound.mention);
  });
});

/** Padding until something appears: the attacker's own answers stand just at the threshold, one person decides. */
describe('a reader who pads until something appears or disappears', () => {
  const talkers = (count: number) =>
    Array.from({ length: 160 }, (_, index) => ({ answers: index < count ? critical : person }));
  const times = rounds({ short: 120, long: 2000 });

  it('is not told by whether there is an edition that one more has answered', () => {
    const [hundred, less] = [100, 99].map((count) => sampleOf(talkers(50).slice(0, count)));
    const found = rightGuesses(times, (isOne, trial) => {
      const sample = isOne ? hundred : less;
      return sample && measuredOf(sample, { key: keyNamed(`edition ${trial}`) }) ? 1 : -1;
    });
    expectWithin(found, bestGuessOf(1488 / 2000));
    // Of this one, the table of respondents alone decides.
    expectWithin(found, bestGuessOf(16 / 125 / 2));
  });

  it('would be told every time by a threshold on exact counts (control)', () => {
    const found = rightGuesses(times, (isOne) => ((isOne ? 80 : 79) >= 80 ? 1 : -1));
    expect(found.rate).toBe(1);
  });
});

/** A weight multiplies a person's part of a table: whoever drives it up is told no more, since noise has its bound. */
describe('a reader who pads so that one person weighs most', () => {
  const young: Answers = { ...person, sex: 'man', age: '18-24', occupation: 'worker' };
  const padded = [
    ...makeRespondents(3100, 8, (answers) =>
      answers.age === '18-24' ? { ...answers, age: '35-49', occupation: 'manager' } : answers,
    ),
    { answers: young },
  ];
  const samples = [{ ...young, charter: 'known' }, young].map((answers) => {
    const { sample, clusters } = sampleOf([...padded.slice(0, -1), { answers }]);
    return { sample: withRespondents(sample), clusters };
  });

  it('guesses an answer that weighs as much as any may, in eight tables, as often as the budget says', () => {
    const [ifOne, ifOther] = samples as [(typeof samples)[0], (typeof samples)[0]];
    const measured = measuredOf(sampleOf(padded), { key: keyNamed('weights') });
    if (!measured) throw new Error('no edition');
    const plan = editionPlan(3100, 1, defaultQuestionnaire).filter(({ question }) => question === 'charter');
    expect(plan).toHaveLength(8);
    const units = respondentUnits(ifOne.sample, measured.weights);
    expect(units.at(-1)).toBe(3 * weightGrid);
    const [a, b] = [ifOne, ifOther].map(({ sample }) => countPlanned(sample, plan, units));
    if (!a || !b) throw new Error('no tables');
    const found = rightGuesses(trials, (isOne, trial) => {
      const tables = (isOne ? a : b).map((counted, index) => {
        const { rho } = plan[index] as (typeof plan)[number];
        return addNoise(
          counted,
          isByCompany(counted)
            ? { rho, unit: 1, sensitivity: 1 }
            : { rho, unit: weightGrid, sensitivity: 3 * weightGrid },
          keyNamed(`padded ${trial}`),
        );
      });
      return logLikelihoodRatio(tables, a, b);
    });
    expectNear(found, bound.answer);
  });
});
