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
  const columns = columnsFor(language);
  const delimiter = spreadsheet === 'fr' ? ';' : ',';
  const written = writtenOnce(delimiter, spreadsheet);
  const records = [
    columns.map(({ name }) => written(name)),
    ...rows.map((row) => columns.map(({ key }) => written(row[key]))),
  ];
  const byteOrderMark = spreadsheet === 'fr' ? '\ufeff' : '';
  return `${byteOrderMark}${records.map((record) => record.join(delimiter) + endOfRecord).join('')}`;
}

const endOfRecord = '\r\n';

/** A field as the library writes it. An edition says the same texts thousands of times: each is written once. */
function writtenOnce(delimiter: ',' | ';', spreadsheet: DelimitedOptions['spreadsheet']) {
  const known = new Map<string, string>();
  return (value: string | number | null): string => {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return spreadsheet ? String(value).replace('.', ',') : String(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = spreadsheet && looksLikeDate.test(value) ? `'${value}` : value;
    const written = stringify([[text]], {
      delimiter,
      record_delimiter: endOfRecord,
      escape_formulas: true,
      // A lone line feed is inside a field, too, and a space at its end belongs to it.
      quoted_match: /[\r\n]|^\s|\s$/,
    }).slice(0, -endOfRecord.length);
    known.set(value, written);
    return written;
  };
}

/** `1-9` becomes the first of September in Excel, and `65+` the number 65 in LibreOffice; a whole date may be one. */
const looksLikeDate = /^\d+(?:[-/.]\d+|\+)$/;
