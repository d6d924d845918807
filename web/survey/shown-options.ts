import type { Option, Question } from '../../functions/survey/questionnaire.ts';

/** A question's options as a respondent sees them: ways not to answer look like any other, and stand last. */
export function shownOptions({ options }: Pick<Question, 'options'>): readonly Option[] {
  return [...options.filter(({ refusal }) => !refusal), ...options.filter(({ refusal }) => refusal)];
}
