import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import { columnsFor } from '../../../../functions/observatory/export/columns.ts';
import { rowsAsCsv } from '../../../../functions/observatory/export/delimited.ts';
import { type TidyRow, tidyRows } from '../../../../functions/observatory/export/tidy-rows.ts';
import { madeUp } from './editions.ts';

const rows = tidyRows(madeUp()).slice(0, 300);
/** Each alone in a field: what delimits, quotes, ends a record, is a formula or a date, and what begins or ends bare. */
const awkward = [
  ...[
    '',
    '"',
    "'",
    ',',
    ';',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\u00a0',
    '\ufeff',
    'a,b',
    'a;b',
    'a"b',
    'a\rb',
    ' a',
    'a ',
  ],
  ...[
    '=1',
    '+1',
    '-1',
    '@a',
    '\t1',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff201',
    '=",;\n',
    '1-9',
    '1.9',
    '65+',
    '-1-9',
  ],
];
const awkwardRows = awkward.map(
  (text, index) =>
    ({
      ...(rows[index] as TidyRow),
      ...{ edition: text, textFr: text, textEn: text, asOf: text },
      ...{ estimate: -1.2e-7, low: -0.5, high: 1e21 },
    }) satisfies TidyRow,
);

it.each([
  ['programs', {}],
  ['programs, in one language', { language: 'fr' }],
  ['French spreadsheets', { language: 'fr', spreadsheet: 'fr' }],
] as const)('writes for %s what the library makes of whole records', (_, options) => {
  for (const written of [[...awkwardRows, ...rows], []])
    expect(rowsAsCsv(written, options)).toBe(wholeRecords(written, options));
});

function wholeRecords(
  written: readonly TidyRow[],
  { language, spreadsheet }: { language?: 'fr'; spreadsheet?: 'fr' },
): string {
  return stringify([...written], {
    header: true,
    columns: columnsFor(language).map(({ key, name }) => ({ key, header: name })),
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /[\r\n]|^\s|\s$/,
    ...(spreadsheet && {
      bom: true,
      delimiter: ';',
      cast: {
        number: (value: number) => String(value).replace('.', ','),
        string: (value: string) => (/^\d+(?:[-/.]\d+|\+)$/.test(value) ? `'${value}` : value),
      },
    }),
  });
}
