import { describe, expect, it } from 'vitest';
import { type FaultCode, faultOf, faultSentences } from '../../../../functions/survey/fault-sentences.ts';
import { faultInWords } from '../../../../web/operator/questionnaires/fault-words.ts';
import { defaultQuestionnaire } from '../../../support/questionnaire-1.ts';

describe('a fault', () => {
  it('is told in both languages with all that its code is said of', () => {
    for (const [code, sentence] of Object.entries(faultSentences)) {
      const values = ['Aaa', 'Bbb', 'Ccc'].slice(0, sentence.length);
      const fault = { path: 'title', ...faultOf(code as FaultCode, ...values) };
      const [fr, en] = (['fr', 'en'] as const).map(
        (language) => faultInWords(fault, { draft: undefined, language }).what,
      );
      expect([code, fr]).not.toEqual([code, en]);
      expect([code, fr, en].join()).not.toContain('undefined');
    }
  });

  it('names question, field and language', () => {
    const fault = {
      path: 'sections.0.questions.0.options.1.label.en',
      question: 'mention',
      language: 'en',
      ...faultOf('missing'),
    } as const;
    expect(faultInWords(fault, { draft: defaultQuestionnaire, language: 'en' })).toEqual({
      where: 'Question “Talking about one’s company”\u00a0· Answer 2\u00a0· Label\u00a0· in English',
      what: 'to be filled in',
    });
  });
});
