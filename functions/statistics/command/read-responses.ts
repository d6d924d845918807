import { GrowingColumn } from '../growing-column.ts';
import { assembleSample, type Sample } from '../sample.ts';
import type { SamplingDesign } from '../sampling-design.ts';
import { CodeColumn, mostCodes } from './code-column.ts';
import type { CsvRecord } from './csv-parser.ts';
import { DesignReader } from './design-reader.ts';
import { InputError } from './input-error.ts';
import { NumberColumn, readNumber } from './number-column.ts';
import { readCsv } from './read-csv.ts';
import type { Spec } from './read-spec.ts';

/** Called with the part of the file that was read, 0 to 1, and the respondents found so far. */
export type OnProgress = (part: number, respondents: number) => void;

/** What a spec asks for of a file. */
export interface Responses {
  /** Its variables with their codes, and the weights that raking starts from. */
  readonly sample: Sample;
  /** The columns of which means and ratios are asked. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  readonly design: SamplingDesign;
}

/**
 * Reads the columns that a spec names from a CSV file (UTF-8, with or without a byte order mark), with the weights of
 * its weight column; without one those of a known number of units, as R takes them; else 1.
 *
 * A field that is blank, or one of the spec's `missing`, is missing: of a variable "not asked"; a respondent without a
 * `psu` is a unit of their own.
 *
 * @throws InputError naming file, line and column of what cannot be read
 */
export async function readResponses(file: string, spec: Spec, onProgress: OnProgress): Promise<Responses> {
  const reader = new ResponseReader(file, spec);
  await readCsv(
    file,
    spec,
    (record) => reader.take(record),
    (part) => onProgress(part, reader.respondents),
  );
  return reader.finish();
}

/** Takes the header, then the respondents, and keeps what the spec names. */
class ResponseReader {
  readonly #file: string;
  readonly #spec: Spec;
  #header: readonly string[] | undefined;
  #columns: { position: number; codes: CodeColumn }[] = [];
  #numbers: { position: number; values: NumberColumn }[] = [];
  #positions = { psu: -1, strata: -1, fpc: -1, weight: -1 };
  readonly #missing: ReadonlySet<string>;
  readonly #design: DesignReader;
  #respondents = 0;
  readonly #weights = new GrowingColumn((length) => new Float64Array(length));

  constructor(file: string, spec: Spec) {
    this.#file = file;
    this.#spec = spec;
    this.#missing = new Set(spec.missing);
    this.#design = new DesignReader();
  }

  get respondents(): number {
    return this.#respondents;
  }

