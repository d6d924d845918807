import type { CellObject } from 'write-excel-file/node';
import type { Language, Text } from '../../survey/questionnaire.ts';
import type { Manifest, SuppressionReason } from '../edition.ts';
import { type Column, columnsFor } from './columns.ts';
import { texts } from './texts.ts';
import type { TidyRow } from './tidy-rows.ts';

/** A column of a sheet of figures. */
export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly align?: 'right' | 'center';
  /** Columns for people come first and are printed; codes, and what is the same in every row, follow in grey. */
  readonly isForReading: boolean;
  readonly cell: (row: TidyRow) => CellObject | null;
}

/** What a sheet of figures is made for. */
interface SheetOf {
  readonly manifest: Manifest;
  readonly language: Language;
  readonly rows: readonly TidyRow[];
}

/**
 * The columns of a sheet of figures: who, what, how much, and what is to be known of it, in words; then every other
 * column of the tidy files, so that a sheet says all that they say.
 */
export function sheetColumns(sheet: SheetOf): SheetColumn[] {
  const { language, rows } = sheet;
  const columns = columnsFor(language);
  const reading = readingOrder.filter(
    (item) => alwaysShown.includes(item) || rows.some((row) => read(item, row, sheet)),
  );
  const shownKeys = reading.map((item) => keyOf(item, language));
  return [
    ...reading.map((item) => readingColumn(item, sheet)),
    ...columns
      .filter(({ key }) => !shownKeys.includes(key))
      .map(
        (column): SheetColumn => ({
          title: column.title[language],
          width: column.language ? 26 : 14,
          ...(isNumeric(column) && { align: 'right' }),
          isForReading: false,
          cell: (row) => dataCell(row[column.key]),
        }),
      ),
  ];
}

type Item =
  | 'sentence'
  | 'breakdown1'
  | 'group1'
  | 'breakdown2'
  | 'group2'
  | 'answer'
  | 'unitWords'
  | 'estimate'
  | 'low'
  | 'high'
  | 'population'
  | 'base'
  | 'effectiveBase'
  | 'companies'
  | 'degreesOfFreedom'
  | 'status'
  | 'remark';

const readingOrder: readonly Item[] = [
  'sentence',
  'breakdown1',
  'group1',
  'breakdown2',
  'group2',
  'answer',
  'unitWords',
  'estimate',
  'low',
  'high',
  'population',
  'base',
  'effectiveBase',
  'companies',
  'degreesOfFreedom',
  'status',
  'remark',
];

/** Figures have their column even where none is published. */
const alwaysShown: readonly Item[] = [
  'estimate',
  'low',
  'high',
  'population',
  'base',
  'effectiveBase',
  'status',
];

/** The column of the tidy files that an item shows; none for what is put in words here only. */
function keyOf(item: Item, language: Language): Column['key'] | undefined {
  const suffix = language === 'fr' ? 'Fr' : 'En';
  switch (item) {
    case 'group1':
      return `level1${suffix}`;
    case 'group2':
      return `level2${suffix}`;
    case 'answer':
      return `category${suffix}`;
    case 'sentence':
    case 'breakdown1':
    case 'breakdown2':
    case 'unitWords':
    case 'remark':
      return undefined;
    default:
      return item;
  }
}

function readingColumn(item: Item, sheet: SheetOf): SheetColumn {
  const { language } = sheet;
  const key = keyOf(item, language);
  const known = columnsFor(language).find((column) => column.key === key);
  const words = item in texts.sheet ? texts.sheet[item as keyof typeof texts.sheet] : undefined;
  const isNumber = known !== undefined && isNumeric(known);
  const width =
    isNumber || item === 'status'
      ? 12
      : widthFor(
          item,
          sheet.rows.map((row) => read(item, row, sheet)),
        );
  return {
    title: (known?.title ?? words)?.[language] ?? '',
    width,
    ...(isNumber ? { align: 'right' } : item === 'status' && { align: 'center' }),
    isForReading: true,
    cell: (row) => {
      const value = read(item, row, sheet);
      if (value === null || value === '') return null;
      if (typeof value !== 'number') {
        return {
          ...textCell(value),
          ...(item === 'status' && { align: 'center' }),
          ...(value.length > width && wrappedIn(width, value)),
        };
      }
      const isInUnit = item === 'estimate' || item === 'low' || item === 'high';
      const format = isInUnit ? unitFormat(row, sheet, item) : countFormat(item);
      return { value, type: Number, format };
    },
  };
}

