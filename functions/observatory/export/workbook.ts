import { unzipSync, type ZipOptions, zipSync } from 'fflate';
import writeExcelFile, { type CellObject, type Row, type SheetData } from 'write-excel-file/node';
import type { Language } from '../../survey/questionnaire.ts';
import { citedTitle } from '../citation.ts';
import type { Manifest, PublishedQuestion } from '../edition.ts';
import { type Column, columnsFor } from './columns.ts';
import type { EditionTables } from './edition-tables.ts';
import { fixedTime } from './fixed-time.ts';
import { methodLines, standing } from './method-lines.ts';
import { texts } from './texts.ts';
import { indicatorRows, type TidyRow, tableRows } from './tidy-rows.ts';

/** Rows above the figures of a sheet, the last being the headings. */
export const headingRows = 5;

/**
 * An edition as a spreadsheet: the indicators, a sheet for each question, the method and the columns explained. Texts
 * are cells of type text, which no spreadsheet computes; the same edition gives the same bytes.
 */
export async function editionAsWorkbook(
  { manifest, tables }: EditionTables,
  language: Language,
): Promise<Uint8Array> {
  const shown = columnsFor(language);
  const questions = manifest.questions.filter(({ id }) => tables.some(({ question }) => question === id));
  const figures = (rows: readonly TidyRow[]) => [
    shown.map(({ title }) => bold(title[language])),
    ...rows.map((row) => shown.map((column) => figureCell(column, row))),
  ];
  const sheets = [
    {
      sheet: texts.indicators[language],
      data: [...headings(manifest, texts.indicators, language), ...figures(indicatorRows(manifest))],
      ...figuresLayout(shown),
    },
    ...questions.map((question) => ({
      sheet: sheetName(question),
      data: [
        ...headings(manifest, question.text, language, question),
        ...figures(
          tables
            .filter((table) => table.question === question.id)
            .flatMap((table) => tableRows(manifest, table)),
        ),
      ],
      ...figuresLayout(shown),
    })),
    {
      sheet: texts.method[language],
      data: methodLines(manifest, language).map(([heading, line]) => [bold(heading), text(line)]),
      columns: [{ width: 34 }, { width: 110 }],
    },
    {
      sheet: texts.columns[language],
      data: shown.map(
        ({ title, name, description }): Row => [
          bold(title[language]),
          text(name),
          text(description[language]),
        ],
      ),
      columns: [{ width: 34 }, { width: 20 }, { width: 110 }],
    },
  ];
  const workbook = await writeExcelFile(sheets as { sheet: string; data: SheetData }[]).toBuffer();
  return withFixedTimes(workbook, manifest.publishedOn);
}

function headings(
  manifest: Manifest,
  heading: PublishedQuestion['text'],
  language: Language,
  question?: PublishedQuestion,
): SheetData {
  const { id, fieldwork } = manifest;
  return [
    [bold(heading[language])],
    [text(question ? `${texts.asked[language]}${question.base[language]}` : '')],
    [text(`${citedTitle(manifest, language)} (${id}), ${fieldwork.from} – ${fieldwork.to}`)],
    [text(standing(manifest, language))],
  ];
}

function bold(value: string): CellObject {
  return { ...text(value), fontWeight: 'bold' };
}

function text(value: string): CellObject {
  return value === '' ? {} : { value, type: String };
}

/** Shares show as percentages; what they are worth stays the number that the API gives. */
function figureCell({ key, type }: Column, row: TidyRow): CellObject | null {
  const value = row[key];
  if (value === null || value === '') return null;
  if (typeof value !== 'number') return text(value);
  const isShare = ['estimate', 'low', 'high'].includes(key) && row.unit !== 'mean';
  return {
    value,
    type: Number,
    ...(isShare ? { format: '0.0%' } : type === 'integer' && { format: '#,##0' }),
  };
}

function figuresLayout(shown: readonly Column[]) {
  return {
    stickyRowsCount: headingRows,
    columns: shown.map(({ language, type }) => ({ width: language ? 26 : type === 'string' ? 14 : 12 })),
  };
}

/** A sheet's name has at most 31 characters, and none of `[]:*?/\`. */
function sheetName({ id }: PublishedQuestion): string {
  return id.replace(/[[\]:*?/\\]/g, '-').slice(0, 31);
}

/** The archive again with the edition's day in place of the time of writing, in a lasting order. */
function withFixedTimes(workbook: Uint8Array, day: string): Uint8Array {
  const options: ZipOptions = { mtime: fixedTime(day), level: 6 };
  return zipSync(unzipSync(workbook), options);
}
