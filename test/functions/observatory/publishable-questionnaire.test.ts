import { describe, expect, it } from 'vitest';
import { faultsOfPublication } from '../../../functions/observatory/publishable-questionnaire.ts';
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

describe('a questionnaire that editions can be made of', () => {
  it('may be worded, ordered and answered otherwise', () => {
    expect(faultsOfPublication(defaultQuestionnaire)).toEqual([]);
    const reworded = change('tone', (tone) => [{ ...tone, revision: 2, text }]);
    const reversed = { ...reworded, sections: reworded.sections.toReversed() };
    expect(faultsOfPublication(reversed)).toEqual([]);
  });

  it('asks what the budget and the plan are made for, by the same routing', () => {
    const added = change('tone', (tone) => [tone, { ...tone, id: 'account' }]);
    const rerouted = change('tone', ({ askedIf: _, ...tone }) => [tone]);
    const dropped = change('outlook', () => []);
    expect([added, rerouted, dropped].map(faultsOfPublication)).toEqual([
      [
        {
          path: 'sections.0.questions.2',
          question: 'account',
          message: 'account has no part of the budget yet',
        },
      ],
      [
        {
          path: 'sections.0.questions.1',
          question: 'tone',
          message: 'tone has its part of the budget by another kind or routing',
        },
      ],
      [{ path: 'sections', question: 'outlook', message: 'outlook is in the plan of every edition' }],
    ]);
    const other = { ...defaultQuestionnaire, headlines: ['aware'] };
    expect(faultsOfPublication(other).map(({ path }) => path)).toEqual(['headlines']);
  });
});

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
