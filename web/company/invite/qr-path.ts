import { encode } from 'uqr';

export interface QrPath {
  /** Width and height in modules, without the quiet zone: four modules of white (ISO/IEC 18004, 6.3.8). */
  readonly size: number;
  /** The dark modules as an SVG path, one unit a module. */
  readonly path: string;
}

/** A text as a QR code; a quarter of it may be soiled or torn off and it still reads (error correction level Q). */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'Q', border: 0 });
  return { size, path: data.flatMap(rowPath).join('') };
}

/** One rectangle for each run of dark modules: single squares would show hairlines between them in print. */
function rowPath(row: readonly boolean[], y: number): string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; ) {
    const end = row.findIndex((isDark, index) => index >= x && isDark !== row[x]);
    const next = end === -1 ? row.length : end;
    if (row[x]) runs.push(`M${x} ${y}h${next - x}v1h${x - next}z`);
    x = next;
  }
  return runs;
}
