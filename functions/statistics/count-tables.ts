import { type Crossing, crossRows } from './cross-variables.ts';
import { breakdownName, distinctBreakdowns, followPlan, planSums } from './plan-sums.ts';
import { type Column, notAskedIn, type Sample, type Variable, variableIndex } from './sample.ts';
import type { TableRequest } from './tabulate.ts';

/** Sums over respondents, each in one cell. */
export interface CountTable extends TableRequest {
  readonly codes: readonly string[];
  /** Every combination of the breakdown's codes and `notAsked`, the first variable slowest. */
  readonly groups: readonly {
    readonly levels: Readonly<Record<string, string>>;
    /** One per code, and one more for those who were not asked. */
    readonly counts: readonly number[];
  }[];
}

/**
 * Counts respondents, or sums whole weights, by cell. Every respondent is in one cell of every table, those not asked
 * included, so that tables of parts of a sample may be added.
 *
 * Respondents are gone through once for each variable that tables are broken down by, to cross these, and once for each
 * question; the tables are sums of those sums (see `planSums`), which of whole numbers are exact in any order.
 *
 * @param weights  whole numbers, those of each row's respondents; 1 without them
 * @throws StatisticsError `unknown-variable`
 */
export function countTables(
  sample: Sample,
  requests: readonly TableRequest[],
  weights?: ArrayLike<number>,
): CountTable[] {
  const breakdowns = distinctBreakdowns(requests);
  const { crossing, cellOf } = crossRows(sample, [...new Set(requests.flatMap(({ by }) => by))]);
  const plan = planSums(crossing, [...breakdowns.values()]);
  const groupings = new Map<string, Groups>();
  const groupsBy = (by: readonly string[], ofCells: Crossing) => {
    const known = groupings.get(breakdownName(by)) ?? groupsOfCells(ofCells, by);
    groupings.set(breakdownName(by), known);
    return known;
  };
  const tables = new Map<string, CountTable['groups']>();
  const values = valuesOfRows(sample, weights);
  for (const [question, those] of Map.groupBy(requests, (request) => request.question)) {
    const answers = answersTo(sample, question);
    const stride = answers.codes.length + 1;
    const sums = sumRows(answers, { cellOf, cells: crossing.cells, values });
    followPlan(plan, sums, new Set(those.map(({ by }) => breakdownName(by))), {
      coarsen: (finer, { cellOf: coarserOf, crossing: { cells } }) => addUp(finer, coarserOf, cells, stride),
      take: (by, finer, ofCells) => {
        const { groupOf, levels } = groupsBy(by, ofCells);
        const ofGroups = addUp(finer, groupOf, levels.length, stride);
        tables.set(breakdownName([question, ...by]), groupsWith(levels, ofGroups, stride));
      },
    });
  }
  return requests.map(({ question, by }) => ({
    question,
    by,
    codes: answersTo(sample, question).codes,
    groups: tables.get(breakdownName([question, ...by]))!,
  }));
}

/**
 * The same for each cluster's respondents alone, unweighted.
 *
 * @returns for each cluster its tables, in the order of the requests
 */
export function countClusters(sample: Sample, requests: readonly TableRequest[]): CountTable[][] {
  const rows = clusteredRows(sample);
  const tables: CountTable[][] = Array.from({ length: sample.clusterCount }, () => []);
  const groupings = new Map(
    [...distinctBreakdowns(requests)].map(([name, by]) => [name, groupsOfRows(sample, by)]),
  );
  for (const { question, by } of requests) {
    const { groupOf, levels } = groupings.get(breakdownName(by))!;
    const { codes, values, notAsked } = answersTo(sample, question);
    const stride = codes.length + 1;
    const cells = levels.length * stride;
    const sums = new Float64Array(sample.clusterCount * cells);
    for (const row of rows) {
      const value = values[row]!;
      const cell = groupOf[row]! * stride + (value === notAsked ? codes.length : value);
      sums[sample.units[row]! * cells + cell]! += sample.counts ? sample.counts[row]! : 1;
    }
    tables.forEach((own, cluster) => {
      const ofCluster = sums.subarray(cluster * cells, (cluster + 1) * cells);
      own.push({ question, by, codes, groups: groupsWith(levels, ofCluster, stride) });
    });
  }
  return tables;
}

