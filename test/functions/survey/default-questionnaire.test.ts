import { describe, expect, it } from 'vitest';
import { answeringTime } from '../../../functions/survey/answering-time.ts';
import {
  defaultQuestionnaire,
  defaultQuestionnaireHash,
  defaultQuestions,
} from '../../../functions/survey/default-questionnaire.ts';
import { questionnaireHash } from '../../../functions/survey/questionnaire-hash.ts';

describe('the default questionnaire', () => {
  // Waves of before December 2026 name none and were fielded with this one: their responses are read by it.
  it('is the document that it was, to the byte', () => {
    expect(questionnaireHash(defaultQuestionnaire)).toBe(
      'bac96932db0526b3dc65e8457e00f71c8ad9dffc9042912f6189edd745329001',
    );
    expect(defaultQuestionnaireHash).toBe(questionnaireHash(defaultQuestionnaire));
  });

  it('asks 22 questions, each on a screen of its own', () => {
    expect(defaultQuestions.map(({ id }) => id).join(' ')).toBe(
      'mention tone audience aware charter training contact ambassador sanctions outlook networks usePublish useShare useDiscuss personalInfo professionalInfo sex age occupation employer activity size',
    );
    expect(answeringTime(defaultQuestionnaire)).toEqual({ seconds: 140, screens: 20, mostScreens: 22 });
  });
});
