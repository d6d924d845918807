import { describe, expect, it } from 'vitest';
import { answeringTime } from '../../../functions/survey/answering-time.ts';
import type { Question, Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';

const words = (count: number) => Array.from({ length: count }, () => 'mot').join(' ');
const text = (count: number) => ({ fr: words(count), en: words(count - 1) });

const question = (id: string): Question => ({
  id,
  revision: 1,
  kind: 'opinion',
  topic: text(1),
  text: text(8),
  options: [
    { code: 'a', label: text(1) },
    { code: 'b', label: text(1) },
  ],
});

const asking = (questions: Question[], screens: string[][]): Questionnaire => ({
  ...defaultQuestionnaire,
  sections: [{ title: text(1), screens, questions }],
});

describe('the time that a questionnaire takes', () => {
  // By hand: ten words at 200 a minute are 3 s, a choice 1.5 s.
  it('is that of reading and choosing, in the language with more words', () => {
    expect(answeringTime(asking([question('one'), question('two')], [['one'], ['two']])).seconds).toBe(9);
  });

  // The title of one word is 0.3 s.
  it('has a title and one more touch to go on from a screen of several questions', () => {
    const together = asking([question('one'), question('two')], [['one', 'two']]);
    expect(answeringTime(together)).toEqual({ seconds: 11, screens: 1, mostScreens: 1 });
  });

  it('is of the median way, and knows the longest', () => {
    const rare = { ...question('rare'), askedIf: { one: ['a'], two: ['a'] } };
    const screens = [['one'], ['two'], ['rare']];
    expect(answeringTime(asking([question('one'), question('two'), rare], screens))).toEqual({
      seconds: 9,
      screens: 2,
      mostScreens: 3,
    });
  });
});
