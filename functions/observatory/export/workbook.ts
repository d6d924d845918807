import writeExcelFile, { type CellObject, type Row, type SheetData } from 'write-excel-file/node';
import type { Language } from '../../survey/questionnaire.ts';
import { citedTitle } from '../citation.ts';
import type { Manifest, PublishedQuestion } from '../edition.ts';
import { columnsFor } from './columns.ts';
import type { EditionTables } from './edition-tables.ts';
import { findingColumns, findingRows } from './findings-file.ts';
import { setFixedTimes } from './fixed-time.ts';
import { methodLines, standing } from './method-lines.ts';
import { printedSheets } from './printed-sheets.ts';
import { type SheetColumn, sheetColumns, textCell, wrappedIn } from './sheet-columns.ts';
import { texts } from './texts.ts';
import { indicatorRows, type TidyRow, tableRows } from './tidy-rows.ts';

/** Rows above the figures of a sheet, the last being the headings. */
const headingRows = 5;

interface Sheet {
  readonly sheet: string;
  readonly data: SheetData;
  readonly columns: { width: number }[];
  readonly printedColumns: number;
  readonly stickyRowsCount: number;
  readonly orientation: 'landscape';
}

/**
 * An edition as a spreadsheet: the indicators, a sheet for each question, the method and the columns explained. Texts
 * are cells of type text, which no spreadsheet computes; the same edition gives the same bytes.
 */
export async function editionAsWorkbook(
  { manifest, tables }: EditionTables,
  language: Language,
  origin: string,
): Promise<Uint8Array> {
  const questions = manifest.questions.filter(({ id }) => tables.some(({ question }) => question === id));
  const sheets: Sheet[] = [
    figuresSheet(manifest, language, {
      name: texts.indicators[language],
      heading: texts.indicators[language],
      rows: indicatorRows(manifest),
    }),
    ...findingsSheet(manifest, language, origin),
    ...questions.map((question) =>
      figuresSheet(manifest, language, {
        name: sheetName(question),
        heading: question.text[language],
        asked: question.base[language],
        rows: tables
          .filter((table) => table.question === question.id)
          .flatMap((table) => tableRows(manifest, table)),
      }),
    ),
    wordsSheet(
      texts.method[language],
      [34, 110],
      methodLines(manifest, language).map(([heading, line]) => [bold(heading), wrapped(line, 110)]),
    ),
    wordsSheet(
      texts.columns[language],
      [34, 20, 90],
      columnsFor(language).map(({ title, name, description }) => [
        bold(title[language]),
        top(name),
        wrapped(description[language], 90),
      ]),
    ),
  ];
  const printed = sheets.map(({ sheet, printedColumns, data, stickyRowsCount }) => ({
    name: sheet,
    columns: printedColumns,
    rows: data.length,
    headingRow: stickyRowsCount,
  }));
  const workbook = await writeExcelFile(
    sheets.map(({ printedColumns: _, ...sheet }) => sheet),
    // Without a font of its own, each program takes another, and bold letters another still.
    { fontFamily: 'Calibri', fontSize: 11, features: [printedSheets(printed)] },
  ).toBuffer();
  setFixedTimes(workbook, manifest.publishedOn);
  return workbook;
}

function figuresSheet(
  manifest: Manifest,
  language: Language,
  options: { name: string; heading: string; asked?: string; rows: readonly TidyRow[] },
): Sheet {
  const { name, heading, asked, rows } = options;
  const columns = sheetColumns({ manifest, language, rows });
  const { id, fieldwork, publishedOn } = manifest;
  const printed = columns.filter(({ isForReading }) => isForReading);
  return {
    sheet: name,
    data: [
      [{ ...bold(heading), fontSize: 14, height: 22 }],
      [textCell(asked ? `${texts.asked[language]}${asked}` : '')],
      [
        textCell(
          `${citedTitle(manifest, language)} (${id}). ${texts.fieldwork[language]} ${fieldwork.from} – ${fieldwork.to}. ${texts.publishedOn[language]} ${publishedOn}.`,
        ),
      ],
      acrossColumns(standing(manifest, language), printed),
      columns.map(headingCell),
      ...rows.map((row): Row => columns.map(({ cell }) => cell(row))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    printedColumns: printed.length,
    stickyRowsCount: headingRows,
    orientation: 'landscape',
  };
}

/** What the edition establishes, in both languages; no sheet where it is nothing. */
function findingsSheet(manifest: Manifest, language: Language, origin: string): Sheet[] {
  const rows = findingRows(manifest, origin);
  if (rows.length === 0) return [];
  const width = (name: string) => (/^(?:title|sentence|evidence|address)_/.test(name) ? 44 : 14);
  return [
    {
      sheet: texts.findings[language],
      data: [
        findingColumns.map(({ title }) => ({ ...bold(title[language]), wrap: true, height: 32 })),
        ...rows.map(
          (row): Row =>
            findingColumns.map(({ key, name }) => {
              const value = row[key];
              if (value === null) return null;
              return typeof value === 'number' ? { value, type: Number } : wrapped(value, width(name));
            }),
        ),
      ],
      columns: findingColumns.map(({ name }) => ({ width: width(name) })),
      printedColumns: findingColumns.length,
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  ];
}

function headingCell({ title, align, isForReading }: SheetColumn): CellObject {
  return {
    ...bold(title),
    wrap: true,
    height: 32,
    alignVertical: 'bottom',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#808080',
    ...(align && { align }),
    ...(!isForReading && { textColor: '#595959' }),
  };
}

/** A sentence over the whole width, on as many lines as it takes. */
function acrossColumns(sentence: string, columns: readonly SheetColumn[]): Row {
  const width = columns.reduce((total, column) => total + column.width, 0);
  const cell: CellObject = { ...wrapped(sentence, width), columnSpan: columns.length };
  return [cell, ...Array.from({ length: columns.length - 1 }, () => null)];
}

function wordsSheet(sheet: string, widths: readonly number[], data: SheetData): Sheet {
  return {
    sheet,
    data,
    columns: widths.map((width) => ({ width })),
    printedColumns: widths.length,
    stickyRowsCount: 0,
    orientation: 'landscape',
  };
}

function bold(value: string): CellObject {
  return { ...top(value), fontWeight: 'bold' };
}

function top(value: string): CellObject {
  return { ...textCell(value), alignVertical: 'top' };
}

function wrapped(value: string, width: number): CellObject {
  return { ...top(value), ...wrappedIn(width, value) };
}

/** A sheet's name has at most 31 characters, and none of `[]:*?/\`. */
function sheetName({ id }: PublishedQuestion): string {
  return id.replace(/[[\]:*?/\\]/g, '-').slice(0, 31);
}
