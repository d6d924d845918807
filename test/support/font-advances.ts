import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rasteriserFonts } from '../../functions/pictures/rasteriser-files.ts';

/**
 * The advance width of each letter of a font, in thousandths of the type size, as the font file has it.
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/cmap, format 4, and hmtx
 */
function fontAdvances(file: string): Map<string, number> {
  const font = readFileSync(createRequire(import.meta.url).resolve(file));
  const tables = new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + 16 * index;
      return [font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8)] as const;
    }),
  );
  const at = (table: string) => tables.get(table) ?? Number.NaN;
  const unitsPerEm = font.readUInt16BE(at('head') + 18);
  const widths = font.readUInt16BE(at('hhea') + 34);
  const advances = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(at('cmap') + 2); index++) {
    const map = at('cmap') + font.readUInt32BE(at('cmap') + 8 + 8 * index);
    if (font.readUInt16BE(map) !== 4) continue;
    const length = font.readUInt16BE(map + 6);
    for (let segment = 0; segment < length; segment += 2) {
      const [end = 0, start = 0, delta = 0, range = 0] = [
        14,
        16 + length,
        16 + 2 * length,
        16 + 3 * length,
      ].map((offset) => font.readUInt16BE(map + offset + segment));
      for (let code = start; code <= end && code < 0xffff; code++) {
        const glyph =
          range === 0
            ? code
            : font.readUInt16BE(map + 16 + 3 * length + segment + range + 2 * (code - start));
        if (range !== 0 && glyph === 0) continue;
        const shown = (glyph + delta) & 0xffff;
        const advance = font.readUInt16BE(at('hmtx') + 4 * Math.min(shown, widths - 1));
        advances.set(String.fromCharCode(code), (advance * 1000) / unitsPerEm);
      }
    }
  }
  return advances;
}

/** Those of the faces of pictures. */
export const faceAdvances = {
  sans: fontAdvances(rasteriserFonts[0]),
  strong: fontAdvances(rasteriserFonts[1]),
  serif: fontAdvances(rasteriserFonts[2]),
} as const;
