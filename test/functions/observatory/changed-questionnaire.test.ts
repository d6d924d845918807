import { describe, expect, it } from 'vitest';
import { defaultQuestionnaire } from '../../../functions/survey/default-questionnaire.ts';
import type { Question, Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { editionOf, made, makeRespondents, wave } from '../../attacks/support/made-edition.ts';

const change = (of: string, changed: (question: Question) => Question[]): Questionnaire => ({
  ...defaultQuestionnaire,
  sections: defaultQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => (question.id === of ? changed(question) : [question])),
  })),
});
const text = { fr: 'Autrement ?', en: 'Otherwise?' };

describe('a question that was reworded between two waves', () => {
  it('breaks the series that rest on it, and no other', () => {
    const respondents = makeRespondents(3300, 1);
    const before = made(editionOf(respondents)).manifest;
    const reworded = change('tone', (tone) => [{ ...tone, revision: 2, text }]);
    const after = made(
      editionOf(respondents, { ofWave: { id: '2027-q1' }, questionnaire: reworded, previous: before }),
    ).manifest;
    expect(after.questions.find(({ id }) => id === 'tone')).toMatchObject({ wordingVersion: 2, text });
    const broken = after.indicators.filter(
      ({ previous }) => previous?.change === 'notComparable' && previous.note,
    );
    expect(broken.map(({ id }) => id)).toEqual(['positive', 'critical', 'netTone']);
    expect(wave.id).not.toBe('2027-q1');
  });
});
