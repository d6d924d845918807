import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedQuestions, checkAnswers, type ProfileQuestions } from '../../../functions/survey/answers.ts';
import {
  hasteCodes,
  packAnswers,
  unpackHaste,
  unpackIndices,
} from '../../../functions/survey/pack-answers.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { unpackAnswers } from '../../support/stored-answers.ts';

const picks = fc.array(fc.nat(1000), {
  minLength: defaultQuestions.length,
  maxLength: defaultQuestions.length,
});
const profiles = fc.constantFrom<ProfileQuestions>('full', 'company', 'none');

/** Complete answers along the routing, each chosen by one of the picks. */
function answersFrom(picked: readonly number[], profile: ProfileQuestions): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const pick of picked) {
    const next = askedQuestions(defaultQuestions, answers, { profile }).find(
      ({ id }) => !Object.hasOwn(answers, id),
    );
    if (!next) break;
    answers[next.id] = next.options[pick % next.options.length]?.code ?? '';
  }
  return answers;
}

describe('packed answers', () => {
  it('give back any valid answers, in one character a question', () => {
    fc.assert(
      fc.property(picks, profiles, (picked, profile) => {
        const answers = answersFrom(picked, profile);
        expect(checkAnswers(defaultQuestions, answers, { profile })).toEqual([]);
        const packed = packAnswers(defaultQuestions, answers);
        expect(packed).toHaveLength(defaultQuestions.length);
        expect(unpackAnswers(packed)).toEqual(answers);
        expect(unpackHaste(packed)).toBe(255);
        for (const isHasty of [true, false]) {
          const told = packAnswers(defaultQuestions, answers, isHasty);
          expect(told.slice(0, -1)).toBe(packed);
          expect(unpackAnswers(told)).toEqual(answers);
          expect(hasteCodes[unpackHaste(told)]).toBe(isHasty ? 'hasty' : 'steady');
        }
      }),
      { seed: 9497, numRuns: 500 },
    );
  });

  it('of a later questionnaire do not take what was said of haste for an answer', () => {
    const row = new Uint8Array(defaultQuestions.length + 2);
    unpackIndices(packAnswers(defaultQuestions, { mention: 'no' }, true), row);
    expect([...row.slice(-2)]).toEqual([255, 255]);
  });

  it('of nobody are all unasked', () => {
    expect(packAnswers(defaultQuestions, {})).toBe('-'.repeat(defaultQuestions.length));
    expect(unpackAnswers(packAnswers(defaultQuestions, {}))).toEqual({});
  });
});
