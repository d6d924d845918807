import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultInWords } from '../../../../web/operator/questionnaires/fault-words.ts';
import { defaultQuestionnaire } from '../../../support/questionnaire-1.ts';

const check = readFileSync('functions/survey/check-questionnaire.ts', 'utf8');

describe('a fault', () => {
  it('is told in the operator’s language, whatever plain sentence the check has for it', () => {
    const sentences = [...check.matchAll(/'((?:is|has|must|counts|names) [^']+)'/g)].map(
      ([, said = '']) => said,
    );
    expect(sentences.length).toBeGreaterThan(15);
    const untold = sentences.filter((message) =>
      faultInWords({ path: 'title', message }, { draft: undefined, language: 'fr' }).what.includes(
        'ces mots',
      ),
    );
    expect(untold).toEqual([]);
  });

  it('names question, field and language', () => {
    const fault = {
      path: 'sections.0.questions.0.options.1.label.en',
      question: 'mention',
      language: 'en',
      message: 'is missing',
    } as const;
    expect(faultInWords(fault, { draft: defaultQuestionnaire, language: 'en' })).toEqual({
      where: 'Question “Talking about one’s company” · Answer 2 · Label · in English',
      what: 'to be filled in',
    });
  });
});
