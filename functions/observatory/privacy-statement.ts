import { spentOf } from '../disclosure/account.ts';
import { type BudgetedQuestion, tabulatedQuestions } from '../disclosure/budget.ts';
import type { NoisyTable } from '../disclosure/noisy-table.ts';
import { toText, zero } from '../disclosure/rational.ts';
import { mostNoise } from '../disclosure/reliability.ts';
import type { CompanyPrivacy, MeasuredTable, PrivacyStatement } from './edition.ts';
import { waveBound } from './wave-bound.ts';

/**
 * What an edition tells of one respondent at most, from the tables that were measured for it, and what the whole wave
 * may tell.
 *
 * @param number     the edition's place in the wave's plan
 * @param editions   how many share the budget
 * @param questions  all that the wave asks
 */
export function privacyStatement(
  measured: readonly NoisyTable[],
  {
    number,
    editions,
    questions,
  }: { number: number; editions: number; questions: readonly BudgetedQuestion[] },
): PrivacyStatement {
  const account = spentOf(questions, measured);
  const ofQuestion = tabulatedQuestions(questions).map(({ id }) => ({
    question: id,
    rho: account.questions.get(id)?.public ?? zero,
  }));
  return {
    adjacency: 'record',
    edition: number,
    editions,
    spent: {
      record: toText(account.record.public),
      questions: Object.fromEntries(ofQuestion.map(({ question, rho }) => [question, toText(rho)])),
    },
    wave: waveBound(),
    mostNoise: mostNoise.public,
    tables: measured.map(measuredTable),
  };
}

/** What one company's benchmark tells of one of its people at most, besides what the edition tells everybody. */
export function companyStatement(measured: readonly NoisyTable[]): CompanyPrivacy {
  // Of a whole record every table counts, whatever was asked.
  const { record } = spentOf([], measured);
  return { spent: { record: toText(record.company) }, tables: measured.map(measuredTable) };
}

/** All that is needed to charge a table, and nothing that was counted. */
function measuredTable({ question, by, rho, sigma2, sensitivity, unit }: NoisyTable): MeasuredTable {
  return { question, by: [...by], rho: toText(rho), sigma2: toText(sigma2), sensitivity, unit };
}
