import { describe, expect, it } from 'vitest';
import {
  answersMovedBy,
  boundOfAnswer,
  boundOfRecord,
  mostEditions,
  oneOf,
  rhoOf,
  tabulatedQuestions,
} from '../../../functions/disclosure/budget.ts';
import { bestGuessOf, epsilonOf } from '../../../functions/disclosure/epsilon.ts';
import { product, rational, sum, toNumber } from '../../../functions/disclosure/rational.ts';
import { budgetOf } from '../../../functions/observatory/questionnaire-budget.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const questions = defaultQuestions;
const budget = budgetOf(defaultQuestionnaire);

function bothHalves(question: string) {
  return sum(boundOfAnswer(budget, question, 'public'), boundOfAnswer(budget, question, 'company'));
}

const decidesWhatFollows = ['mention', 'networks'];

describe('the budget of a wave', () => {
  it('lets an ordinary answer be guessed 60 times of 100 by readers, 64 by the own company', () => {
    for (const { id } of tabulatedQuestions(questions)) {
      if (decidesWhatFollows.includes(id)) continue;
      expect(bestGuessOf(toNumber(boundOfAnswer(budget, id, 'public')))).toBeLessThan(0.6);
      expect(bestGuessOf(toNumber(bothHalves(id)))).toBeLessThan(0.64);
    }
  });

  it('lets an answer that decides what else is asked be guessed 64 and 70 times, all that hangs on it included', () => {
    expect(answersMovedBy(questions, 'mention')).toEqual(['mention', 'tone', 'audience']);
    expect(answersMovedBy(questions, 'networks')).toHaveLength(6);
    for (const id of decidesWhatFollows) {
      expect(toNumber(boundOfAnswer(budget, id, 'public'))).toBeLessThanOrEqual(1 / 4);
      expect(bestGuessOf(toNumber(boundOfAnswer(budget, id, 'public')))).toBeLessThan(0.64);
      expect(bestGuessOf(toNumber(bothHalves(id)))).toBeLessThan(0.7);
    }
  });

  it('tells this much of a whole record', () => {
    expect(boundOfRecord(budget, 'public')).toEqual(rational(1488, 1000));
    expect(boundOfRecord(budget, 'company')).toEqual(rational(13, 8));
    const both = toNumber(sum(boundOfRecord(budget, 'public'), boundOfRecord(budget, 'company')));
    expect(epsilonOf(both)).toBeCloseTo(15.29, 1);
    expect(bestGuessOf(both)).toBeLessThan(0.9);
  });

  it('is split over the planned editions, at most four', () => {
    for (let editions = 1; editions <= mostEditions; editions++) {
      const parts = Array.from({ length: editions }, () =>
        product(rhoOf(budget, 'mention', 'public'), oneOf(editions)),
      );
      expect(sum(...parts)).toEqual(rhoOf(budget, 'mention', 'public'));
    }
    for (const editions of [0, 5, 1.5, Number.NaN]) expect(() => oneOf(editions)).toThrow(RangeError);
  });
});
