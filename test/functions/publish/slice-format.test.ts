import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSlice, encodeSlice } from '../../../functions/publish/slice-format.ts';
import type { WaveSlice } from '../../../functions/publish/wave-slice.ts';
import { defaultQuestions } from '../../support/questionnaire-1.ts';

const ids = defaultQuestions.map(({ id }) => id);
const questions = ids.length;
const place = { wave: '2026-q4', shard: 'a' };
const byte = fc.integer({ min: 0, max: 255 });
const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const slices: fc.Arbitrary<WaveSlice> = fc
  .array(fc.tuple(u32, fc.array(byte, { minLength: questions, maxLength: questions }), byte, u32))
  .chain((rows) =>
    fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }).map((panels) => ({
      ...place,
      size: rows.length,
      counts: Uint32Array.from(rows.map(([, , , responses]) => responses)),
      questions: ids,
      refused: rows.length % 3,
      panels,
      panelPlaces: Uint32Array.from(rows.map(([panel]) => panel)),
      answers: Array.from({ length: questions }, (_, q) =>
        Uint8Array.from(rows.map(([, answers]) => answers[q] ?? 0)),
      ),
      haste: Uint8Array.from(rows.map(([, , haste]) => haste)),
    })),
  );

const [example = undefined as never] = fc.sample(
  slices.filter(({ size }) => size > 3),
  { numRuns: 1, seed: 1 },
);

describe('a slice in bytes', () => {
  it('comes back as it was, wherever in memory its bytes lie', () => {
    fc.assert(
      fc.property(slices, fc.integer({ min: 0, max: 7 }), (slice, offset) => {
        const bytes = encodeSlice(slice);
        const elsewhere = new Uint8Array(bytes.length + offset).subarray(offset);
        elsewhere.set(bytes);
        expect(decodeSlice(elsewhere, place)).toEqual(slice);
      }),
    );
  });

  it('takes 16 bytes a row and one an answer, beside a short description', () => {
    const empty = encodeSlice({ ...example, size: 0, ...noRows() }).length;
    expect(encodeSlice(example).length - empty).toBeLessThan(example.size * (16 + questions) + 8);
    expect(empty).toBeLessThan(1024);
  });

  it('is refused when any byte of it is another', () => {
    const bytes = encodeSlice(example);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] as number) ^ change;
        expect(() => decodeSlice(damaged, place)).toThrow(/^decodeSlice: slice a of wave 2026-q4 is /);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it is cut off anywhere, or has more behind it', () => {
    const bytes = encodeSlice(example);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => decodeSlice(bytes.subarray(0, length), place)).toThrow(/^decodeSlice: slice a/);
    }
    expect(() => decodeSlice(Buffer.concat([bytes, Buffer.alloc(1)]), place)).toThrow(/is damaged/);
  });

  it.each([
    [{ wave: '2026-q4', shard: 'b' }, /slice b of wave 2026-q4 is slice a of wave 2026-q4/],
    [{ wave: '2027-q1', shard: 'a' }, /slice a of wave 2027-q1 is slice a of wave 2026-q4/],
  ])('is refused where another was expected: %j', (expected, message) => {
    expect(() => decodeSlice(encodeSlice(example), expected)).toThrow(message);
  });

  it('is refused when it is of another format or no slice at all', () => {
    const later = Buffer.from(encodeSlice(example));
    later.writeUInt32LE(1, 8);
    expect(() => decodeSlice(later, place)).toThrow(/is of format 1 instead of 3/);
    expect(() => decodeSlice(Buffer.from('<?xml version="1.0"?><Error/>'), place)).toThrow(/is not a slice/);
  });
});

describe('a slice of before rows were counted and haste was told', () => {
  it('is read, each row as one response, and says nothing of anybody’s haste', () => {
    const { slice } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../reference/formats/responses.json'), 'utf8'),
    );
    const read = decodeSlice(Buffer.from(slice, 'base64'), place);
    expect(read).toMatchObject({ size: 2, refused: 1, panels: ['open', 'acme'] });
    expect([...read.panelPlaces]).toEqual([0, 1]);
    expect([...read.counts]).toEqual([1, 1]);
    expect(read.answers.map((column) => [...column])).toEqual(ids.map((_, question) => [question % 2, 255]));
    expect([...read.haste]).toEqual([255, 255]);
  });
});

describe('a slice with a checksum of its own', () => {
  /** The slice with something in its bytes replaced by as much, and a checksum that fits. */
  function resealed(from: string, to: string): Buffer {
    const bytes = Buffer.from(encodeSlice(example));
    const at = bytes.indexOf(from);
    if (at < 0 || from.length !== to.length) throw new Error(`cannot replace ${from}`);
    bytes.write(to, at);
    createHash('sha256')
      .update(bytes.subarray(0, -32))
      .digest()
      .copy(bytes, bytes.length - 32);
    return bytes;
  }

  it('is refused when its columns are not as long as it says', () => {
    const size = String(example.size);
    const longer = resealed(`"size":${size}`, `"size":${'9'.repeat(size.length)}`);
    expect(() => decodeSlice(longer, place)).toThrow(/bytes instead of \d+ for its 9+ rows/);
  });
});

function noRows() {
  return {
    counts: new Uint32Array(),
    panelPlaces: new Uint32Array(),
    answers: example.answers.map(() => new Uint8Array()),
    haste: new Uint8Array(),
  };
}
