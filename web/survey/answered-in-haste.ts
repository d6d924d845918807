import { askedQuestions } from '../../functions/survey/answers.ts';
import { readingSeconds } from './reading-seconds.ts';
import { shownOptions } from './shown-options.ts';
import type { Answering } from './survey-state.ts';

/** Who takes less than this part of the reading time has not read it. */
const leastPart = 1 / 3;

/**
 * Whether answers came in haste: all of them in under a third of the time that reading takes, or every opinion at the same
 * place of its list. It is found on the device, and no more of the time leaves it.
 *
 * @param seconds  from Start to the last answer
 */
export function answeredInHaste({ questions, answers, profile }: Answering, seconds: number): boolean {
  const asked = askedQuestions(questions, answers, { profile });
  const isFast = seconds < leastPart * readingSeconds(asked);
  const opinions = asked.filter(({ kind }) => kind !== 'profile');
  const indices = new Set(
    opinions.map((question) => shownOptions(question).findIndex(({ code }) => code === answers[question.id])),
  );
  return isFast || (opinions.length > 1 && indices.size === 1);
}
