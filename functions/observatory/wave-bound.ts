import {
  answersMovedBy,
  boundOfAnswer,
  boundOfRecord,
  type Half,
  tabulatedQuestions,
} from '../disclosure/budget.ts';
import { budgetedQuestions } from '../disclosure/budgeted-questions.ts';
import { bestGuessOf, epsilonOf, statedDelta } from '../disclosure/epsilon.ts';
import { larger, type Rational, sum, toNumber, toText, zero } from '../disclosure/rational.ts';
import type { PrivacyStatement } from './edition.ts';

/** What a whole wave may tell of one respondent: to readers, and to an employer with its own benchmark besides. */
export function waveBound(): PrivacyStatement['wave'] {
  const questions = budgetedQuestions;
  const isDeciding = (id: string) => answersMovedBy(questions, id).length > 1;
  const guesses = (asked: readonly { id: string }[]) => {
    const worst = (half: Half) =>
      asked
        .map(({ id }) => boundOfAnswer(questions, id, half))
        .reduce((most, rho) => larger(most, rho), zero);
    return {
      public: guessOf(worst('public')),
      withCompany: guessOf(sum(worst('public'), worst('company'))),
    };
  };
  const record = sum(boundOfRecord(questions, 'public'), boundOfRecord(questions, 'company'));
  return {
    answer: guesses(tabulatedQuestions(questions).filter(({ id }) => !isDeciding(id))),
    mention: guesses(tabulatedQuestions(questions).filter(({ id }) => isDeciding(id))),
    record: {
      rho: toText(record),
      delta: statedDelta,
      epsilon: inTenths(epsilonOf(toNumber(record))),
      epsilonPublic: inTenths(epsilonOf(toNumber(boundOfRecord(questions, 'public')))),
    },
  };
}

function guessOf(rho: Rational): number {
  return Math.round(bestGuessOf(toNumber(rho)) * 1000) / 1000;
}

function inTenths(epsilon: number): number {
  return Math.round(epsilon * 10) / 10;
}
