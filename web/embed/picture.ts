import type { Manifest } from '../../functions/observatory/edition.ts';
import { drawChart } from '../figures/draw-chart.ts';
import type { FigureRow, FigureRows } from '../figures/figure-rows.ts';
import type { Figure } from '../figures/figures.ts';
import type { LegendEntry } from '../figures/legend.tsx';
import { type ObservatoryTexts, observatoryTexts } from '../figures/texts.ts';
import type { ThemeColours } from '../figures/theme-colours.ts';
import { absenceInWords, intervalInShort, shareInWords } from '../figures/wording.ts';
import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';

/** All that a picture must carry to be understood and cited away from its page. */
export interface PictureContent {
  readonly title: string;
  readonly question: string;
  readonly base: string;
  readonly heading: string;
  readonly shown: FigureRows;
  readonly legend: readonly LegendEntry[];
  /** What the marks among the figures mean, and what the figures are not. */
  readonly notes: readonly string[];
  readonly manifest: Manifest;
  readonly address: string;
}

interface PictureStyle {
  readonly colours: ThemeColours;
  readonly language: Language;
}

const width = 1200;
const margin = 48;
/** Numbers of people need more room beside their shares. */
const peopleWidth = 380;
/** Bars say their figures below them, dots to their right. */
const layouts = {
  dots: { labelWidth: 300, valueWidth: 190, rowHeight: 44 },
  bars: { labelWidth: 110, valueWidth: 0, rowHeight: 84 },
} as const;
const axisHeight = 34;
const pixelRatio = 2;

/** Draws a section as a PNG of 1200 points across, twice as many pixels. */
export async function makePicture(content: PictureContent, style: PictureStyle): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('makePicture: this browser gives no 2d context');
  // Once without ink to learn the height that wrapped text needs, then for good.
  const height = paint(context, content, style);
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = style.colours.paper;
  context.fillRect(0, 0, width, height);
  paint(context, content, style);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('makePicture: no blob'))), 'image/png');
  });
}

/** @returns the height used */
function paint(context: CanvasRenderingContext2D, content: PictureContent, style: PictureStyle): number {
  const { colours, language } = style;
  const { manifest } = content;
  const t = observatoryTexts(language);
  const write = writer(context, colours);
  const small = { size: 16, colour: colours.muted };
  let y = margin;
  if (manifest.simulated > 0) {
    const counts = [manifest.simulated, manifest.respondents].map((count) => formatNumber(count, language));
    const warning = `${t.simulatedTitle}. ${t.simulatedText(counts[0] ?? '', counts[1] ?? '')}`;
    y = write(warning, y, { size: 20, colour: colours.critical, weight: 600 }) + 12;
  }
  y = write(content.title, y, { size: 36, family: colours.serif }) + 8;
  y = write(`${content.question} ${content.base}`, y, { size: 18, colour: colours.muted }) + 24;
  y = paintRows(context, { ...content, top: y }, style) + 16;
  y = write(legendLine(content), y, small) + 16;
  for (const line of [...content.notes, ...sourceLines(content, language)]) y = write(line, y, small) + 4;
  return y + margin;
}

function legendLine({ legend, shown }: PictureContent): string {
  const marks = shown.kind === 'bars' ? { dot: '■', ring: '□' } : { dot: '●', ring: '○' };
  return legend.map(({ mark, text }) => `${marks[mark]} ${text}`).join('   ');
}

function sourceLines({ manifest, address }: PictureContent, language: Language): string[] {
  const t = observatoryTexts(language);
  const [from, to] = [manifest.fieldwork.from, manifest.fieldwork.to].map((day) => formatDate(day, language));
  const citation = pick(manifest.citation, language);
  const licence = citation.includes(manifest.licence) ? [] : [`${manifest.licence}.`];
  return [`${t.fieldwork(from ?? '', to ?? '')}. ${t.source(citation)}`, [...licence, address].join(' ')];
}

