import { axisLabels } from '../figures/axis.ts';
import type { FigureRow, FigureRows } from '../figures/figure-rows.ts';
import type { LegendEntry } from '../figures/legend.tsx';
import { RowMarks } from '../figures/row-marks.tsx';
import { valueInWords } from '../figures/wording.ts';
import { type Language, pick } from '../shared/language.ts';
import { type Block, colours, Lines, linesHeight, rounded, Words } from './block.tsx';
import { type TextStyle, textWidth, wrapText } from './measured-text.ts';

export interface PictureChart {
  /** Whose answers the rows tell: the breakdown, or the answers themselves. */
  readonly heading: string;
  readonly shown: FigureRows;
  readonly legend: readonly LegendEntry[];
}

const labelStyle: TextStyle = { size: 15, face: 'sans' };
const valueStyle: TextStyle = { size: 15, face: 'strong' };
const fine: TextStyle = { size: 13, face: 'sans' };
/** Of a segment's own figure, as `RowMarks` writes it. */
const segmentStyle: TextStyle = { size: 13, face: 'strong' };

const marksHeight = 32;
/** Room for half of an axis' label, and for the dot at its end. */
const besidePlot = 22;
/** A plot that is narrower shows nothing; labels then stand above their rows. */
const leastPlot = 150;

interface Columns {
  readonly x: number;
  readonly width: number;
  /** Labels stand above the marks. */
  readonly isStacked: boolean;
  readonly labelWidth: number;
  readonly plot: { readonly x: number; readonly width: number };
}

/** Rows with their labels, marks and figures, below an axis. */
export function chartBlock(
  { shown, heading }: PictureChart,
  { x, width, language }: { x: number; width: number; language: Language },
): Block {
  const columns = columnsOf(shown, { x, width, language });
  const labels = axisOf(shown, columns, language);
  const head = wrapText(heading, fine, columns.labelWidth);
  const headHeight = linesHeight(head, fine.size);
  // Beside the axis where there is a column for it, above it otherwise.
  const axisTop = columns.isStacked ? headHeight : Math.max(0, headHeight - 20);
  const rowsTop = axisTop + (labels.length > 0 ? 24 : 0);
  const rows = shown.rows.map((row) => placeRow(row, shown, columns, language));
  return {
    height: Math.max(headHeight, rowsTop) + rows.reduce((height, row) => height + row.height, 0),
    rows: rows.length,
    draw(top, spread) {
      let y = top + Math.max(headHeight, rowsTop);
      return (
        <>
          <Lines lines={head} top={top} x={x} colour={colours.muted} {...fine} />
          {labels.map((label) => (
            <Words key={label.text} {...label} {...fine} y={top + axisTop + 16} colour={colours.muted} />
          ))}
          {rows.map((row) => {
            const at = y + spread / 2;
            y += row.height + spread;
            return <g key={row.key}>{row.draw(at)}</g>;
          })}
        </>
      );
    },
  };
}

function columnsOf(
  shown: FigureRows,
  { x, width, language }: { x: number; width: number; language: Language },
): Columns {
  const values =
    shown.kind === 'bars' ? [] : shown.rows.flatMap((row) => figureInWords(row, shown, language) ?? []);
  const widest = (texts: readonly string[], style: TextStyle) =>
    Math.max(0, ...texts.map((text) => textWidth(text, style)));
  const valueWidth = Math.max(besidePlot, widest(values, valueStyle) + besidePlot);
  const right = shown.kind === 'bars' ? besidePlot : valueWidth;
  const labels = shown.rows.map(({ label }) => label);
  const labelWidth = Math.min(Math.max(80, widest(labels, labelStyle)), width * 0.38);
  const left = labelWidth + besidePlot;
  if (width - left - right >= leastPlot) {
    const plot = { x: x + left, width: width - left - right };
    return { x, width, isStacked: false, labelWidth, plot };
  }
  const plot = { x: x + besidePlot, width: width - 2 * besidePlot };
  return { x, width, isStacked: true, labelWidth: width, plot };
}

/** The figure beside a dot; undefined where there is none. */
function figureInWords({ figures }: FigureRow, shown: FigureRows, language: Language): string | undefined {
  const [figure] = figures;
  return figure && figure.share !== null ? valueInWords(figure, language, shown.measure) : undefined;
}

