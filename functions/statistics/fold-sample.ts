import { refineCells } from './cross-variables.ts';
import { GrowingColumn } from './growing-column.ts';
import {
  allocateColumn,
  assembleSample,
  type Column,
  notAskedIn,
  type Sample,
  variableIndex,
} from './sample.ts';
import { StatisticsError } from './statistics-error.ts';

/**
 * The same respondents in far fewer rows, for tables that are broken down by some variables and no others.
 *
 * No such table tells which answers to its questions belong together, once it is known with which combination of the
 * variables and in which cluster each was given. So within each of these combinations every other column is sorted by itself,
 * and rows that are then alike become one that counts them all: of any number of respondents a combination keeps at most
 * one row more than its columns have changes of code. All figures by respondents, their variances included, are what they
 * were, since a row of k respondents is taken for k (`Sample.counts`), and not for one of weight k.
 *
 * @param crossed  the variables; tables by any other are refused from then on
 * @throws StatisticsError `unknown-variable`, and `invalid-request` for a sample that is weighted already
 */
export function foldSample(sample: Sample, crossed: readonly string[]): Sample {
  if (sample.weights.some((weight) => weight !== 1)) {
    throw new StatisticsError('invalid-request', 'foldSample: respondents of one row may have other weights');
  }
  const { variables, columns, units } = sample;
  const indices = crossed.map((id) => variableIndex(sample, id));
  const free = variables.map((_, v) => v).filter((v) => !indices.includes(v));
  const { order, starts } = rowsByCell(sample, indices);
  const folded = new FoldedRows(sample);
  const histograms = free.map((v) => new Float64Array((variables[v]?.codes.length ?? 0) + 1));
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    const rows = order.subarray(starts[cell], starts[cell + 1]);
    if (rows.length === 1) folded.copy(rows[0]!);
    else foldCell(rows);
  }
  return { ...folded.build(sample), crossed: new Set(crossed) };

  function foldCell(rows: Uint32Array): void {
    let left = 0;
    for (const row of rows) left += sample.counts ? sample.counts[row]! : 1;
    free.forEach((v, k) => {
      const histogram = histograms[k]!;
      const [column, notAsked] = [columns[v]!, notAskedIn(variables[v]!)];
      histogram.fill(0);
      for (const row of rows) {
        const value = column[row]!;
        histogram[value === notAsked ? histogram.length - 1 : value]! += sample.counts
          ? sample.counts[row]!
          : 1;
      }
    });
    const places = histograms.map((histogram) => histogram.findIndex((count) => count > 0));
    while (left > 0) {
      let alike = left;
      for (let k = 0; k < free.length; k++) alike = Math.min(alike, histograms[k]![places[k]!]!);
      folded.begin(units[rows[0]!]!, alike);
      for (const v of indices) folded.put(v, columns[v]![rows[0]!]!);
      for (let k = 0; k < free.length; k++) {
        const histogram = histograms[k]!;
        const place = places[k]!;
        folded.put(free[k]!, place === histogram.length - 1 ? notAskedIn(variables[free[k]!]!) : place);
        histogram[place]! -= alike;
        while (places[k]! < histogram.length - 1 && histogram[places[k]!] === 0) places[k]! += 1;
      }
      left -= alike;
    }
  }
}

/** The rows of each combination of cluster and codes that occurs, one combination after the other. */
function rowsByCell(sample: Sample, indices: readonly number[]): { order: Uint32Array; starts: Uint32Array } {
  const { size, units, clusterCount, columns, variables } = sample;
  const cellOf = new Uint32Array(size);
  let cells = refineCells(cellOf, size > 0 ? 1 : 0, {
    values: units,
    places: clusterCount,
    notAsked: -1,
  }).length;
  for (const v of indices) {
    const [values, variable] = [columns[v]!, variables[v]!];
    const refinement = { values, places: variable.codes.length, notAsked: notAskedIn(variable) };
    cells = refineCells(cellOf, cells, refinement).length;
  }
  const starts = new Uint32Array(cells + 1);
  for (const cell of cellOf) starts[cell + 1]! += 1;
  for (let cell = 0; cell < cells; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const order = new Uint32Array(size);
  for (let row = 0; row < size; row++) order[next[cellOf[row]!]!++] = row;
  return { order, starts };
}

class FoldedRows {
  readonly #sample: Sample;
  readonly #columns: GrowingColumn<Column>[];
  readonly #units = new GrowingColumn((length) => new Int32Array(length));
  readonly #counts = new GrowingColumn((length) => new Uint32Array(length));

  constructor(sample: Sample) {
    this.#sample = sample;
    this.#columns = sample.variables.map((variable) => new GrowingColumn(allocateColumn(variable)));
  }

  begin(unit: number, respondents: number): void {
    this.#units.push(unit);
    this.#counts.push(respondents);
  }

  put(variable: number, value: number): void {
    this.#columns[variable]!.push(value);
  }

  copy(row: number): void {
    const { units, counts, columns } = this.#sample;
    this.begin(units[row]!, counts ? counts[row]! : 1);
    for (let v = 0; v < columns.length; v++) this.put(v, columns[v]![row]!);
  }

  build({ variables }: Sample): Sample {
    const columns = this.#columns.map((column) => column.toArray());
    return assembleSample(variables, columns, this.#units.toArray(), this.#counts.toArray());
  }
}
