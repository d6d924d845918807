import type { Language } from '../survey/questionnaire.ts';
import { type FaultCode, type WordsOfFaults, wordsOfFaults } from './words-of-faults.ts';

/** What is wrong with one of the three files of an import, and where. */
export interface ImportFault {
  /** The file, and as far as known line and column, such as `answers.csv:3:17`. */
  readonly where: string;
  /** Which row of the answers, from 1, and in which column. */
  readonly row?: number;
  readonly column?: string;
  /** Of the field of a wave file, such as `margins.0.variable`. */
  readonly path?: string;
  readonly code: FaultCode;
  /** What the words of the code speak of, in their order. */
  readonly values: readonly string[];
}

/**
 * The fault in one line, with file, row, column and field. Signs that a terminal would obey, or that turn a line round,
 * are told by number: the file comes from somewhere else.
 */
export function faultInWords(
  { where, row, column, path, code, values }: ImportFault,
  language: Language,
): string {
  const words: WordsOfFaults = wordsOfFaults[language];
  const at = [
    ...(row !== undefined && column !== undefined ? [words.rowAndColumn(String(row), column)] : []),
    ...(path !== undefined && path !== '' ? [path] : []),
  ];
  const what = words[code](...values);
  // French has a space before a colon.
  const line = [where, ...at, what].join(language === 'fr' ? ' : ' : ': ');
  return line.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}