  take(record: CsvRecord): void {
    if (this.#header) this.#takeRespondent(record);
    else this.#takeHeader(record);
  }

  finish(): Responses {
    if (!this.#header) throw new InputError(this.#file, 'has no header line');
    if (this.respondents === 0) throw new InputError(this.#file, 'has no respondents');
    const finished = this.#columns.map(({ codes }) => codes.finish());
    const { design, units, unitWeights } = this.#design.finish();
    const sample = assembleSample(
      finished.map(({ variable }) => variable),
      finished.map(({ column }) => column),
      units,
    );
    const weights = this.#positions.weight < 0 ? unitWeights : this.#weights.toArray();
    if (weights?.every((weight) => weight === 0)) {
      throw new InputError(this.#file, `all weights in column "${this.#spec.weights.column}" are 0`);
    }
    const numbers = new Map(this.#numbers.map(({ values }) => [values.id, values.finish()]));
    return { sample: weights ? { ...sample, weights } : sample, numbers, design };
  }

  #takeHeader({ fields, lines, columns }: CsvRecord): void {
    const { psu, strata, fpc, weights, tables, means, ratios, tests } = this.#spec;
    const header = fields.map(composed);
    const positions = new Map<string, number>();
    header.forEach((name, i) => {
      // A column of row names has no header, and some programs write several such.
      if (name === '') return;
      if (positions.has(name)) {
        throw new InputError(`${this.#file}:${lines[i]}:${columns[i]}`, `the header names "${name}" twice`);
      }
      positions.set(name, i);
    });
    const positionOf = (id: string) => {
      const position = positions.get(id);
      if (position !== undefined) return position;
      const hint = otherDelimiterHint(header);
      throw new InputError(
        `${this.#file}:1:1`,
        `the header has no column "${id}", which the spec names${hint}`,
      );
    };
    const variables = new Set([
      ...tables.flatMap(({ question, by }) => [question, ...by]),
      ...[...means, ...ratios].flatMap(({ by }) => by),
      ...tests.flatMap(({ row, col }) => [row, col]),
      ...(weights.margins ?? []).map(({ variable }) => variable),
    ]);
    const numbers = new Set([
      ...means.map(({ variable }) => variable),
      ...ratios.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    ]);
    const optional = (id: string | undefined) => (id === undefined ? -1 : positionOf(id));
    this.#columns = [...variables].map((id) => ({ position: positionOf(id), codes: new CodeColumn(id) }));
    this.#numbers = [...numbers].map((id) => ({ position: positionOf(id), values: new NumberColumn(id) }));
    this.#positions = {
      psu: optional(psu),
      strata: optional(strata),
      fpc: optional(fpc),
      weight: optional(weights.column),
    };
    this.#header = header;
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
      if (codes.push(this.#valueOf(record, position))) continue;
      throw this.#errorAt(record, position, `more than ${mostCodes} codes`);
    }
    for (const { position, values } of this.#numbers) {
      if (values.push(this.#valueOf(record, position))) continue;
      throw this.#errorAt(record, position, `"${fields[position]}" is no number`);
    }
    const { psu, strata, fpc, weight } = this.#positions;
    this.#design.take({
      psu: psu < 0 ? '' : this.#valueOf(record, psu),
      stratum: strata < 0 ? undefined : this.#given(record, strata),
      population: fpc < 0 ? undefined : this.#readPopulation(record, fpc),
      place: fpc < 0 ? '' : this.#placeOf(record, fpc),
    });
    if (weight >= 0) this.#weights.push(this.#readWeight(record, weight));
    this.#respondents++;
  }

  /** A field's text; '' where it is missing. */
  #valueOf({ fields }: CsvRecord, position: number): string {
    const field = fields[position]!;
    return field.trim() === '' || this.#missing.has(field.trim()) ? '' : composed(field);
  }

  #given(record: CsvRecord, position: number): string {
    const value = this.#valueOf(record, position);
    if (value !== '') return value;
    throw this.#errorAt(record, position, 'is missing, and belongs to the design');
  }

  #readPopulation(record: CsvRecord, position: number): number {
    const population = readNumber(record.fields[position]!);
    if (population !== undefined && population > 0) return population;
    const what = `"${record.fields[position]}" is neither a number of units nor a part of them`;
    throw this.#errorAt(record, position, what);
  }

  #readWeight(record: CsvRecord, position: number): number {
    const weight = readNumber(record.fields[position]!);
    if (weight !== undefined && weight >= 0) return weight;
    const what = `"${record.fields[position]}" is not a weight (a number of 0 or more)`;
    throw this.#errorAt(record, position, what);
  }

  #placeOf({ lines, columns }: CsvRecord, position: number): string {
    return `${this.#file}:${lines[position]}:${columns[position]}`;
  }

  #errorAt(record: CsvRecord, position: number, what: string): InputError {
    return new InputError(this.#placeOf(record, position), `column "${this.#header![position]}": ${what}`);
  }
}

/** One é, whether it was written as one character or as two. */
function composed(text: string): string {
  return isAscii(text) ? text : text.normalize();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** What to say of a header in one piece, which other separators would divide. */
function otherDelimiterHint(header: readonly string[]): string {
  const [whole = ''] = header;
  if (header.length > 1) return '';
  if (whole.includes(';'))
    return '; the file seems to be separated by semicolons: say "delimiter": ";" in the spec';
  if (whole.includes('\t'))
    return '; the file seems to be separated by tabs: say "delimiter": "\\t" in the spec';
  return whole.includes(',')
    ? '; the file seems to be separated by commas: leave "delimiter" out of the spec'
    : '';
}
