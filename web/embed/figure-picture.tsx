import { renderToString } from 'preact-render-to-string';
import type { FigureRow, FigureRows } from '../figures/figure-rows.ts';
import { AxisMarks, type MarkColours, RowMarks } from '../figures/row-marks.tsx';
import { valueInWords } from '../figures/wording.ts';
import { type Language, pick } from '../shared/language.ts';
import type { EmbeddedFigure } from './embedded-figure.ts';

/** A picture cannot ask for the page's scheme: it has its own paper, the theme's light one. */
const colours: MarkColours = {
  ink: '#1b1f24',
  paper: '#fbfaf7',
  muted: '#585e66',
  accent: '#0b5f63',
  onAccent: '#ffffff',
  critical: '#b8431f',
  unsure: '#7a7f87',
  hairline: '#dedbd2',
};

const width = 800;
const margin = 28;
const labelWidth = 240;
const besideLabels = width - 2 * margin - labelWidth;
/** Numbers of people need more room beside their shares. */
const valueWidths = { share: 150, population: 330 } as const;
const sans = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
const serif = 'Georgia, Times New Roman, serif';

type Measure = FigureRows['measure'];

interface Line {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  readonly weight?: number;
  readonly family?: string;
}

/**
 * A figure as an SVG picture of 800 points across that needs nothing else: title, question, base, rows with their
 * figures, legend, dates, source, licence and address stand in it.
 *
 * @param origin  where the observatory is, for the address in the picture
 */
export function figurePicture(
  figure: EmbeddedFigure,
  { language, origin }: { language: Language; origin: string },
) {
  const lines: Line[] = [];
  const write = writer(lines);
  const small = { size: 13, colour: colours.muted };
  let y = margin;
  if (figure.simulated)
    y = write(figure.simulated, y, { size: 15, colour: colours.critical, weight: 600 }) + 8;
  y = write(figure.title, y, { size: 26, family: serif }) + 6;
  y = write(`${figure.question} ${figure.base}`, y, { size: 15, colour: colours.muted }) + 14;
  const { placed, bottom } = placeRows(figure, { top: y, language });
  y = write(legendInWords(figure), bottom + 10, small) + 8;
  for (const text of [...figure.notes, figure.standing, sourceOf(figure), origin + figure.link]) {
    y = write(text, y, small) + 3;
  }
  const height = Math.ceil(y + margin - 8);
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family={sans}
      lang={language}
      role="img"
      aria-labelledby="title summary"
    >
      <title id="title">{figure.title}</title>
      <desc id="summary">{figure.shown.summary}</desc>
      <rect width={width} height={height} fill={colours.paper} />
      {lines.map((line) => (
        <Words key={`${line.x} ${line.y}`} {...line} />
      ))}
      <Plot figure={figure} placed={placed} language={language} />
    </svg>
  );
  return renderToString(svg);
}

function sourceOf({ fieldwork, citation, licence }: EmbeddedFigure): string {
  return [fieldwork, citation, citation.includes(licence) ? '' : `${licence}.`].filter(Boolean).join(' ');
}

function legendInWords({ legend, shown }: EmbeddedFigure): string {
  const marks = shown.kind === 'bars' ? { dot: '■', ring: '□' } : { dot: '●', ring: '○' };
  return legend.map(({ mark, text }) => `${marks[mark]} ${text}`).join('   ');
}

function Words({ text, x, y, size, colour, weight = 400, family = sans }: Line) {
  return (
    <text x={x} y={y} font-size={size} font-weight={weight} font-family={family} fill={colour}>
      {text}
    </text>
  );
}

interface PlacedRow {
  readonly row: FigureRow;
  /** The top of its marks. */
  readonly y: number;
  readonly label: readonly string[];
  /** Below a bar; a dot has its figure beside it. */
  readonly values: readonly string[];
}

interface Placed {
  /** The top of the axis. */
  readonly axis: number;
  readonly rows: readonly PlacedRow[];
  readonly heading: readonly string[];
}

