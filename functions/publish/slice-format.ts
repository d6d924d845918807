import { createHash } from 'node:crypto';
import { NOT_ASKED } from '../statistics/sample.ts';
import type { ResponseShard } from '../storage/responses.ts';
import type { WaveSlice } from './wave-slice.ts';

/**
 * A slice in bytes:
 *
 * | bytes | |
 * |---|---|
 * | 8 | `OBSSLICE` |
 * | 4 | version of the format |
 * | 4 | length of the description |
 * | so many | the description as JSON, filled up with spaces so that the columns begin at a multiple of 4 |
 * | 4 n | responses of each of n rows; in format 2, whose rows are responses, not there |
 * | 4 n | places of panels |
 * | q n | answers, question by question |
 * | n | haste; not there in some slices of format 2 |
 * | 32 | SHA-256 of all before |
 *
 * Numbers are little-endian, as every processor has them that Lambda runs on; so a column is read where it lies.
 */
const mark = Buffer.from('OBSSLICE');
const formatVersion = 3;
/** Of before December 2026: what was frozen in it stays frozen. */
const formerVersion = 2;
const beforeDescription = mark.length + 4 + 4;
const checksumBytes = 32;

interface Description extends ResponseShard {
  readonly size: number;
  /** Of slices of before December 2026, which checked nothing, not there. */
  readonly refused?: number;
  /** The questions' ids: an index only means something together with the questionnaire it was taken from. */
  readonly questions: readonly string[];
  readonly panels: readonly string[];
  readonly hasHaste?: true;
}

export function encodeSlice(slice: WaveSlice): Uint8Array {
  const { wave, shard, size, questions, refused, panels } = slice;
  const description: Description = {
    wave,
    shard,
    size,
    refused,
    questions,
    panels,
    hasHaste: true,
  };
  const described = paddedJson(description);
  const columns = [slice.counts, slice.panelPlaces, ...slice.answers, slice.haste];
  const bytes = Buffer.alloc(
    columnsFrom(described.length) + columnBytes(description, formatVersion) + checksumBytes,
  );
  mark.copy(bytes);
  bytes.writeUInt32LE(formatVersion, mark.length);
  bytes.writeUInt32LE(described.length, mark.length + 4);
  described.copy(bytes, beforeDescription);
  let index = columnsFrom(described.length);
  for (const { buffer, byteOffset, byteLength } of columns) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), index);
    index += byteLength;
  }
  checksumOf(bytes.subarray(0, index)).copy(bytes, index);
  return bytes;
}

/**
 * Reads a slice; its columns are parts of `bytes` and not copies.
 *
 * @param expected  the wave and shard that the slice is to be of
 * @throws Error when the bytes are damaged, cut off, of another format, wave or shard
 */
export function decodeSlice(bytes: Uint8Array, expected: ResponseShard): WaveSlice {
  const refuse = (reason: string, cause?: unknown) =>
    new Error(`decodeSlice: slice ${expected.shard} of wave ${expected.wave} ${reason}`, { cause });
  // A number of 4 bytes is only read from a multiple of 4.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const all = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (!all.subarray(0, mark.length).equals(mark)) throw refuse('is not a slice');
  if (all.length < beforeDescription) throw refuse(`is cut off after ${all.length} bytes`);
  const version = all.readUInt32LE(mark.length);
  if (version !== formatVersion && version !== formerVersion) {
    throw refuse(`is of format ${version} instead of ${formatVersion}`);
  }
  const end = all.length - checksumBytes;
  if (end < beforeDescription || !checksumOf(all.subarray(0, end)).equals(all.subarray(end))) {
    throw refuse(`is damaged: its ${all.length} bytes do not match their checksum`);
  }
  const describedLength = all.readUInt32LE(mark.length + 4);
  const from = columnsFrom(describedLength);
  const description = JSON.parse(all.subarray(beforeDescription, from).toString()) as Description;
  const { wave, shard, size, refused = 0, questions, panels, hasHaste } = description;
  if (wave !== expected.wave || shard !== expected.shard) throw refuse(`is slice ${shard} of wave ${wave}`);
  const expectedBytes = columnBytes(description, version);
  if (end - from !== expectedBytes) {
    throw refuse(`has ${end - from} bytes instead of ${expectedBytes} for its ${size} rows`);
  }
  let index = all.byteOffset + from;
  const next = <T>(column: new (buffer: ArrayBuffer, offset: number, length: number) => T, width: number) => {
    const values = new column(all.buffer as ArrayBuffer, index, size);
    index += width * size;
    return values;
  };
  return {
    wave,
    shard,
    size,
    counts: version === formatVersion ? next(Uint32Array, 4) : new Uint32Array(size).fill(1),
    questions,
    refused,
    panels,
    panelPlaces: next(Uint32Array, 4),
    answers: questions.map(() => next(Uint8Array, 1)),
    haste: hasHaste ? next(Uint8Array, 1) : new Uint8Array(size).fill(NOT_ASKED),
  };
}

function paddedJson(description: Description): Buffer {
  const json = Buffer.from(JSON.stringify(description));
  const padded = Buffer.alloc(Math.ceil(json.length / 4) * 4, ' ');
  json.copy(padded);
  return padded;
}

function columnsFrom(describedLength: number): number {
  return beforeDescription + describedLength;
}

function columnBytes({ size, questions, hasHaste }: Description, version: number): number {
  const beside = version === formatVersion ? 4 + 4 : 4;
  return (beside + questions.length + (hasHaste ? 1 : 0)) * size;
}

function checksumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