/** Room for the longest of the texts, within reason: beyond it they take more lines. */
function widthFor(item: Item, values: readonly (string | number | null)[]): number {
  const longest = Math.max(0, ...values.map((value) => String(value ?? '').length));
  return Math.min(item === 'sentence' ? 80 : 56, Math.max(14, longest + 2));
}

/** Points that a line of text takes in height. */
const lineHeight = 15;

/** How a cell shows a text on as many lines as it takes; not every program makes room for them by itself. */
export function wrappedIn(width: number, value: string): Pick<CellObject, 'wrap' | 'height'> {
  // Letters are wider than the digits that widths are told in, and lines break before they are full.
  const lines = Math.ceil((value.length * 1.1) / width);
  return { wrap: true, height: lineHeight * Math.max(1, lines) };
}

function isNumeric({ type }: Column): boolean {
  return type === 'number' || type === 'integer';
}

function read(item: Item, row: TidyRow, { manifest, language }: SheetOf): string | number | null {
  if (item === 'group1' && row.record === 'table' && row.by1 === null) return texts.everyone[language];
  const key = keyOf(item, language);
  if (key) return row[key];
  if (item === 'sentence')
    return row.record === 'indicator' ? (language === 'fr' ? row.textFr : row.textEn) : null;
  if (item === 'unitWords') return row.record === 'indicator' ? texts.units[row.unit][language] : null;
  if (item === 'remark') return remark(row, language);
  const by = item === 'breakdown1' ? row.by1 : row.by2;
  return by === null ? null : (manifest.breakdowns.find(({ id }) => id === by)?.text[language] ?? by);
}

function countFormat(item: Item): string {
  return item === 'effectiveBase' || item === 'degreesOfFreedom' ? '#,##0.#' : '#,##0';
}

/**
 * How a figure shows: as precisely as it is published, bounds as bounds. What it is worth stays the number that the API
 * gives.
 */
function unitFormat(row: TidyRow, { manifest }: SheetOf, item: Item): string {
  if (row.unit === 'mean') return '0.00';
  const { wholePercentUnder } = manifest.disclosure;
  const isWhole = [row.estimate, row.low, row.high].every(
    (value) => value === null || Math.abs(value * 100 - Math.round(value * 100)) < 1e-9,
  );
  const isWholeByRule = row.base === null || row.base < Number(wholePercentUnder ?? 0);
  const percent = isWhole && (isWholeByRule || wholePercentUnder === undefined) ? '0%' : '0.0%';
  if (row.unit === 'points') return `+${percent};-${percent};${percent}`;
  if (item !== 'estimate' || row.bound === null) return percent;
  return row.bound === 'atMost' ? `"≤ "${percent}` : `"≥ "${percent}`;
}

/** Why nothing is published, or what a figure is not good for. */
function remark({ suppressed, asOf, status }: TidyRow, language: Language): string | null {
  const reason = suppressed ? (reasons[suppressed as SuppressionReason]?.[language] ?? suppressed) : null;
  const said = [
    reason,
    status.includes('u') ? texts.lowReliability[language] : null,
    status.includes('k') ? texts.fewerThanFiveCompanies[language] : null,
    status.includes('b') ? texts.breakInSeries[language] : null,
    asOf ? `${texts.repeatedFrom[language]} ${asOf}` : null,
  ].filter(Boolean);
  return said.length > 0 ? said.join(language === 'fr' ? ' ; ' : '; ') : null;
}

const reasons: Readonly<Record<SuppressionReason, Text>> = {
  tooNoisy: {
    fr: 'trop peu de répondants pour le bruit ajouté',
    en: 'too few respondents for the noise added',
  },
  complementary: {
    fr: 'masqué avec le groupe voisin, qui s’en déduirait',
    en: 'hidden with the group beside it, which would follow from it',
  },
  notMeasured: {
    fr: 'non mesuré dans une édition de cette taille',
    en: 'not measured in an edition of this size',
  },
  fewCompanies: {
    fr: 'une ou deux entreprises, et presque personne d’autre',
    en: 'one or two companies, and hardly anybody else',
  },
  fewerThan10: { fr: 'moins de 10 répondants', en: 'fewer than 10 respondents' },
  dominated: { fr: 'surtout une seule entreprise', en: 'mostly a single company' },
  extreme: { fr: 'dirait une part publiée comme borne', en: 'would tell a share published as a bound' },
};

export function textCell(value: string): CellObject {
  return value === '' ? {} : { value, type: String };
}

const grey = '#595959';

function dataCell(value: TidyRow[keyof TidyRow]): CellObject | null {
  if (value === null || value === '') return null;
  const cell: CellObject = typeof value === 'number' ? { value, type: Number } : textCell(String(value));
  return { ...cell, textColor: grey };
}
