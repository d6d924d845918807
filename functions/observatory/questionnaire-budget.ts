import { type Budget, shareBudget } from '../disclosure/budget.ts';
import { questionsOfMeasure } from '../survey/measure.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';

/** What each question of a wave that is fielded with the questionnaire may tell. */
export function budgetOf(questionnaire: Questionnaire): Budget {
  return shareBudget(questionsOf(questionnaire), toldToCompanies(questionnaire));
}

/**
 * The questions that companies are told of their own people, in the order of asking: those that an indicator is made from.
 * A benchmark shows indicators alone; a table of anything else would take from these and be read by nobody.
 */
export function toldToCompanies(questionnaire: Questionnaire): string[] {
  const told = new Set(questionnaire.indicators.flatMap(({ measure }) => questionsOfMeasure(measure)));
  return questionsOf(questionnaire)
    .map(({ id }) => id)
    .filter((id) => told.has(id));
}
