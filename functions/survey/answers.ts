import type { Question } from './questionnaire.ts';

/** A respondent's answers: the code chosen for each question asked. */
export type Answers = Readonly<Record<string, string>>;

/**
 * Which profile questions a panel is asked: all of them (open panel), all but those the company's record answers
 * (`company`), or none (companies that invite few people).
 */
export type ProfileQuestions = 'full' | 'company' | 'none';

interface AnswerError {
  question: string;
  /**
   * `missing`: asked and not answered; `unknown-code`: no such option; `not-asked`: not asked after the other answers
   * or in this panel; `unexpected`: no question of that name.
   */
  reason: 'missing' | 'unexpected' | 'unknown-code' | 'not-asked';
}

/**
 * The questions that a respondent is asked after the answers given so far, in the order of asking. A question whose
 * condition rests on an unanswered question is not (yet) among them.
 */
export function askedQuestions(
  questions: readonly Question[],
  answers: Answers,
  { profile = 'full' }: { profile?: ProfileQuestions } = {},
): Question[] {
  const asked: Question[] = [];
  for (const question of questions) {
    if (question.kind === 'profile' && profile === 'none') continue;
    if (question.fromCompany && profile !== 'full') continue;
    if (isRoutedTo(question, answers)) asked.push(question);
  }
  return asked;
}

/** Whether the answers to earlier questions lead to this one. */
export function isRoutedTo({ askedIf }: Question, answers: Answers): boolean {
  if (!askedIf) return true;
  return Object.entries(askedIf).every(([id, codes]) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return answer !== undefined && codes.includes(answer);
  });
}

/** Names every wrong answer and why; an empty list means that the answers are complete and valid. */
export function checkAnswers(
  questions: readonly Question[],
  answers: Answers,
  { profile = 'full' }: { profile?: ProfileQuestions } = {},
): AnswerError[] {
  const asked = askedQuestions(questions, answers, { profile });
  const askedIds = new Set(asked.map(({ id }) => id));
  const errors: AnswerError[] = [];
  for (const { id, options } of asked) {
    if (!Object.hasOwn(answers, id)) errors.push({ question: id, reason: 'missing' });
    else if (!options.some(({ code }) => code === answers[id])) {
      errors.push({ question: id, reason: 'unknown-code' });
    }
  }
  const known = new Set(questions.map(({ id }) => id));
  for (const id of Object.keys(answers)) {
    if (!known.has(id)) errors.push({ question: id, reason: 'unexpected' });
    else if (!askedIds.has(id)) errors.push({ question: id, reason: 'not-asked' });
  }
  return errors;
}
