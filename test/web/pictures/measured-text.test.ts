import { describe, expect, it } from 'vitest';
import { knownLetters, letterWidths } from '../../../web/pictures/letter-widths.ts';
import { textWidth, wrapText } from '../../../web/pictures/measured-text.ts';
import { faceAdvances } from '../../support/font-advances.ts';

const faces = ['sans', 'strong', 'serif'] as const;

describe('the width of text', () => {
  it.each(faces)('is that of the letters of the font (%s)', (face) => {
    const widths = letterWidths[face].split(' ').map(Number);
    expect(widths).toHaveLength(knownLetters.length);
    [...knownLetters].forEach((letter, index) => {
      // Serif 4 has no hyphen that keeps words together: a rasteriser draws its hyphen.
      const advance = faceAdvances[face].get(letter) ?? faceAdvances[face].get('-');
      expect(widths[index], letter).toBe(Math.round(advance ?? Number.NaN));
    });
  });

  it('counts a letter that is not known as wide as any', () => {
    expect(textWidth('語', { size: 10, face: 'sans' })).toBe(10);
    // Source Sans 3: figures 497, a space 200, the sign 824.
    expect(textWidth('15 %', { size: 10, face: 'sans' })).toBeCloseTo(20.18, 10);
  });
});

describe('wrapped text', () => {
  const style = { size: 15, face: 'sans' } as const;

  it('says the same in lines that fit', () => {
    const text = 'Parlez-vous de votre entreprise, ou de votre employeur, sur les réseaux sociaux ?';
    for (const available of [90, 120, 300, 1000]) {
      const lines = wrapText(text, style, available);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(available);
    }
  });

  it('breaks a word only where a line does not hold it', () => {
    const address = 'https://observatory.example/fr/?edition=2026-q4-1';
    const lines = wrapText(`Voir ${address}`, style, 120);
    expect(lines.join('')).toBe(`Voir${address}`);
    for (const line of lines) expect(textWidth(line, style)).toBeLessThanOrEqual(120);
  });

  it('is no line where there is no text', () => {
    expect(wrapText('', style, 100)).toEqual([]);
  });
});
