import { faceAdvances } from './font-advances.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface WordsBox extends Box {
  readonly text: string;
  /** Written on a segment of a bar. */
  readonly isOnMarks: boolean;
}

/** Where everything in a drawn picture is, in its own points. */
interface PictureBoxes {
  readonly canvas: Box;
  readonly words: readonly WordsBox[];
  readonly rects: readonly Box[];
  /** Lines and circles, as wide as their strokes. */
  readonly marks: readonly Box[];
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
}

/** Above and below its base line a letter of these faces reaches so far, in type sizes: accents, and the tail of a g. */
const [ascent, descent] = [0.8, 0.22];

/** How much of a line is before the point that it is placed by. */
const before: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** Measures a picture by its fonts' own widths. */
export function pictureBoxes(svg: string): PictureBoxes {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  const boxes = { words: [] as WordsBox[], rects: [] as Box[], marks: [] as Box[] };
  const frames: Frame[] = [];
  for (const [, closes, tag, attributes = '', text = ''] of svg.matchAll(/<(\/?)(\w+)([^>]*)>([^<]*)/g)) {
    const read = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
    const frame = frames.at(-1) ?? { x: 0, y: 0, width, height, depth: 0 };
    const across = (name: string) => frame.x + length(read(name), frame.width);
    const down = (name: string) => frame.y + length(read(name), frame.height);
    if (closes) {
      if (tag === 'svg') frames.pop();
    } else if (tag === 'svg' && frames.length === 0) frames.push({ x: 0, y: 0, width, height, depth: 1 });
    else if (tag === 'svg') {
      frames.push({
        x: across('x'),
        y: down('y'),
        width: length(read('width'), frame.width),
        height: length(read('height'), frame.height),
        depth: frame.depth + 1,
      });
    } else if (tag === 'text') {
      const size = Number(read('font-size'));
      const face = read('font-family')?.includes('Serif')
        ? 'serif'
        : read('font-weight') === '600'
          ? 'strong'
          : 'sans';
      const shown = unescaped(text);
      const wide = [...shown].reduce((sum, letter) => {
        const advance = faceAdvances[face].get(letter);
        if (advance === undefined) throw new Error(`${face} has no ${letter}`);
        return sum + (advance * size) / 1000;
      }, 0);
      const left = across('x') - wide * (before[read('text-anchor') ?? 'start'] ?? Number.NaN);
      const base = down('y');
      boxes.words.push({
        text: shown,
        isOnMarks: frame.depth > 1,
        left,
        right: left + wide,
        top: base - ascent * size,
        bottom: base + descent * size,
      });
    } else if (tag === 'rect') {
      const [left, top] = [across('x'), down('y')];
      const right = left + length(read('width'), frame.width);
      boxes.rects.push({ left, top, right, bottom: top + length(read('height'), frame.height) });
    } else if (tag === 'line') {
      const half = Number(read('stroke-width') ?? 1) / 2;
      const [x1, x2, y1, y2] = [across('x1'), across('x2'), down('y1'), down('y2')];
      boxes.marks.push({
        left: Math.min(x1, x2) - half,
        right: Math.max(x1, x2) + half,
        top: Math.min(y1, y2) - half,
        bottom: Math.max(y1, y2) + half,
      });
    } else if (tag === 'circle') {
      const radius = Number(read('r')) + Number(read('stroke-width') ?? 0) / 2;
      const [x, y] = [across('cx'), down('cy')];
      boxes.marks.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
    }
  }
  return { canvas: { left: 0, top: 0, right: width, bottom: height }, ...boxes };
}

function length(value: string | undefined, whole: number): number {
  if (value === undefined) return 0;
  return value.endsWith('%') ? (Number(value.slice(0, -1)) / 100) * whole : Number(value);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What is wrong with how a picture is laid out, in words; empty where nothing is. */
export function flawsOf(svg: string): string[] {
  const { canvas, words, marks, ...drawn } = pictureBoxes(svg);
  // The paper itself is one, too.
  const rects = drawn.rects.filter((rect) => !isWithin(canvas, rect));
  const flaws: string[] = [];
  words.forEach((box, index) => {
    if (!isWithin(box, canvas)) flaws.push(`“${box.text}” leaves the picture`);
    for (const other of words.slice(index + 1)) {
      if (touch(box, other)) flaws.push(`“${box.text}” touches “${other.text}”`);
    }
    if (box.isOnMarks) {
      // A segment covers what is behind it.
      if (!rects.some((rect) => isWithin({ ...box, top: rect.top, bottom: rect.bottom }, rect)))
        flaws.push(`“${box.text}” leaves its segment`);
    } else {
      if (marks.some((mark) => touch(box, mark))) flaws.push(`a mark or a line touches “${box.text}”`);
      if (rects.some((rect) => touch(box, rect))) flaws.push(`a segment touches “${box.text}”`);
    }
  });
  for (const mark of [...marks, ...rects])
    if (!isWithin(mark, canvas)) flaws.push('a mark leaves the picture');
  return flaws;
}

const hair = 0.05;

function touch(a: Box, b: Box): boolean {
  return (
    a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair
  );
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - hair &&
    inner.right <= outer.right + hair &&
    inner.top >= outer.top - hair &&
    inner.bottom <= outer.bottom + hair
  );
}