interface AxisWords {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** All labels of the axis where they keep their distance, its ends where those do, and none otherwise. */
function axisOf(shown: FigureRows, { plot }: Columns, language: Language): AxisWords[] {
  const all = axisLabels(shown, language).map(({ share, text, anchor }) => ({
    text,
    anchor,
    x: plot.x + share * plot.width,
  }));
  const ends = all.filter((_, index) => index === 0 || index === all.length - 1);
  return [all, ends].find(keepDistance) ?? [];
}

function keepDistance(labels: readonly AxisWords[]): boolean {
  return labels.every((label, index) => {
    const next = labels[index + 1];
    return !next || endOf(label) + 8 <= startOf(next);
  });
}

function startOf({ text, x, anchor }: AxisWords): number {
  return x - textWidth(text, fine) * { start: 0, middle: 0.5, end: 1 }[anchor];
}

function endOf(label: AxisWords): number {
  return startOf(label) + textWidth(label.text, fine);
}

interface PlacedRow {
  readonly key: string;
  readonly height: number;
  draw(top: number): preact.JSX.Element;
}

function placeRow(row: FigureRow, shown: FigureRows, columns: Columns, language: Language): PlacedRow {
  const { x, width, isStacked, labelWidth, plot } = columns;
  const heading = row.heading === undefined ? [] : wrapText(row.heading, fine, width);
  const headingHeight = heading.length > 0 ? linesHeight(heading, fine.size) + 8 : 0;
  const value = shown.kind === 'bars' ? undefined : figureInWords(row, shown, language);
  // Above its row a label leaves its line's end to the figure.
  const beside = isStacked && value !== undefined ? textWidth(value, valueStyle) + 12 : 0;
  const label = wrapText(row.label, labelStyle, labelWidth - beside);
  const labelHeight = linesHeight(label, labelStyle.size);
  const below = wordsBelow(row, shown, language).flatMap((text) => wrapText(text, fine, plot.width));
  const belowHeight = below.length > 0 ? linesHeight(below, fine.size) + 6 : 0;
  const hasMarks = row.figures.some(({ share }) => share !== null);
  const marks = hasMarks ? marksHeight : 0;
  const plotHeight = marks + belowHeight;
  const bodyHeight = isStacked ? labelHeight + plotHeight : Math.max(labelHeight, plotHeight, 28);
  return {
    key: row.key,
    height: headingHeight + bodyHeight + 4,
    draw(top) {
      const body = top + headingHeight;
      const plotTop = isStacked ? body + labelHeight : body + (bodyHeight - plotHeight) / 2;
      const besideMarks = hasMarks ? marksHeight : plotHeight;
      const labelTop = isStacked ? body : Math.max(body, plotTop + (besideMarks - labelHeight) / 2);
      return (
        <>
          <Lines lines={heading} top={top + 6} x={x} colour={colours.muted} {...fine} />
          <Lines lines={label} top={labelTop} x={x} {...labelStyle} />
          {hasMarks && (
            <svg
              aria-hidden="true"
              x={rounded(plot.x)}
              width={rounded(plot.width)}
              y={rounded(plotTop)}
              height={marksHeight}
              overflow="visible"
            >
              <RowMarks
                hasGrid
                row={row}
                shown={shown}
                colours={colours}
                language={language}
                hasRoomFor={(share, words) => share * plot.width >= textWidth(words, segmentStyle) + 8}
              />
            </svg>
          )}
          {value !== undefined && (
            <Words
              text={value}
              x={x + width}
              y={isStacked ? body + labelStyle.size : plotTop + 21}
              anchor="end"
              {...valueStyle}
            />
          )}
          <Lines
            lines={below}
            top={plotTop + marks + (hasMarks ? 0 : 3)}
            x={plot.x}
            colour={colours.muted}
            {...fine}
          />
        </>
      );
    },
  };
}

/** What stands where no figure is, and below a bar every answer with its figure. */
function wordsBelow({ figures }: FigureRow, shown: FigureRows, language: Language): string[] {
  const [first] = figures;
  if (!first) return [];
  if (figures.every(({ share }) => share === null)) return [valueInWords(first, language)];
  if (shown.kind === 'dots') return [];
  return [
    figures
      .map((figure) => `${pick(figure.answer, language)} ${valueInWords(figure, language, shown.measure)}`)
      .join(' · '),
  ];
}

/** What the marks stand for, one after the other. */
export function legendBlock(
  { shown, legend }: Pick<PictureChart, 'shown' | 'legend'>,
  { x, width }: { x: number; width: number },
): Block {
  const indent = 18;
  let line = 0;
  let at = x;
  const placed = legend.map(({ mark, text }) => {
    const lines = wrapText(text, fine, width - indent);
    const needed = indent + Math.max(...lines.map((one) => textWidth(one, fine)));
    if (at > x && (at + needed > x + width || lines.length > 1)) {
      line++;
      at = x;
    }
    const here = { mark, lines, x: at, line };
    at += needed + 24;
    line += lines.length - 1;
    return here;
  });
  return {
    height: (line + 1) * fine.size * 1.3 + 6,
    draw: (top) => (
      <>
        {placed.map(({ mark, lines, ...place }) => {
          const y = top + place.line * fine.size * 1.3;
          return (
            <g key={mark}>
              <LegendMark mark={mark} kind={shown.kind} x={place.x + 5} y={y + 9} />
              <Lines lines={lines} top={y} x={place.x + indent} colour={colours.muted} {...fine} />
            </g>
          );
        })}
      </>
    ),
  };
}

function LegendMark(props: { mark: LegendEntry['mark']; kind: FigureRows['kind']; x: number; y: number }) {
  const { mark, kind, x, y } = props;
  const paint =
    mark === 'dot' ? { fill: colours.accent } : { fill: 'none', stroke: colours.ink, 'stroke-width': '1.5' };
  return kind === 'bars' ? (
    <rect x={rounded(x - 4.5)} y={rounded(y - 4.5)} width="9" height="9" {...paint} />
  ) : (
    <circle cx={rounded(x)} cy={rounded(y)} r="4.5" {...paint} />
  );
}
