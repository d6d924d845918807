import type { JSX } from 'preact';
import type { MarkColours } from '../figures/row-marks.tsx';
import { type Face, type TextStyle, textWidth, wrapText } from './measured-text.ts';

/** A picture cannot ask for the page's scheme: it has its own paper, the theme's light one. */
export const colours: MarkColours = {
  ink: '#1b1f24',
  paper: '#fbfaf7',
  muted: '#585e66',
  accent: '#0b5f63',
  onAccent: '#ffffff',
  critical: '#b8431f',
  unsure: '#7a7f87',
  hairline: '#dedbd2',
};

/** Of a picture's stack: knows its height before it is drawn, all in points. */
export interface Block {
  readonly height: number;
  /** How many rows of it may be spread where a picture has room left. */
  readonly rows?: number;
  /** @param spread  points that each of its rows is higher */
  draw(top: number, spread: number): JSX.Element;
}

const lineHeight = 1.3;

/** The faces as viewers know them, and what they take where they do not have them. */
const families: Readonly<Record<Face, { readonly family?: string; readonly weight: number }>> = {
  sans: { weight: 400 },
  strong: { weight: 600 },
  serif: { family: "'Source Serif 4', Georgia, 'Times New Roman', serif", weight: 600 },
};
export const sansFamily =
  "'Source Sans 3', system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

interface WordsProps extends TextStyle {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text, held to the width that it was measured at, whatever font a viewer has. */
export function Words({ text, x, y, size, face, colour = colours.ink, anchor = 'start' }: WordsProps) {
  const { family, weight } = families[face];
  return (
    <text
      x={rounded(x)}
      y={rounded(y)}
      font-size={size}
      font-weight={weight}
      font-family={family}
      fill={colour}
      text-anchor={anchor}
      textLength={rounded(textWidth(text, { size, face }))}
      lengthAdjust="spacingAndGlyphs"
    >
      {text}
    </text>
  );
}

interface LinesProps extends TextStyle {
  readonly x: number;
  readonly colour?: string;
  readonly anchor?: 'start' | 'end';
}

/** Lines one below the other from a height on. */
export function Lines({
  lines,
  top,
  size,
  ...style
}: LinesProps & { lines: readonly string[]; top: number }) {
  return (
    <>
      {lines.map((text, index) => (
        <Words
          key={`${index} ${text}`}
          text={text}
          size={size}
          y={top + size * (index * lineHeight + 1)}
          {...style}
        />
      ))}
    </>
  );
}

export function linesHeight(lines: readonly string[], size: number): number {
  return lines.length * size * lineHeight;
}

/** Text over the whole width, with room below it. */
export function textBlock(
  text: string,
  {
    x,
    width,
    below = 0,
    ...style
  }: TextStyle & { x: number; width: number; below?: number; colour?: string },
): Block {
  const lines = wrapText(text, style, width);
  return {
    height: linesHeight(lines, style.size) + below,
    draw: (top) => <Lines lines={lines} top={top} x={x} {...style} />,
  };
}

/** A hundredth of a point is no longer seen. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
