import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { GrowingColumn } from '../growing-column.ts';
import { assembleSample, type Sample } from '../sample.ts';
import { CodeColumn, mostCodes } from './code-column.ts';
import { CsvParser, type CsvRecord } from './csv-parser.ts';
import { InputError } from './input-error.ts';
import type { Spec } from './read-spec.ts';

const chunkBytes = 1 << 20;

/** Called with the part of the file that was read, 0 to 1, and the respondents found so far. */
export type OnProgress = (part: number, respondents: number) => void;

/**
 * Reads the columns that a spec names from a CSV file (UTF-8, with or without a byte order mark) into a sample, with
 * the weights of its weight column or 1.
 *
 * A respondent whose field in the `psu` column is empty is a unit of their own.
 *
 * @throws InputError naming file, line and column of what cannot be read
 */
export async function readResponses(file: string, spec: Spec, onProgress: OnProgress): Promise<Sample> {
  const reader = new ResponseReader(file, spec);
  const parser = new CsvParser(file, (record) => reader.take(record));
  // A byte order mark is dropped by the decoder.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const size = await sizeOf(file);
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
    parser.write(decode(chunk, decoder, parser));
    bytes += chunk.length;
    onProgress(bytes / size, reader.respondents);
  }
  parser.write(decode(new Uint8Array(), decoder, parser, { stream: false }));
  parser.end();
  return reader.finish();
}

async function sizeOf(file: string): Promise<number> {
  try {
    const { size, isDirectory } = await stat(file).then((found) => ({
      size: found.size,
      isDirectory: found.isDirectory(),
    }));
    if (isDirectory) throw new InputError(file, 'is a folder');
    return size;
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
}

function decode(
  chunk: Uint8Array,
  decoder: TextDecoder,
  parser: CsvParser,
  options = { stream: true },
): string {
  try {
    return decoder.decode(chunk, options);
  } catch (cause) {
    // What stands before the bytes at fault moves the parser to their line and column.
    parser.write(new TextDecoder().decode(chunk).split('\uFFFD', 1)[0]!);
    throw new InputError(parser.position, 'is not UTF-8', { cause });
  }
}

/** Takes the header, then the respondents, and keeps what the spec names. */
class ResponseReader {
  readonly #file: string;
  readonly #spec: Spec;
  #header: readonly string[] | undefined;
  #columns: { position: number; codes: CodeColumn }[] = [];
  #psu = -1;
  #weight = -1;
  readonly #units = new GrowingColumn((length) => new Int32Array(length));
  readonly #clusters = new Map<string, number>();
  readonly #weights = new GrowingColumn((length) => new Float64Array(length));

  constructor(file: string, spec: Spec) {
    this.#file = file;
    this.#spec = spec;
  }

  get respondents(): number {
    return this.#units.length;
  }

  take(record: CsvRecord): void {
    if (this.#header) this.#takeRespondent(record);
    else this.#takeHeader(record);
  }

  finish(): Sample {
    if (!this.#header) throw new InputError(this.#file, 'has no header line');
    if (this.respondents === 0) throw new InputError(this.#file, 'has no respondents');
    const finished = this.#columns.map(({ codes }) => codes.finish());
    const sample = assembleSample(
      finished.map(({ variable }) => variable),
      finished.map(({ column }) => column),
      this.#units.toArray(),
    );
    if (this.#weight < 0) return sample;
    const weights = this.#weights.toArray();
    if (weights.every((weight) => weight === 0)) {
      throw new InputError(this.#file, `all weights in column "${this.#spec.weights.column}" are 0`);
    }
    return { ...sample, weights };
  }

  #takeHeader({ fields, lines, columns }: CsvRecord): void {
    const { psu, weights, tables, tests } = this.#spec;
    fields.forEach((field, i) => {
      if (fields.indexOf(field) < i) {
        throw new InputError(`${this.#file}:${lines[i]}:${columns[i]}`, `the header names "${field}" twice`);
      }
    });
    const positionOf = (id: string) => {
      const position = fields.indexOf(id);
      if (position >= 0) return position;
      throw new InputError(`${this.#file}:1:1`, `the header has no column "${id}", which the spec names`);
    };
    const variables = new Set([
      ...tables.flatMap(({ question, by }) => [question, ...by]),
      ...tests.flatMap(({ row, col }) => [row, col]),
      ...(weights.margins ?? []).map(({ variable }) => variable),
    ]);
    this.#columns = [...variables].map((id) => ({ position: positionOf(id), codes: new CodeColumn(id) }));
    if (psu !== undefined) this.#psu = positionOf(psu);
    if (weights.column !== undefined) this.#weight = positionOf(weights.column);
    this.#header = [...fields];
  }

  #takeRespondent(record: CsvRecord): void {
    const { fields, lines, columns } = record;
    const expected = this.#header!.length;
    if (fields.length !== expected) {
      const last = Math.min(fields.length, expected + 1) - 1;
      throw new InputError(
        `${this.#file}:${lines[last]}:${columns[last]}`,
        `the line has ${fields.length} fields, the header ${expected}`,
      );
    }
    for (const { position, codes } of this.#columns) {
      if (codes.push(fields[position]!)) continue;
      throw this.#errorAt(record, position, `more than ${mostCodes} codes`);
    }
    this.#units.push(this.#psu < 0 ? -1 : this.#clusterOf(fields[this.#psu]!));
    if (this.#weight >= 0) this.#weights.push(this.#readWeight(record));
  }

  #readWeight(record: CsvRecord): number {
    const text = record.fields[this.#weight]!;
    const weight = Number(text);
    if (text.trim() !== '' && weight >= 0 && weight < Infinity) return weight;
    throw this.#errorAt(record, this.#weight, `"${text}" is not a weight (a number of 0 or more)`);
  }

  #errorAt({ lines, columns }: CsvRecord, position: number, what: string): InputError {
    const where = `${this.#file}:${lines[position]}:${columns[position]}`;
    return new InputError(where, `column "${this.#header![position]}": ${what}`);
  }

  #clusterOf(psu: string): number {
    if (psu === '') return -1;
    let cluster = this.#clusters.get(psu);
    if (cluster === undefined) {
      cluster = this.#clusters.size;
      this.#clusters.set(psu, cluster);
    }
    return cluster;
  }
}
