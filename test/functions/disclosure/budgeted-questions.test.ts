import { expect, it } from 'vitest';
import { budgetedQuestions } from '../../../functions/disclosure/budgeted-questions.ts';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';

it('the budget is settled for the questions of the default, by their kinds and routing', () => {
  expect(budgetedQuestions).toEqual(
    defaultQuestions.map(({ id, kind, askedIf }) => ({ id, kind, ...(askedIf && { askedIf }) })),
  );
});
