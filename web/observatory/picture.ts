import type { Manifest } from '../../functions/observatory/edition.ts';
import { formatDate, formatNumber } from '../shared/format.ts';
import { type Language, pick } from '../shared/language.ts';
import { drawChart } from './draw-chart.ts';
import type { FigureRow, FigureRows } from './figure-rows.tsx';
import type { LegendEntry } from './question-section.tsx';
import { observatoryTexts } from './texts.ts';
import type { ThemeColours } from './theme-colours.ts';
import { absenceInWords, intervalInShort, shareInWords } from './wording.ts';

/** All that a picture must carry to be understood and cited away from its page. */
export interface PictureContent {
  readonly title: string;
  readonly question: string;
  readonly base: string;
  readonly heading: string;
  readonly shown: FigureRows;
  readonly legend: readonly LegendEntry[];
  readonly manifest: Manifest;
  readonly address: string;
}

interface PictureStyle {
  readonly colours: ThemeColours;
  readonly language: Language;
}

const width = 1200;
const margin = 48;
const labelWidth = 300;
const valueWidth = 190;
const rowHeight = 44;
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
  const { manifest, shown } = content;
  const t = observatoryTexts(language);
  const write = writer(context, colours);
  let y = margin;
  if (manifest.simulated > 0) {
    const counts = [manifest.simulated, manifest.respondents].map((count) => formatNumber(count, language));
    const warning = `${t.simulatedTitle}. ${t.simulatedText(counts[0] ?? '', counts[1] ?? '')}`;
    y = write(warning, y, { size: 20, colour: colours.critical, weight: 600 }) + 12;
  }
  y = write(content.title, y, { size: 36, family: colours.serif }) + 8;
  y = write(`${content.question} ${content.base}`, y, { size: 18, colour: colours.muted }) + 24;
  y = paintRows(context, { ...content, top: y }, style) + 16;
  y = write(content.legend.map(({ mark, text }) => `${mark === 'dot' ? '●' : '○'} ${text}`).join('   '), y, {
    size: 16,
    colour: colours.muted,
  });
  const { from, to } = manifest.fieldwork;
  const dates = t.fieldwork(formatDate(from, language), formatDate(to, language));
  y = write(`${dates}. ${t.source(pick(manifest.citation, language))}`, y + 16, {
    size: 16,
    colour: colours.muted,
  });
  y = write(`${manifest.licence}. ${content.address}`, y + 4, { size: 16, colour: colours.muted });
  return shown.rows.length === 0 ? y : y + margin;
}

function paintRows(
  context: CanvasRenderingContext2D,
  { shown, heading, top }: PictureContent & { top: number },
  { colours, language }: PictureStyle,
): number {
  const t = observatoryTexts(language);
  const plotWidth = width - 2 * margin - labelWidth - valueWidth;
  const { places, height } = placeRows(shown.rows);
  const bodyTop = top + axisHeight;
  const text = (
    words: string,
    x: number,
    y: number,
    font: string,
    colour: string,
    align: CanvasTextAlign,
  ) => {
    Object.assign(context, { font, fillStyle: colour, textAlign: align, textBaseline: 'middle' });
    context.fillText(words, x, y);
  };
  text(heading, margin, top + axisHeight / 2, `16px ${colours.sans}`, colours.muted, 'left');
  paintPlot(context, shown, { colours, language, places, top, plotWidth, height });
  shown.rows.forEach((row, index) => {
    const y = bodyTop + (places[index] ?? 0);
    if (row.heading) text(row.heading, margin, y - rowHeight, `16px ${colours.sans}`, colours.muted, 'left');
    const lines = wrap(context, row.label, labelWidth - 16, `17px ${colours.sans}`);
    lines.forEach((line, at) => {
      text(line, margin, y + (at - (lines.length - 1) / 2) * 20, `17px ${colours.sans}`, colours.ink, 'left');
    });
    const right = width - margin;
    const value = shown.kind === 'bars' ? '' : valueInWords(row, language, t);
    text(value, right, y, `600 17px ${colours.sans}`, colours.ink, 'right');
    if (shown.kind === 'bars') paintSegmentValues(row, { right, y }, language, colours, text);
  });
  return bodyTop + height;
}

function paintSegmentValues(
  row: FigureRow,
  at: { right: number; y: number },
  language: Language,
  colours: ThemeColours,
  text: (w: string, x: number, y: number, f: string, c: string, a: CanvasTextAlign) => void,
): void {
  const t = observatoryTexts(language);
  const values = row.figures.map((figure) => valueInWords({ ...row, figures: [figure] }, language, t));
  text([...new Set(values)].join('  '), at.right, at.y + 24, `14px ${colours.sans}`, colours.muted, 'right');
}

function valueInWords(
  { figures }: FigureRow,
  language: Language,
  t: ReturnType<typeof observatoryTexts>,
): string {
  const [figure] = figures;
  if (!figure) return '';
  if (figure.share === null) return absenceInWords(figure, t);
  const interval = intervalInShort(figure.low, figure.high);
  const share = shareInWords(figure.share, figure, language);
  return interval ? `${share}  [${interval}]` : share;
}

/** The middle of each row below the axis; a heading takes a row of its own. */
function placeRows(rows: readonly FigureRow[]): { places: number[]; height: number } {
  let y = 0;
  const places = rows.map(({ heading }) => {
    y += heading ? 2 * rowHeight : rowHeight;
    return y - rowHeight / 2;
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
  context.drawImage(canvas, margin + labelWidth, top, plotWidth, height + axisHeight);
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