/** For each row the place of its group among those of a table by these variables. */
export function groupsOfRespondents(sample: Sample, by: readonly string[]): Uint32Array {
  return groupsOfRows(sample, by).groupOf;
}

/** The groups of a table, those without anybody included. */
interface Groups {
  /** Of each row, or of each cell of a crossing. */
  readonly groupOf: Uint32Array;
  /** Of each group. */
  readonly levels: readonly Readonly<Record<string, string>>[];
}

function groupsOfRows(sample: Sample, by: readonly string[]): Groups {
  const { crossing, cellOf } = crossRows(sample, by);
  const { groupOf, levels } = groupsOfCells(crossing, by);
  return { groupOf: cellOf.map((cell) => groupOf[cell]!), levels };
}

function groupsOfCells({ variables, cells, placesOf }: Crossing, by: readonly string[]): Groups {
  const groupOf = new Uint32Array(cells);
  let levels: Record<string, string>[] = [{}];
  for (const id of by) {
    const index = variables.findIndex((variable) => variable.id === id);
    const places = placesOf[index]!;
    const codes = [...variables[index]!.codes, 'notAsked'];
    for (let cell = 0; cell < cells; cell++) groupOf[cell] = groupOf[cell]! * codes.length + places[cell]!;
    levels = levels.flatMap((outer) => codes.map((code) => ({ ...outer, [id]: code })));
  }
  return { groupOf, levels };
}

interface Answers {
  readonly codes: readonly string[];
  readonly values: Column;
  readonly notAsked: number;
}

function answersTo(sample: Sample, question: string): Answers {
  const index = variableIndex(sample, question);
  const variable = sample.variables[index] as Variable;
  return { codes: variable.codes, values: sample.columns[index]!, notAsked: notAskedIn(variable) };
}

/** By cell of the crossing and answer, those who were not asked last. */
function sumRows(
  { codes, values: answers, notAsked }: Answers,
  { cellOf, cells, values }: { cellOf: Uint32Array; cells: number; values: ArrayLike<number> | undefined },
): Float64Array {
  const stride = codes.length + 1;
  const sums = new Float64Array(cells * stride);
  for (let row = 0; row < cellOf.length; row++) {
    const answer = answers[row]!;
    sums[cellOf[row]! * stride + (answer === notAsked ? codes.length : answer)]! += values ? values[row]! : 1;
  }
  return sums;
}

/** What a row adds to its cell: its respondents times their weight; undefined where it is 1 for all. */
function valuesOfRows(
  { counts, size }: Sample,
  weights: ArrayLike<number> | undefined,
): ArrayLike<number> | undefined {
  if (!counts || !weights) return counts ?? weights;
  const values = new Float64Array(size);
  for (let row = 0; row < size; row++) values[row] = counts[row]! * weights[row]!;
  return values;
}

/** The sums of what cells are part of, `stride` for each. */
function addUp(sums: Float64Array, partOf: Uint32Array, wholes: number, stride: number): Float64Array {
  const added = new Float64Array(wholes * stride);
  for (let cell = 0; cell < partOf.length; cell++) {
    const from = cell * stride;
    const to = partOf[cell]! * stride;
    for (let k = 0; k < stride; k++) added[to + k]! += sums[from + k]!;
  }
  return added;
}

function groupsWith(levels: Groups['levels'], sums: Float64Array, stride: number): CountTable['groups'] {
  return levels.map((ofGroup, group) => {
    const counts = new Array<number>(stride);
    for (let k = 0; k < stride; k++) counts[k] = sums[group * stride + k]!;
    return { levels: ofGroup, counts };
  });
}

function clusteredRows({ size, units }: Sample): Uint32Array {
  const rows = new Uint32Array(size);
  let clustered = 0;
  for (let row = 0; row < size; row++) if (units[row]! >= 0) rows[clustered++] = row;
  return rows.subarray(0, clustered);
}
