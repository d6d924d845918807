import { GrowingColumn } from './growing-column.ts';
import { StatisticsError } from './statistics-error.ts';

/** In a row or column: the respondent was not asked. For a variable of 255 codes or more, see `notAskedIn`. */
export const NOT_ASKED = 255;

const NOT_ASKED_WIDE = 65535;

export interface Variable {
  readonly id: string;
  readonly codes: readonly string[];
}

/** One code index per respondent: 8 bits where a variable has fewer than 255 codes, 16 bits otherwise. */
export type Column = Uint8Array | Uint16Array;

/**
 * All answers of a wave, by columns: `columns[v][i]` is the index of row i's code among `variables[v].codes`. A row is a
 * respondent or, in a folded sample, as many as `counts` says who answered alike (see `foldSample`).
 */
export interface Sample {
  /** Rows. */
  readonly size: number;
  /** In all rows together. */
  readonly respondents: number;
  readonly variables: readonly Variable[];
  readonly columns: readonly Column[];
  /** Respondents of each row; absent where each row is one. */
  readonly counts?: Uint32Array;
  /** In a folded sample the variables that tables may be broken down by; absent where it is any. */
  readonly crossed?: ReadonlySet<string>;
  /** People (or any constant multiple of them) per respondent, 1 until the sample is weighted. */
  readonly weights: Float64Array;
  /** Cluster (company) of each row, from 0; -1 where each of its respondents is a sampling unit of their own. */
  readonly units: Int32Array;
  readonly clusterCount: number;
  /** m: primary sampling units, clusters and single respondents together. */
  readonly unitCount: number;
}

/** The value that stands for "not asked" in this variable's rows and column: 255, or 65535 in a 16-bit column. */
export function notAskedIn(variable: Variable): number {
  return variable.codes.length < NOT_ASKED ? NOT_ASKED : NOT_ASKED_WIDE;
}

/** Whether row i of the column was asked. */
export function isAsked(column: Column, i: number): boolean {
  return column[i] !== (column instanceof Uint8Array ? NOT_ASKED : NOT_ASKED_WIDE);
}

/**
 * The position of a variable in the sample.
 *
 * @throws StatisticsError `unknown-variable`
 */
export function variableIndex(sample: Sample, id: string): number {
  const index = sample.variables.findIndex((variable) => variable.id === id);
  if (index < 0) throw new StatisticsError('unknown-variable', `the sample has no variable "${id}"`);
  return index;
}

/**
 * That tables of the sample may be broken down by these variables.
 *
 * @throws StatisticsError `invalid-request` for one of which a folded sample no longer knows whose answers are whose
 */
export function requireCrossed({ crossed }: Sample, ids: readonly string[]): void {
  const lost = crossed && ids.find((id) => !crossed.has(id));
  if (lost === undefined) return;
  throw new StatisticsError('invalid-request', `the sample was folded, and not for tables by "${lost}"`);
}

/**
 * The same respondents with other weights; the columns are shared, not copied.
 *
 * @param weights  one per respondent, finite and 0 or more, with a sum above 0 unless the sample is empty
 * @throws StatisticsError `invalid-number` with the position of the first weight refused
 */
export function withWeights(sample: Sample, weights: Float64Array): Sample {
  if (weights.length !== sample.size) {
    throw new StatisticsError('invalid-number', `${weights.length} weights for ${sample.size} respondents`);
  }
  const refused = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (refused >= 0) {
    throw new StatisticsError('invalid-number', `weight ${weights[refused]} of respondent ${refused}`);
  }
  if (sample.size > 0 && !weights.some((weight) => weight > 0)) {
    throw new StatisticsError('invalid-number', 'all weights are 0');
  }
  return { ...sample, weights };
}

/**
 * The sample with one more variable, whose column is known to hold its codes: nothing of it is checked.
 *
 * @throws StatisticsError `invalid-request` when the sample has a variable of that id
 */
export function withColumn(sample: Sample, variable: Variable, column: Column): Sample {
  if (sample.variables.some(({ id }) => id === variable.id)) {
    throw new StatisticsError('invalid-request', `the sample has a variable "${variable.id}" already`);
  }
  return {
    ...sample,
    variables: [...sample.variables, variable],
    columns: [...sample.columns, column],
    ...(sample.crossed && { crossed: new Set([...sample.crossed, variable.id]) }),
  };
}

