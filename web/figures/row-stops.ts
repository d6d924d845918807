import { type Language, pick } from '../shared/language.ts';
import type { ChartStop } from './chart-spec.ts';
import type { FigureRow, FigureRows } from './figure-rows.ts';
import type { Figure } from './figures.ts';
import { observatoryTexts } from './texts.ts';
import { groupInWords, valueInWords, wholePercent } from './wording.ts';

interface PlacedRow extends FigureRow {
  /** The middle of its marks, in pixels. */
  readonly y: number;
}

/** A stop for each row of dots, or for each segment of the bars. */
export function rowStops(
  rows: readonly PlacedRow[],
  { kind, measure }: Pick<FigureRows, 'kind' | 'measure'>,
  language: Language,
): ChartStop[] {
  return rows.flatMap((row) => {
    const { y, figures } = row;
    const stops = figures.map((figure, index) => ({
      ...(kind === 'bars' ? segmentOf(figures, index) : dotOf(figure)),
      y,
      reading: readingOf(figure, { label: row.label, kind, measure }, language),
    }));
    // A bar without any figure says so once.
    return figures.some(({ share }) => share !== null) ? stops : stops.slice(0, 1);
  });
}

/** "≤ 10 %" has an interval, but no place for a dot. */
function dotOf({ share, low, high, bound, reference }: Figure) {
  return { x: bound ? null : share, low, high, reference };
}

function segmentOf(figures: readonly Figure[], index: number) {
  const before = figures.slice(0, index).reduce((sum, { share }) => sum + (share ?? 0), 0);
  const share = figures[index]?.share ?? null;
  // Rounded parts may add up to a little more than the whole.
  const [from, to] = [before, before + (share ?? 0)].map((end) => Math.min(1, end));
  return { x: share === null ? null : (to ?? 0), from: from ?? 0, low: null, high: null };
}

/** What is said of a mark that is touched: "18 à 24 ans : 21 % [19–23] · en 2010 : 15 %". */
function readingOf(
  figure: Figure,
  row: { label: string; kind: 'dots' | 'bars'; measure?: 'population' | undefined },
  language: Language,
): string {
  const t = observatoryTexts(language);
  // With two breakdowns a row's label is the second's alone.
  const group = figure.group.length > 1 ? groupInWords(figure, language) : row.label;
  const isOneOfAll = row.kind === 'bars' && figure.share !== null;
  const name = isOneOfAll ? `${group} · ${pick(figure.answer, language)}` : group;
  const { reference } = figure;
  const before =
    row.kind === 'dots' && reference !== null ? [t.in2010(wholePercent(reference, language))] : [];
  return [t.reading(name, valueInWords(figure, language, row.measure)), ...before].join(' · ');
}
