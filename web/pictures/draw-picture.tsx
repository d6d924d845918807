import { renderToString } from 'preact-render-to-string';
import type { PublishedIndicator } from '../../functions/observatory/edition.ts';
import type { Language } from '../shared/language.ts';
import { type Block, colours, rounded, sansFamily, textBlock } from './block.tsx';
import { chartBlock, legendBlock, type PictureChart } from './chart-block.tsx';
import { numeralsBlock } from './numerals-block.tsx';
import { type Shape, type ShapeName, shapes } from './shapes.ts';

/** All that a picture says, from its top to its foot. */
export interface PictureContent {
  readonly language: Language;
  /** Whose figure it is. */
  readonly site: string;
  /** Set where responses were made by a program. */
  readonly simulated: string | undefined;
  readonly title: string;
  /** The question in full with its base. */
  readonly question: string | undefined;
  /** Interval and base in words. */
  readonly evidence: string | undefined;
  /** Large figures, in place of a chart. */
  readonly numerals: readonly PublishedIndicator[];
  readonly chart: PictureChart | undefined;
  /** What is to be known of single figures, and what figures are not. */
  readonly notes: readonly string[];
  /** Dates, source and licence. */
  readonly source: string;
  /** Where it stands, as a person types it. */
  readonly address: string;
  /** The figures in words, for those who cannot see them. */
  readonly summary: string;
}

const margin = 28;

/**
 * Draws a picture as SVG that needs nothing else.
 *
 * @param shape  by name; a number is a width in points, whose picture is as high as what it says
 */
export function drawPicture(content: PictureContent, shape: ShapeName | number): string {
  const form: Shape =
    typeof shape === 'number'
      ? { width: shape, points: shape, title: Math.min(27, Math.max(21, shape / 24)) }
      : shapes[shape];
  const { stack, width, height, spread } = fitted(content, form);
  let y = margin;
  const drawn = stack.map((block) => {
    const top = y + (block === stack.at(-1) ? spread.beforeFoot : 0);
    y = top + block.height + (block.rows ?? 0) * spread.row;
    return block.draw(top, spread.row);
  });
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={form.width}
      height={form.height ?? Math.ceil(height)}
      viewBox={`0 0 ${width} ${rounded(height)}`}
      font-family={sansFamily}
      lang={content.language}
      role="img"
      aria-labelledby="title summary"
    >
      <title id="title">{content.title}</title>
      <desc id="summary">{content.summary || content.evidence}</desc>
      <rect width={width} height={rounded(height)} fill={colours.paper} />
      {drawn}
    </svg>
  );
  return renderToString(svg);
}

/** Rows further apart than this fall apart. */
const mostSpread = 26;

/** The narrowest layout that is not higher than the shape, with what is left of its height shared out. */
function fitted(content: PictureContent, { width: pixels, height, points, title, isBrief = false }: Shape) {
  for (let width = points; ; width += 20) {
    const stack = stackOf(content, { title, isBrief, width });
    const needed = stack.reduce((sum, block) => sum + block.height, 2 * margin - 8);
    if (height === undefined) return { stack, width, height: needed, spread: { row: 0, beforeFoot: 0 } };
    const available = (width * height) / pixels;
    if (needed > available) continue;
    const left = available - needed;
    const rows = stack.reduce((sum, block) => sum + (block.rows ?? 0), 0);
    const row = rows > 0 ? Math.min(mostSpread, left / rows) : 0;
    return { stack, width, height: available, spread: { row, beforeFoot: left - rows * row } };
  }
}

/** What a picture says, block below block; its foot is the last of them. */
function stackOf(
  content: PictureContent,
  { width, title, isBrief }: { width: number; title: number; isBrief: boolean },
): readonly Block[] {
  const { language, numerals } = content;
  const chart = isBrief ? withFigures(content.chart) : content.chart;
  const column = { x: margin, width: width - 2 * margin };
  const text = (words: string | undefined, style: Omit<Parameters<typeof textBlock>[1], 'x' | 'width'>) =>
    words ? [textBlock(words, { ...column, ...style })] : [];
  const notes = isBrief ? [] : content.notes;
  return [
    ...text(content.site, { size: 13, face: 'strong', colour: colours.accent, below: 8 }),
    // The first sentence says that they are; how many, those read who look closer.
    ...text(isBrief ? content.simulated?.replace(/(?<=\.) .*/s, '') : content.simulated, {
      size: 14,
      face: 'strong',
      colour: colours.critical,
      below: 8,
    }),
    ...text(content.title, { size: title, face: 'serif', below: 8 }),
    ...text(content.evidence, { size: 15, face: 'sans', below: 6 }),
    ...(isBrief ? [] : text(content.question, { size: 15, face: 'sans', colour: colours.muted, below: 6 })),
    space(10),
    ...(numerals.length > 0 ? [numeralsBlock(numerals, { ...column, language })] : []),
    ...(chart ? [chartBlock(chart, { ...column, language }), space(8), legendBlock(chart, column)] : []),
    foot([...notes, content.source, ...(isBrief ? [] : [content.address])], column),
  ];
}

/** A group without a figure is told of where there is room to say why. */
function withFigures(chart: PictureChart | undefined): PictureChart | undefined {
  if (!chart) return undefined;
  const rows = chart.shown.rows.filter(({ figures }) => figures.some(({ share }) => share !== null));
  return rows.length < 2 ? chart : { ...chart, shown: { ...chart.shown, rows } };
}

function space(height: number): Block {
  return { height, draw: () => <></> };
}

/** Below a line, all that it takes to cite the picture. */
function foot(texts: readonly string[], column: { x: number; width: number }): Block {
  const blocks = texts
    .filter(Boolean)
    .map((text) => textBlock(text, { ...column, size: 12, face: 'sans', colour: colours.muted, below: 3 }));
  const above = 16;
  return {
    height: blocks.reduce((sum, { height }) => sum + height, above),
    draw(top) {
      let y = top + above;
      return (
        <>
          <line
            x1={column.x}
            x2={rounded(column.x + column.width)}
            y1={rounded(top + 8)}
            y2={rounded(top + 8)}
            stroke={colours.hairline}
          />
          {blocks.map((block) => {
            const at = y;
            y += block.height;
            return block.draw(at, 0);
          })}
        </>
      );
    },
  };
}
