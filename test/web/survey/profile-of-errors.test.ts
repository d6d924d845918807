import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../../../functions/survey/answers.ts';
import { profileOfErrors } from '../../../web/survey/profile-of-errors.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { answersWith } from '../../support/respondents.ts';

describe('the profile questions that a refusal speaks of', () => {
  const profiles = ['full', 'company', 'none'] as const;
  for (const asked of profiles) {
    for (const expected of profiles) {
      it(`are ${asked === expected ? 'none' : `told: ${expected}`}, where ${asked} were asked`, () => {
        const errors = checkAnswers(defaultQuestions, answersWith({}, { profile: asked }), {
          profile: expected,
        });
        expect(profileOfErrors(defaultQuestions, errors)).toBe(asked === expected ? undefined : expected);
      });
    }
  }

  it('are not told by an answer to another question, or by nothing', () => {
    expect(profileOfErrors(defaultQuestions, [{ question: 'mention', reason: 'missing' }])).toBeUndefined();
    expect(profileOfErrors(defaultQuestions, [{ question: 'age', reason: 'unknown-code' }])).toBeUndefined();
    expect(profileOfErrors(defaultQuestions, [{ path: 'answers', message: 'wrong' }])).toBeUndefined();
    expect(profileOfErrors(defaultQuestions)).toBeUndefined();
  });
});