function paintRows(
  context: CanvasRenderingContext2D,
  { shown, heading, top }: PictureContent & { top: number },
  { colours, language }: PictureStyle,
): number {
  const t = observatoryTexts(language);
  const { labelWidth, rowHeight } = layouts[shown.kind];
  const isPeople = shown.measure === 'population' && shown.kind === 'dots';
  const valueWidth = isPeople ? peopleWidth : layouts[shown.kind].valueWidth;
  const plotWidth = width - 2 * margin - labelWidth - valueWidth;
  const { places, height } = placeRows(shown);
  const text = (
    words: string,
    x: number,
    y: number,
    { size, colour = colours.ink, weight = 400 }: TextStyle,
  ) => {
    const font = `${weight} ${size}px ${colours.sans}`;
    Object.assign(context, { font, fillStyle: colour, textAlign: 'left', textBaseline: 'middle' });
    context.fillText(words, x, y);
  };
  const small = { size: 16, colour: colours.muted };
  text(heading, margin, top + axisHeight / 2, small);
  paintPlot(context, shown, { colours, language, places, top, plotWidth, height });
  shown.rows.forEach((row, index) => {
    const y = top + axisHeight + (places[index] ?? 0);
    if (row.heading) text(row.heading, margin, y - rowHeight, small);
    const lines = wrap(context, row.label, labelWidth - 16, `17px ${colours.sans}`);
    lines.forEach((line, at) => {
      text(line, margin, y + (at - (lines.length - 1) / 2) * 20, { size: 17 });
    });
    if (shown.kind === 'bars')
      text(answersInWords(row, language, t), margin + labelWidth, y + 26, { ...small, size: 15 });
    else {
      const isAbsent = row.figures.every(({ share }) => share === null);
      const valueStyle = isAbsent ? { ...small, size: 15 } : { size: 17, weight: 600 };
      const people = isPeople ? peopleInWords(row.figures[0], language, t) : '';
      text(
        people + valueInWords(row.figures[0], language, t),
        width - margin - valueWidth + 32,
        y,
        valueStyle,
      );
    }
  });
  return top + axisHeight + height;
}

/** Every answer of a bar with its figure. */
function answersInWords({ figures }: FigureRow, language: Language, t: ObservatoryTexts): string {
  if (figures.every(({ share }) => share === null)) return valueInWords(figures[0], language, t);
  return figures
    .map((figure) => `${pick(figure.answer, language)} ${valueInWords(figure, language, t)}`)
    .join('   ');
}

function peopleInWords(figure: Figure | undefined, language: Language, t: ObservatoryTexts): string {
  return figure?.population == null ? '' : `${t.people(formatNumber(figure.population, language))} · `;
}

function valueInWords(figure: Figure | undefined, language: Language, t: ObservatoryTexts): string {
  if (!figure) return '';
  if (figure.share === null) return absenceInWords(figure, t);
  const interval = intervalInShort(figure.low, figure.high);
  const share =
    shareInWords(figure.share, figure, language) + (figure.flags.includes('u') ? '\u00a0(u)' : '');
  return interval ? `${share} [${interval}]` : share;
}

/** The middle of each row's mark below the axis; a heading takes a row of its own. */
function placeRows({ kind, rows }: FigureRows): { places: number[]; height: number } {
  const { rowHeight } = layouts[kind];
  // A bar stands in the upper part of its row, above its figures.
  const below = kind === 'bars' ? rowHeight - 24 : rowHeight / 2;
  let y = 0;
  const places = rows.map(({ heading }) => {
    y += heading ? 2 * rowHeight : rowHeight;
    return y - below;
  });
  return { places, height: y };
}

function paintPlot(
  context: CanvasRenderingContext2D,
  { kind, axisMax, rows }: FigureRows,
  options: PictureStyle & { places: number[]; top: number; plotWidth: number; height: number },
): void {
  const { colours, language, places, top, plotWidth, height } = options;
  const canvas = document.createElement('canvas');
  const placed = rows.map((row, index) => ({ ...row, y: places[index] ?? 0 }));
  const size = { width: plotWidth, height: height + axisHeight, axisHeight, pixelRatio };
  const chart = drawChart(canvas, { kind, axisMax, rows: placed }, { size, colours, language });
  context.drawImage(canvas, margin + layouts[kind].labelWidth, top, plotWidth, height + axisHeight);
  chart.destroy();
}

interface TextStyle {
  size: number;
  colour?: string;
  family?: string;
  weight?: number;
}

/** Writes wrapped text at the left margin. @returns the y below it */
function writer(context: CanvasRenderingContext2D, colours: ThemeColours) {
  return (
    text: string,
    y: number,
    { size, colour = colours.ink, family = colours.sans, weight = 400 }: TextStyle,
  ) => {
    const font = `${weight} ${size}px ${family}`;
    const lineHeight = size * 1.35;
    const lines = wrap(context, text, width - 2 * margin, font);
    Object.assign(context, { font, fillStyle: colour, textAlign: 'left', textBaseline: 'top' });
    lines.forEach((line, index) => {
      context.fillText(line, margin, y + index * lineHeight);
    });
    return y + lines.length * lineHeight;
  };
}

function wrap(context: CanvasRenderingContext2D, text: string, available: number, font: string): string[] {
  context.font = font;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > available) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
