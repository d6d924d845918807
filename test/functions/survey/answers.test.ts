import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedQuestions, checkAnswers } from '../../../functions/survey/answers.ts';
import { packAnswers, unpackIndices } from '../../../functions/survey/pack-answers.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';
import { answersWith } from '../../support/respondents.ts';
import { unpackAnswers } from '../../support/stored-answers.ts';

const ids = (answers: Record<string, string>, profile: 'full' | 'company' | 'none' = 'full') =>
  askedQuestions(defaultQuestions, answers, { profile }).map(({ id }) => id);

describe('the questions asked', () => {
  it('leave out tone and audience for those who do not mention their employer', () => {
    expect(ids({ mention: 'yes' })).toEqual(expect.arrayContaining(['tone', 'audience']));
    expect(ids({ mention: 'no' })).not.toContain('tone');
    expect(ids({ mention: 'unsure' })).not.toContain('audience');
  });

  it('leave out the uses of networks for those who are on none', () => {
    expect(ids({ networks: '0' })).not.toContain('personalInfo');
    expect(ids({ networks: '5+' })).toContain('personalInfo');
  });

  it('leave out what the company’s record answers, or the whole profile', () => {
    expect(ids({}, 'company')).toEqual(expect.arrayContaining(['sex', 'age', 'occupation']));
    expect(ids({}, 'company')).not.toContain('size');
    expect(ids({}, 'none')).not.toContain('sex');
  });

  it('stand in the questionnaire’s order', () => {
    const order = defaultQuestions.map(({ id }) => id);
    const asked = ids({ mention: 'yes', networks: '2' });
    expect(asked).toEqual(order);
  });
});

describe('checking answers', () => {
  const complete = answersWith({ mention: 'yes', networks: '3' });

  it('finds nothing wrong with complete answers', () => {
    expect(checkAnswers(defaultQuestions, complete)).toEqual([]);
    expect(checkAnswers(defaultQuestions, answersWith({ mention: 'no', networks: '0' }))).toEqual([]);
    expect(
      checkAnswers(defaultQuestions, answersWith({}, { profile: 'company' }), { profile: 'company' }),
    ).toEqual([]);
    expect(checkAnswers(defaultQuestions, answersWith({}, { profile: 'none' }), { profile: 'none' })).toEqual(
      [],
    );
  });

  it('names what is missing, unknown, not asked and unexpected', () => {
    const { tone: _, ...incomplete } = complete;
    expect(checkAnswers(defaultQuestions, { ...incomplete, sex: 'robot', shoeSize: '43' })).toEqual([
      { question: 'tone', reason: 'missing' },
      { question: 'sex', reason: 'unknown-code' },
      { question: 'shoeSize', reason: 'unexpected' },
    ]);
    expect(checkAnswers(defaultQuestions, complete, { profile: 'company' })).toEqual(
      ['employer', 'activity', 'size'].map((question) => ({ question, reason: 'not-asked' })),
    );
  });

  it('is not fooled by names that every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const answers = JSON.parse(JSON.stringify(complete)) as Record<string, string>;
      Object.defineProperty(answers, name, { value: 'yes', enumerable: true });
      expect(checkAnswers(defaultQuestions, answers)).toEqual([{ question: name, reason: 'unexpected' }]);
    }
    const inherited = Object.create({ mention: 'yes' }) as Record<string, string>;
    expect(checkAnswers(defaultQuestions, inherited)[0]).toEqual({ question: 'mention', reason: 'missing' });
  });
});

describe('packed answers', () => {
  it('come back as they were given, one character a question', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const answers = simulatedAnswers(seededRandom(seed));
        expect(checkAnswers(defaultQuestions, answers)).toEqual([]);
        const packed = packAnswers(defaultQuestions, answers);
        expect(packed).toHaveLength(defaultQuestions.length);
        expect(unpackAnswers(packed)).toEqual(answers);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('are read as option indices, with a mark of their own for what was not asked', () => {
    const row = new Uint8Array(defaultQuestions.length);
    unpackIndices(
      packAnswers(defaultQuestions, answersWith({ mention: 'no', aware: 'unsure', networks: '0' })),
      row,
    );
    const indexOf = (id: string) => row[defaultQuestions.findIndex((question) => question.id === id)];
    expect([indexOf('mention'), indexOf('tone'), indexOf('aware'), indexOf('usePublish')]).toEqual([
      1, 255, 2, 255,
    ]);
  });
});
