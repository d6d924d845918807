const longestName = 200;

/** What XML 1.0 cannot hold or what turns text around: controls, surrogates on their own, bidirectional marks. */
const unwanted = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu;

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A company's name as it may stand in a sentence and a file: on one line, of bounded length, and set apart by isolates
 * (U+2068, U+2069) where it reads from right to left, so that the sentence around it does not turn.
 *
 * @see XML 1.0, 2.2 "Characters"; Unicode Standard Annex 9, 2.6
 */
export function safeName(name: string): string {
  const characters = [...name.replace(unwanted, ' ').replace(/\s+/g, ' ').trim()];
  const short =
    characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : characters.join('');
  return rightToLeft.test(short) ? `\u2068${short}\u2069` : short;
}
