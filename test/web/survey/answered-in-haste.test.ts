import { describe, expect, it } from 'vitest';
import { askedQuestions } from '../../../functions/survey/answers.ts';
import { answeredInHaste } from '../../../web/survey/answered-in-haste.ts';
import { readingSeconds } from '../../../web/survey/reading-seconds.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';

/** Answers at the same place of each list, where it has one, else the last. */
function answersAt(index: number): Record<string, string> {
  const answers: Record<string, string> = {};
  for (;;) {
    const next = askedQuestions(defaultQuestions, answers).find(({ id }) => answers[id] === undefined);
    if (!next) return answers;
    answers[next.id] = (next.options[index] ?? next.options.at(-1))?.code ?? '';
  }
}

const ordinary = { ...answersAt(1), aware: 'yes', outlook: 'more' };

describe('answeredInHaste', () => {
  it('holds of less than a third of the reading time, and not of a third', () => {
    const reading = readingSeconds(askedQuestions(defaultQuestions, ordinary));
    const of = (seconds: number) =>
      answeredInHaste({ questions: defaultQuestions, answers: ordinary, profile: 'full' }, seconds);
    expect(of(reading / 3 - 0.1)).toBe(true);
    expect(of(reading / 3 + 0.1)).toBe(false);
    expect(of(0)).toBe(true);
  });

  it('holds of the same place of every list, however long that took', () => {
    expect(
      answeredInHaste({ questions: defaultQuestions, answers: answersAt(1), profile: 'full' }, 600),
    ).toBe(true);
    expect(
      answeredInHaste(
        {
          questions: defaultQuestions,
          answers: { ...answersAt(1), sex: 'woman', age: '65+' },
          profile: 'full',
        },
        600,
      ),
    ).toBe(true);
    expect(answeredInHaste({ questions: defaultQuestions, answers: ordinary, profile: 'full' }, 600)).toBe(
      false,
    );
  });

  it('takes the faster of the two languages, at 238 words a minute', () => {
    // "Do you know whom to ask in your company about social networks?" 12, "Yes", "No".
    const contact = defaultQuestions.filter(({ id }) => id === 'contact');
    expect(readingSeconds(contact)).toBeCloseTo(14 / (238 / 60), 6);
  });
});
