import { describe, expect, it } from 'vitest';
import { edition2010 } from '../../../functions/observatory/edition-2010.ts';
import { indicatorsOf } from '../../../functions/observatory/indicators.ts';
import { toneOf, toneOfIndicator } from '../../../functions/observatory/tone-of.ts';
import { defaultQuestionnaire } from '../../../functions/survey/default-questionnaire.ts';
import { firstQuestionnaire } from '../../../functions/survey/default-questionnaire-1.ts';
import { type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import { otherQuestionnaire } from '../../support/other-questionnaire.ts';

const critical = (questionnaire: Questionnaire) =>
  indicatorsOf(questionnaire).flatMap(({ id, tone }) => (tone ? [id] : []));

/** The other questionnaire, one of whose questions says that an answer is critical. */
function withCritical(question: string, code: string): Questionnaire {
  return {
    ...otherQuestionnaire,
    sections: otherQuestionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.map((each) =>
        each.id !== question
          ? each
          : {
              ...each,
              options: each.options.map((option) =>
                option.code === code ? { ...option, tone: 'critical' as const } : option,
              ),
            },
      ),
    })),
  };
}

describe('the tone of an answer', () => {
  it('is what the answer says, and of a refusal undecided', () => {
    expect(toneOf('mood', { code: 'bad', tone: 'critical' })).toBe('critical');
    expect(toneOf('mood', { code: 'none', refusal: true })).toBe('unsure');
    expect(toneOf('mood', { code: 'critical' })).toBeUndefined();
  });

  it.each([
    ['version 1', questionsOf(firstQuestionnaire)],
    ['version 2', questionsOf(defaultQuestionnaire)],
    ['2010', edition2010().manifest.questions],
  ])('is known of %s, whose answers do not say it', (_, questions) => {
    const tone = questions.find(({ id }) => id === 'tone');
    expect(tone?.options.map((option) => toneOf('tone', option))).toEqual([undefined, 'critical', 'unsure']);
  });
});

describe('the tone of an indicator', () => {
  it('is critical where it counts critical answers alone', () => {
    expect(critical(firstQuestionnaire)).toEqual(['critical']);
    expect(critical(defaultQuestionnaire)).toEqual(['critical']);
    expect(critical(otherQuestionnaire)).toEqual([]);
    const [share] = otherQuestionnaire.indicators.filter(({ measure }) => measure.kind === 'share');
    if (share?.measure.kind !== 'share') throw new Error('it has no share');
    const [code = ''] = share.measure.codes;
    const isAlone = share.measure.codes.length === 1;
    expect(critical(withCritical(share.measure.question, code)).includes(share.id)).toBe(isAlone);
  });

  it('is known in editions that do not say it, and not taken from an id alone', () => {
    expect(toneOfIndicator({ id: 'critical' })).toBe('critical');
    expect(toneOfIndicator({ id: 'positive' })).toBeUndefined();
    const ofTone = { kind: 'share', question: 'tone', codes: ['critical'] } as const;
    expect(toneOfIndicator({ id: 'critical', measure: ofTone })).toBe('critical');
    expect(toneOfIndicator({ id: 'critical', measure: { ...ofTone, question: 'load' } })).toBeUndefined();
    expect(toneOfIndicator({ id: 'load', measure: { ...ofTone, question: 'load' }, tone: 'critical' })).toBe(
      'critical',
    );
  });
});
