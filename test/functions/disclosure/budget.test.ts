import { describe, expect, it } from 'vitest';
import {
  answersMovedBy,
  boundOfAnswer,
  boundOfRecord,
  mostEditions,
  oneOf,
  rhoOf,
  rhoOfEdition,
  tabulatedQuestions,
} from '../../../functions/disclosure/budget.ts';
import { bestGuessOf, epsilonOf } from '../../../functions/disclosure/epsilon.ts';
import { rational, sum, toNumber } from '../../../functions/disclosure/rational.ts';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';

const questions = defaultQuestions;

function bothHalves(question: string) {
  return sum(boundOfAnswer(questions, question, 'public'), boundOfAnswer(questions, question, 'company'));
}

const decidesWhatFollows = ['mention', 'networks'];

describe('the budget of a wave', () => {
  it('lets an ordinary answer be guessed 60 times of 100 by readers, 64 by the own company', () => {
    for (const { id } of tabulatedQuestions(questions)) {
      if (decidesWhatFollows.includes(id)) continue;
      expect(bestGuessOf(toNumber(boundOfAnswer(questions, id, 'public')))).toBeLessThan(0.6);
      expect(bestGuessOf(toNumber(bothHalves(id)))).toBeLessThan(0.64);
    }
  });

  it('lets an answer that decides what else is asked be guessed 64 and 70 times, all that hangs on it included', () => {
    expect(answersMovedBy(questions, 'mention')).toEqual(['mention', 'tone', 'audience']);
    expect(answersMovedBy(questions, 'networks')).toHaveLength(6);
    for (const id of decidesWhatFollows) {
      expect(toNumber(boundOfAnswer(questions, id, 'public'))).toBeLessThanOrEqual(1 / 4);
      expect(bestGuessOf(toNumber(boundOfAnswer(questions, id, 'public')))).toBeLessThan(0.64);
      expect(bestGuessOf(toNumber(bothHalves(id)))).toBeLessThan(0.7);
    }
  });

  it('tells this much of a whole record', () => {
    expect(boundOfRecord(questions, 'public')).toEqual(rational(1488, 1000));
    expect(boundOfRecord(questions, 'company')).toEqual(rational(13, 8));
    const both = toNumber(sum(boundOfRecord(questions, 'public'), boundOfRecord(questions, 'company')));
    expect(epsilonOf(both)).toBeCloseTo(15.29, 1);
    expect(bestGuessOf(both)).toBeLessThan(0.9);
  });

  it('is split over the planned editions, at most four', () => {
    for (let editions = 1; editions <= mostEditions; editions++) {
      const parts = Array.from({ length: editions }, () => rhoOfEdition('mention', 'public', editions));
      expect(sum(...parts)).toEqual(rhoOf('mention', 'public'));
    }
    for (const editions of [0, 5, 1.5, Number.NaN]) expect(() => oneOf(editions)).toThrow(RangeError);
  });
});
