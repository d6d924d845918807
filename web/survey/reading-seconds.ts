import type { Question, Text } from '../../functions/survey/questionnaire.ts';

/** Words of French or English that are read silently in a second (Brysbaert 2019: 238 a minute). */
const wordsPerSecond = 238 / 60;

/** In the language that is read faster. */
export function readingSeconds(questions: readonly Question[]): number {
  const words = (language: keyof Text) =>
    questions
      .flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)])
      .reduce((sum, text) => sum + text[language].split(/\s+/).length, 0);
  return Math.min(words('fr'), words('en')) / wordsPerSecond;
}
