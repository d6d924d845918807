import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';

/**
 * All questions that a table of an edition or a benchmark may be broken down by, weights and a company's mix included. Of the
 * answers to others nobody needs to know which belong together.
 */
export function crossedQuestions(questionnaire: Questionnaire): string[] {
  const ofTables = new Set([
    ...questionnaire.breakdowns,
    ...questionnaire.indicators.flatMap(({ measure }) =>
      measure.kind === 'jointShare' ? [measure.unless.question] : [],
    ),
  ]);
  return questionsOf(questionnaire)
    .filter(({ id, kind }) => kind === 'profile' || ofTables.has(id))
    .map(({ id }) => id);
}