/** Takes respondents one by one and keeps a byte or two per answer. */
export class SampleBuilder {
  readonly #variables: readonly Variable[];
  readonly #columns: GrowingColumn<Column>[];
  readonly #units: GrowingColumn<Int32Array>;
  readonly #counts = new GrowingColumn((length) => new Uint32Array(length));
  readonly #clusters = new Map<string, number>();
  #isFolded = false;

  /**
   * @param expected  how many respondents are to come, for columns that need not grow; more are taken all the same
   * @throws StatisticsError `too-many-codes` for a variable of 65,535 codes or more
   */
  constructor(variables: readonly Variable[], { expected }: { expected?: number | undefined } = {}) {
    this.#variables = variables;
    this.#columns = variables.map((variable) => new GrowingColumn(allocateColumn(variable), expected));
    this.#units = new GrowingColumn((length) => new Int32Array(length), expected);
  }

  /**
   * @param row   for each variable the index of the respondent's code, or `notAskedIn(variable)`
   * @param unit  the cluster (company) the respondent was drawn with; without one, a unit of their own
   * @param respondents  who answered so, 1 to 2³² − 1
   * @throws StatisticsError `unknown-code` for an index that no code has; the sample is unchanged then
   */
  add(row: ArrayLike<number>, unit?: string, respondents = 1): void {
    for (let v = 0; v < this.#variables.length; v++) checkedIndex(this.#variables[v] as Variable, row[v]);
    for (let v = 0; v < this.#columns.length; v++) this.#columns[v]?.push(row[v] as number);
    this.#units.push(unit === undefined ? -1 : this.#clusterOf(unit));
    // Counts are kept from the first row on that is not one respondent: before, there are none.
    if (respondents !== 1 && !this.#isFolded) {
      for (let before = 1; before < this.size; before++) this.#counts.push(1);
      this.#isFolded = true;
    }
    if (this.#isFolded) this.#counts.push(respondents);
  }

  /** Rows so far. */
  get size(): number {
    return this.#units.length;
  }

  /** The clusters so far, as they are numbered. */
  clusters(): string[] {
    return [...this.#clusters.keys()];
  }

  build(): Sample {
    const columns = this.#columns.map((column) => column.toArray());
    const counts = this.#isFolded ? this.#counts.toArray() : undefined;
    return assembleSample(this.#variables, columns, this.#units.toArray(), counts);
  }

  #clusterOf(unit: string): number {
    let cluster = this.#clusters.get(unit);
    if (cluster === undefined) {
      cluster = this.#clusters.size;
      this.#clusters.set(unit, cluster);
    }
    return cluster;
  }
}

/**
 * A sample of finished columns, each respondent with weight 1.
 *
 * @param units   cluster of each row, numbered from 0 without gaps, or -1
 * @param counts  respondents of each row, where they are not one
 */
export function assembleSample(
  variables: readonly Variable[],
  columns: readonly Column[],
  units: Int32Array,
  counts?: Uint32Array,
): Sample {
  let clusterCount = 0;
  let ownUnits = 0;
  let respondents = 0;
  for (let row = 0; row < units.length; row++) {
    const unit = units[row] as number;
    const ofRow = counts ? (counts[row] as number) : 1;
    respondents += ofRow;
    if (unit < 0) ownUnits += ofRow;
    else if (unit >= clusterCount) clusterCount = unit + 1;
  }
  return {
    size: units.length,
    respondents,
    variables,
    columns,
    ...(counts && { counts }),
    weights: new Float64Array(units.length).fill(1),
    units,
    clusterCount,
    unitCount: clusterCount + ownUnits,
  };
}

/** How to make a column for the variable: narrow or wide. */
export function allocateColumn(variable: Variable): (length: number) => Column {
  const codes = variable.codes.length;
  if (codes >= NOT_ASKED_WIDE) {
    throw new StatisticsError('too-many-codes', `variable "${variable.id}" has ${codes} codes`);
  }
  return codes < NOT_ASKED ? (length) => new Uint8Array(length) : (length) => new Uint16Array(length);
}

function checkedIndex(variable: Variable, index: number | undefined): number {
  const known = index !== undefined && Number.isInteger(index) && index >= 0;
  if (known && (index < variable.codes.length || index === notAskedIn(variable))) return index;
  throw new StatisticsError('unknown-code', `variable "${variable.id}" has no code of index ${index}`);
}
