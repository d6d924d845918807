import { type Budget, shareBudget } from '../disclosure/budget.ts';
import { zero } from '../disclosure/rational.ts';
import { questionsOfMeasure } from '../survey/measure.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import { ownQuestionIds, type Supplement } from '../survey/supplement.ts';

/** What each question of a wave that is fielded with the questionnaire may tell. */
export function budgetOf(questionnaire: Questionnaire): Budget {
  return shareBudget(questionsOf(questionnaire), toldToCompanies(questionnaire));
}

/**
 * What a company with a supplement is told: its own questions have parts like any other, so that the others have less where
 * all together would tell more of a record than companies are ever told. The group's answer has none: it is told of by
 * tables of other questions, out of these questions' parts. What readers are told stays as it is.
 */
export function companyBudget(questionnaire: Questionnaire, { questions }: Supplement): Budget {
  const own = ownQuestionIds.slice(0, questions.length);
  const ofEverybody = budgetOf(questionnaire);
  if (own.length === 0) return ofEverybody;
  const asked = [...questionsOf(questionnaire), ...own.map((id) => ({ id, kind: 'opinion' as const }))];
  const withOwn = shareBudget(asked, [...toldToCompanies(questionnaire), ...own]);
  const parts = [...withOwn.parts].map(([id, { company }]) => {
    const readers = ofEverybody.parts.get(id)?.public ?? zero;
    return [id, { public: readers, company }] as const;
  });
  return { questions: asked, parts: new Map(parts) };
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
