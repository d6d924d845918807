import type { Answers } from './answers.ts';
import type { Question } from './questionnaire.ts';

const notAsked = '-';
const firstCode = '0'.charCodeAt(0);

/** What `unpackIndices` writes for a question that was not asked; the statistics' own mark. */
const notAskedIndex = 255;

/** How a browser said that it was answered: in haste or not (`web/survey/answered-in-haste.ts`). */
export const hasteCodes = ['hasty', 'steady'] as const;

/** Letters, which are no option's index, so that what follows the answers is never taken for one. */
const hasteMarks = ['h', 's'] as const;
const firstMark = 'a'.charCodeAt(0) - firstCode;

/**
 * Packs answers into one character a question, in the questionnaire's order: the index of the code among the
 * question's options as a digit, or `-` where the question was not asked; and a letter after them of whether they came in
 * haste, where the browser said so.
 *
 * @example packAnswers(questions, { mention: 'no', … }, false) // => '1--0…s'
 */
export function packAnswers(questions: readonly Question[], answers: Answers, isHasty?: boolean): string {
  const packed = questions
    .map(({ id, options }) => {
      if (!Object.hasOwn(answers, id)) return notAsked;
      return String.fromCharCode(firstCode + options.findIndex(({ code }) => code === answers[id]));
    })
    .join('');
  return isHasty === undefined ? packed : packed + hasteMarks[isHasty ? 0 : 1];
}

/** Writes the option index of each question into `row`, in place; 255 where the question was not asked. */
export function unpackIndices(packed: string, row: Uint8Array): void {
  for (let place = 0; place < row.length; place++) {
    const index = packed.charCodeAt(place) - firstCode;
    row[place] = index >= 0 && index < firstMark ? index : notAskedIndex;
  }
}

/** What `packAnswers` packed, but for the haste. */
export function unpackAnswers(questions: readonly Question[], packed: string): Answers {
  const row = new Uint8Array(questions.length);
  unpackIndices(packed, row);
  return Object.fromEntries(
    questions.flatMap(({ id, options }, index) => {
      const option = options[row[index] ?? options.length];
      return option ? [[id, option.code]] : [];
    }),
  );
}

/** The index among `hasteCodes`; 255 where nothing was said, as in all responses of before December 2026. */
export function unpackHaste(packed: string): number {
  const index = hasteMarks.findIndex((mark) => packed.endsWith(mark));
  return index < 0 ? notAskedIndex : index;
}
