import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../survey/questionnaire.ts';
import { columnsFor } from './columns.ts';
import type { TidyRow } from './tidy-rows.ts';

interface DelimitedOptions {
  /** Leaves out the words in the other language. */
  readonly language?: Language | undefined;
  /**
   * `fr`: semicolons, decimal commas and a byte order mark, which a French spreadsheet opens without asking; a code
   * that it would take for a date or a number, such as 1-9 or 65+, has an apostrophe before it.
   */
  readonly spreadsheet?: 'fr';
}

/**
 * Tidy rows as CSV (RFC 4180): a header, a row a figure, commas and point decimals. Nothing stands for nothing
 * published. A text that a spreadsheet would take for a formula is defused by an apostrophe; a number, such as a
 * negative difference, stays a number.
 */
export function rowsAsCsv(
  rows: readonly TidyRow[],
  { language, spreadsheet }: DelimitedOptions = {},
): string {
  return stringify([...rows], {
    header: true,
    columns: columnsFor(language).map(({ key, name }) => ({ key, header: name })),
    record_delimiter: '\r\n',
    escape_formulas: true,
    // A lone line feed is inside a field, too, and a space at its end belongs to it.
    quoted_match: /[\r\n]|^\s|\s$/,
    ...(spreadsheet === 'fr' && {
      bom: true,
      delimiter: ';',
      cast: {
        number: (value: number) => String(value).replace('.', ','),
        string: (value: string) => (looksLikeDate.test(value) ? `'${value}` : value),
      },
    }),
  });
}

/** `1-9` becomes the first of September in Excel, and `65+` the number 65 in LibreOffice; a whole date may be one. */
const looksLikeDate = /^\d+(?:[-/.]\d+|\+)$/;
