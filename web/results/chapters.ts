import type { Manifest, PublishedQuestion } from '../../functions/observatory/edition.ts';
import type { Text } from '../../functions/survey/questionnaire.ts';
import { answerQuestions } from './question-tables.ts';

interface Chapter {
  /** Of its heading, to which an address may lead. */
  readonly id: string;
  /** Undefined in editions whose questions name none: then there is this one. */
  readonly title: Text | undefined;
  readonly questions: readonly PublishedQuestion[];
}

/**
 * The questions by the chapter that they name. Chapters stand as their first questions do, those of habits alone after
 * those of opinions: a questionnaire warms up with what a reader asks last.
 */
export function chaptersOf(manifest: Manifest): Chapter[] {
  const chapters = new Map<string, PublishedQuestion[]>();
  for (const question of answerQuestions(manifest)) {
    const name = question.chapter?.en ?? '';
    chapters.set(name, [...(chapters.get(name) ?? []), question]);
  }
  const isOfHabits = (questions: readonly PublishedQuestion[]) =>
    questions.every(({ kind }) => kind === 'usage');
  const inOrder = [...chapters.values()].sort((a, b) => Number(isOfHabits(a)) - Number(isOfHabits(b)));
  return inOrder.map((questions, index) => ({
    id: `chapter-${index + 1}`,
    title: questions[0]?.chapter,
    questions,
  }));
}
