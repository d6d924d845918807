/**
 * Reads a QR code from its modules, as ISO/IEC 18004 says and without our own code: versions 5 to 10, bytes. It
 * corrects nothing: every block must be whole, its error correction included.
 *
 * @param modules  row by row, true for dark, without the quiet zone
 * @throws Error that names what does not fit the standard
 */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const { level, mask } = readFormat(modules);
  const bits = readBits(modules, version, mask);
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
  return readBytes(joinBlocks(codewords, version, level), version);
}

type Level = 'L' | 'M' | 'Q' | 'H';

/** The format's 15 bits beside the upper left finder (7.9.1), the mask 101010000010010 taken off. */
function readFormat(modules: readonly (readonly boolean[])[]): { level: Level; mask: number } {
  const places = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((x) => [8, x]),
    ...[7, 5, 4, 3, 2, 1, 0].map((y) => [y, 8]),
  ] as [number, number][];
  const format = places.reduce((bits, [y, x]) => bits * 2 + Number(modules[y]?.[x]), 0) ^ 0b101010000010010;
  const level = (['M', 'L', 'H', 'Q'] as const)[format >> 13] as Level;
  return { level, mask: (format >> 10) & 0b111 };
}

const maskOf: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

/** Centres of the alignment patterns (annex E). */
const alignment: Readonly<Record<number, readonly number[]>> = {
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  8: [6, 24, 42],
  9: [6, 26, 46],
  10: [6, 28, 50],
};

function isFunction(y: number, x: number, version: number): boolean {
  const size = 17 + version * 4;
  const far = size - 8;
  if ((y < 9 && x < 9) || (y < 9 && x >= far) || (y >= far && x < 9)) return true;
  if (y === 6 || x === 6) return true;
  if (version >= 7 && ((y < 6 && x >= size - 11) || (x < 6 && y >= size - 11))) return true;
  const centres = alignment[version] ?? [];
  const last = centres.at(-1) ?? 0;
  return centres.some((cy) =>
    centres.some((cx) => {
      const isFinder = (cy === 6 && (cx === 6 || cx === last)) || (cy === last && cx === 6);
      return !isFinder && Math.abs(y - cy) <= 2 && Math.abs(x - cx) <= 2;
    }),
  );
}

/** Two columns at a time from the right, up and down in turn, past the timing column (7.7.3). */
function readBits(modules: readonly (readonly boolean[])[], version: number, mask: number): number[] {
  const size = modules.length;
  const bits: number[] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step++) {
      const y = isUpward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (isFunction(y, x, version)) continue;
        bits.push(Number(modules[y]?.[x] !== maskOf[mask]?.(y, x)));
      }
    }
    isUpward = !isUpward;
  }
  return bits;
}

/** Number of blocks and error correction codewords in each, by level and version from 5 on (table 9). */
const blocksOf: Readonly<Record<Level, readonly (readonly [blocks: number, correction: number])[]>> = {
  L: [
    [1, 26],
    [2, 18],
    [2, 20],
    [2, 24],
    [2, 30],
    [4, 18],
  ],
  M: [
    [2, 24],
    [4, 16],
    [4, 18],
    [4, 22],
    [5, 22],
    [5, 26],
  ],
  Q: [
    [4, 18],
    [4, 24],
    [6, 18],
    [6, 22],
    [8, 20],
    [8, 24],
  ],
  H: [
    [4, 22],
    [4, 28],
    [5, 26],
    [6, 26],
    [8, 24],
    [8, 28],
  ],
};

/** The data of all blocks, each of which has to be a codeword of its Reed–Solomon code (7.5, 7.6). */
function joinBlocks(codewords: readonly number[], version: number, level: Level): number[] {
  const [blocks, correction] = blocksOf[level][version - 5] ?? [];
  if (!blocks || !correction) throw new Error(`readQr: version ${version} is not known`);
  const shortData = Math.floor(codewords.length / blocks) - correction;
  const longBlocks = codewords.length % blocks;
  const lengths = Array.from({ length: blocks }, (_, at) => shortData + (at >= blocks - longBlocks ? 1 : 0));
  const data: number[][] = lengths.map(() => []);
  let index = 0;
  for (let row = 0; row <= shortData; row++) {
    for (const [at, length] of lengths.entries()) {
      if (row < length) data[at]?.push(codewords[index++] ?? 0);
    }
  }
  const whole = data.map((block) => [...block]);
  for (let row = 0; row < correction; row++) for (const block of whole) block.push(codewords[index++] ?? 0);
  for (const block of whole) {
    for (let power = 0; power < correction; power++) {
      const rest = block.reduce((sum, codeword) => multiply(sum, exponential(power)) ^ codeword, 0);
      if (rest !== 0) throw new Error('readQr: a block is damaged');
    }
  }
  return data.flat();
}

/** In GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

function exponential(power: number): number {
  return power === 0 ? 1 : multiply(2, exponential(power - 1));
}

/** One segment of bytes (7.4.5). */
function readBytes(data: readonly number[], version: number): string {
  const bits = data.flatMap((byte) => [...byte.toString(2).padStart(8, '0')].map(Number));
  const read = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((value, bit) => value * 2 + bit, 0);
  if (read(0, 4) !== 0b0100) throw new Error('readQr: not a segment of bytes');
  const countBits = version < 10 ? 8 : 16;
  const length = read(4, countBits);
  const bytes = Uint8Array.from({ length }, (_, index) => read(4 + countBits + index * 8, 8));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * The modules of an upright code in a picture: dark pixels have less than half of the light.
 *
 * @param pixels  lightness from 0 to 255, row by row
 */
export function modulesOf(pixels: readonly number[], width: number): boolean[][] {
  const isDark = (x: number, y: number) => (pixels[y * width + x] ?? 255) < 128;
  const dark = pixels.flatMap((lightness, index) => (lightness < 128 ? [index] : []));
  const xs = dark.map((index) => index % width);
  const left = xs.reduce((a, b) => Math.min(a, b), width);
  const right = xs.reduce((a, b) => Math.max(a, b), 0);
  const top = Math.floor((dark[0] ?? 0) / width);
  // The finder's upper edge is seven modules long.
  let edge = left;
  while (isDark(edge, top + 1)) edge += 1;
  const size = Math.round((right + 1 - left) / ((edge - left) / 7));
  const step = (right + 1 - left) / size;
  const middle = (index: number, from: number) => Math.floor(from + (index + 0.5) * step);
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => isDark(middle(x, left), middle(y, top))),
  );
}