function placeRows(
  { shown, heading, answer }: EmbeddedFigure,
  { top, language }: { top: number; language: Language },
): { placed: Placed; bottom: number } {
  const head = wrap(answer ? `${heading} – ${answer}` : heading, 13, labelWidth - 12);
  let y = top + Math.max(28, head.length * 17 + 8);
  const axis = y - 28;
  const rows = shown.rows.map((row) => {
    if (row.heading) y += 28;
    const label = wrap(row.label, 15, labelWidth - 12);
    const values =
      shown.kind === 'bars' ? wrap(barInWords(row, language, shown.measure), 13, besideLabels) : [];
    const height = Math.max(36, label.length * 18 + 10);
    const at = y + (height - 36) / 2;
    y += height + values.length * 18;
    return { row, y: at, label, values };
  });
  return { placed: { axis, rows, heading: head }, bottom: y };
}

function Plot({ figure, placed, language }: { figure: EmbeddedFigure; placed: Placed; language: Language }) {
  const { shown } = figure;
  const valueWidth = shown.kind === 'bars' ? 0 : valueWidths[shown.measure ?? 'share'];
  const plot = { x: margin + labelWidth, width: besideLabels - valueWidth };
  return (
    <>
      {placed.heading.map((text, index) => (
        <Words
          key={text}
          text={text}
          x={margin}
          y={placed.axis + 16 - (placed.heading.length - 1 - index) * 17}
          size={13}
          colour={colours.muted}
        />
      ))}
      <svg aria-hidden="true" {...plot} y={placed.axis} height="24" overflow="visible">
        <AxisMarks shown={shown} language={language} colours={colours} />
      </svg>
      {placed.rows.map(({ row, y, label, values }) => (
        <g key={row.key}>
          {row.heading && <Words text={row.heading} x={margin} y={y - 6} size={13} colour={colours.muted} />}
          {label.map((text, index) => (
            <Words
              key={text}
              text={text}
              x={margin}
              y={y + 21 + (index - (label.length - 1) / 2) * 18}
              size={15}
              colour={colours.ink}
            />
          ))}
          <svg aria-hidden="true" {...plot} y={y} height="32" overflow="visible">
            <RowMarks hasGrid row={row} shown={shown} colours={colours} language={language} />
          </svg>
          {shown.kind === 'dots' && <Value row={row} y={y} measure={shown.measure} language={language} />}
          {values.map((text, index) => (
            <Words
              key={text}
              text={text}
              x={margin + labelWidth}
              y={y + 45 + index * 18}
              size={13}
              colour={colours.muted}
            />
          ))}
        </g>
      ))}
    </>
  );
}

/** Every answer of a bar with its figure. */
function barInWords({ figures }: FigureRow, language: Language, measure: Measure): string {
  const [first] = figures;
  if (first && figures.every(({ share }) => share === null)) return valueInWords(first, language);
  return figures
    .map((figure) => `${pick(figure.answer, language)} ${valueInWords(figure, language, measure)}`)
    .join(' · ');
}

function Value(props: { row: FigureRow; y: number; measure: Measure; language: Language }) {
  const { row, y, measure, language } = props;
  const [figure] = row.figures;
  const isAbsent = figure?.share == null;
  return (
    <text
      x={width - margin}
      y={y + 21}
      text-anchor="end"
      font-size={isAbsent ? 13 : 15}
      font-weight={isAbsent ? 400 : 600}
      fill={isAbsent ? colours.muted : colours.ink}
    >
      {figure && valueInWords(figure, language, measure)}
    </text>
  );
}

type LineStyle = { size: number; colour?: string; weight?: number; family?: string };

/** @returns what writes wrapped text below a height, and gives the height below it */
function writer(lines: Line[]) {
  return (text: string, top: number, { size, colour = colours.ink, ...style }: LineStyle): number => {
    // Bold letters are wider.
    const wrapped = wrap(text, style.weight ? size * 1.15 : size, width - 2 * margin);
    wrapped.forEach((line, index) => {
      const y = top + size + index * size * 1.35;
      lines.push({ text: line, size, colour, x: margin, y, ...style });
    });
    return top + wrapped.length * size * 1.35;
  };
}

/** Breaks text by the width that letters have on average: nothing can be measured where pictures are drawn. */
function wrap(text: string, size: number, available: number): string[] {
  const most = Math.floor(available / (size * 0.56));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => cut(part, most))) {
    if (line !== '' && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** An address may be longer than a line. */
function cut(word: string, most: number): string[] {
  return Array.from({ length: Math.max(1, Math.ceil(word.length / most)) }, (_, index) =>
    word.slice(index * most, (index + 1) * most),
  );
}
