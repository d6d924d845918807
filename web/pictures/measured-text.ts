import { knownLetters, letterWidths } from './letter-widths.ts';

/** The three faces of a picture. */
export type Face = keyof typeof letterWidths;

/** A type size in points, in one of the faces. */
export interface TextStyle {
  readonly size: number;
  readonly face: Face;
}

const widthsByFace: Readonly<Record<Face, ReadonlyMap<string | undefined, number>>> = {
  sans: byLetter(letterWidths.sans),
  strong: byLetter(letterWidths.strong),
  serif: byLetter(letterWidths.serif),
};

function byLetter(widths: string): Map<string | undefined, number> {
  return new Map(widths.split(' ').map((width, index) => [knownLetters[index], Number(width)]));
}

/** No Latin letter of these faces is wider, so that a letter that is not known takes too much room, never too little. */
const widestLetter = 1000;

/**
 * How wide a line of text is, in points: the advance widths of its letters, without kerning, which only draws letters
 * together.
 *
 * @example
 * textWidth('15 %', { size: 10, face: 'sans' }); // => 20.18
 */
export function textWidth(text: string, { size, face }: TextStyle): number {
  let width = 0;
  for (const letter of text) width += widthsByFace[face].get(letter) ?? widestLetter;
  return (width * size) / 1000;
}

/** Breaks a text into lines that are no wider than what is available, at its spaces, and a word where it must be. */
export function wrapText(text: string, style: TextStyle, available: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => cutWord(part, style, available))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, style) <= available) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter((one) => one !== '');
}

/** An address may be longer than a line. */
function cutWord(word: string, style: TextStyle, available: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && textWidth(part + letter, style) > available) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
