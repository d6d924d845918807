import type { Answers } from './answers.ts';
import { questionnaire } from './questionnaire.ts';

const notAsked = '-';
const firstCode = '0'.charCodeAt(0);

/** What `unpackIndices` writes for a question that was not asked; the statistics' own mark. */
const notAskedIndex = 255;

/**
 * Packs answers into one character a question, in the questionnaire's order: the index of the code among the
 * question's options as a digit, or `-` where the question was not asked.
 *
 * @example packAnswers({ mention: 'no', … }) // => '1--0…'
 */
export function packAnswers(answers: Answers): string {
  return questionnaire.questions
    .map(({ id, options }) => {
      if (!Object.hasOwn(answers, id)) return notAsked;
      return String.fromCharCode(firstCode + options.findIndex(({ code }) => code === answers[id]));
    })
    .join('');
}

/** Writes the option index of each question into `row`, in place; 255 where the question was not asked. */
export function unpackIndices(packed: string, row: Uint8Array): void {
  for (let place = 0; place < row.length; place++) {
    const index = packed.charCodeAt(place) - firstCode;
    row[place] = index >= 0 ? index : notAskedIndex;
  }
}
