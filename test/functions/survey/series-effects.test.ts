import { describe, expect, it } from 'vitest';
import type { Indicator, Question, Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { seriesEffects } from '../../../functions/survey/series-effects.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

const before = defaultQuestionnaire;

function withQuestion(id: string, change: Partial<Question>): Questionnaire {
  const sections = before.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.id === id ? { ...question, ...change } : question,
    ),
  }));
  return { ...before, sections };
}

const told = (after: Questionnaire) =>
  seriesEffects(before, after)
    .filter(({ effect }) => effect !== 'goesOn')
    .map(({ indicator, effect, reasons }) => [indicator, effect, reasons]);

describe('series from one questionnaire to the next', () => {
  it('all go on where nothing changes, and where a wording is mended under its revision', () => {
    expect(told(before)).toEqual([]);
    expect(seriesEffects(before, before)).toHaveLength(before.indicators.length);
    expect(told(withQuestion('mention', { text: { fr: 'Autrement ?', en: 'Otherwise?' } }))).toEqual([]);
  });

  it('break where a question that they rest on has another revision, and no others', () => {
    const reasons = [{ kind: 'revision', question: 'tone' }];
    const resting = before.indicators.filter(({ measure }) => measure.question === 'tone');
    expect(resting.length).toBeGreaterThan(0);
    expect(told(withQuestion('tone', { revision: 2 }))).toEqual(
      resting.map(({ id }) => [id, 'breaks', reasons]),
    );
  });

  it('break where the question is asked of others', () => {
    const effects = seriesEffects(before, withQuestion('aware', { askedIf: { mention: ['yes'] } }));
    const broken = effects.filter(({ effect }) => effect === 'breaks');
    expect(broken.map(({ indicator }) => indicator)).toContain('aware');
    for (const { reasons } of broken) expect(reasons).toEqual([{ kind: 'base', question: 'aware' }]);
  });

  it('break where the figure is made otherwise', () => {
    const [first, ...others] = before.indicators as readonly [Indicator, ...Indicator[]];
    const measure = { kind: 'share', question: first.measure.question, codes: ['no'] } as const;
    expect(told({ ...before, indicators: [{ ...first, measure }, ...others] })).toEqual([
      [first.id, 'breaks', [{ kind: 'measure', question: first.measure.question }]],
    ]);
  });

  it('begin and end without breaking another', () => {
    const [first, ...others] = before.indicators as readonly [Indicator, ...Indicator[]];
    expect(told({ ...before, indicators: [...others, { ...first, id: 'regret' }] })).toEqual([
      ['regret', 'begins', []],
      [first.id, 'ends', []],
    ]);
  });
});
