import { isAsked, type Sample, variableIndex } from './sample.ts';
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

interface Part {
  readonly variable: string;
  readonly codes: readonly string[];
  /** The place of each respondent's code; `codes.length` for those not asked. */
  readonly placeOf: Uint16Array;
}

/**
 * Counts respondents, or sums whole weights, by cell. Every respondent is in one cell of every table, those not asked
 * included, so that tables of parts of a sample may be added.
 *
 * @param weights  whole numbers, one per respondent; 1 without them
 * @throws StatisticsError `unknown-variable`
 */
export function countTables(
  sample: Sample,
  requests: readonly TableRequest[],
  weights?: ArrayLike<number>,
): CountTable[] {
  const parts = new PartsOf(sample);
  return requests.map(({ question, by }) => {
    const breakdown = by.map((variable) => parts.of(variable));
    const asked = parts.of(question);
    const { groupOf, groups } = parts.groups(breakdown);
    const sums = sumBy(groupOf, groups, asked, weights);
    return { question, by, codes: asked.codes, groups: groupsOf(breakdown, asked, sums) };
  });
}

/**
 * The same for each cluster's respondents alone, unweighted.
 *
 * @returns for each cluster its tables, in the order of the requests
 */
export function countClusters(sample: Sample, requests: readonly TableRequest[]): CountTable[][] {
  const parts = new PartsOf(sample);
  const tables: CountTable[][] = Array.from({ length: sample.clusterCount }, () => []);
  for (const { question, by } of requests) {
    const breakdown = by.map((variable) => parts.of(variable));
    const asked = parts.of(question);
    const { groupOf, groups } = parts.groups(breakdown);
    const stride = asked.codes.length + 1;
    const cells = groups * stride;
    const sums = new Float64Array(sample.clusterCount * cells);
    for (let i = 0; i < sample.size; i++) {
      const cluster = sample.units[i]!;
      if (cluster >= 0) sums[cluster * cells + groupOf[i]! * stride + asked.placeOf[i]!]! += 1;
    }
    tables.forEach((own, cluster) => {
      const counts = sums.subarray(cluster * cells, (cluster + 1) * cells);
      own.push({ question, by, codes: asked.codes, groups: groupsOf(breakdown, asked, counts) });
    });
  }
  return tables;
}

/** For each respondent the place of their group among those of a table by these variables. */
export function groupsOfRespondents(sample: Sample, by: readonly string[]): Uint32Array {
  const parts = new PartsOf(sample);
  return parts.groups(by.map((variable) => parts.of(variable))).groupOf;
}

/** What several tables of a sample have in common, made once. */
class PartsOf {
  readonly #sample: Sample;
  readonly #parts = new Map<string, Part>();
  readonly #groups = new Map<string, { groupOf: Uint32Array; groups: number }>();

  constructor(sample: Sample) {
    this.#sample = sample;
  }

  of(variable: string): Part {
    const known = this.#parts.get(variable);
    if (known) return known;
    const index = variableIndex(this.#sample, variable);
    const column = this.#sample.columns[index]!;
    const { codes } = this.#sample.variables[index]!;
    const placeOf = new Uint16Array(this.#sample.size);
    for (let i = 0; i < placeOf.length; i++) placeOf[i] = isAsked(column, i) ? column[i]! : codes.length;
    const part = { variable, codes, placeOf };
    this.#parts.set(variable, part);
    return part;
  }

  groups(breakdown: readonly Part[]): { groupOf: Uint32Array; groups: number } {
    const name = breakdown.map(({ variable }) => variable).join();
    const known = this.#groups.get(name);
    if (known) return known;
    const groupOf = new Uint32Array(this.#sample.size);
    let groups = 1;
    for (const { codes, placeOf } of breakdown) {
      const levels = codes.length + 1;
      for (let i = 0; i < groupOf.length; i++) groupOf[i] = groupOf[i]! * levels + placeOf[i]!;
      groups *= levels;
    }
    this.#groups.set(name, { groupOf, groups });
    return { groupOf, groups };
  }
}

function sumBy(
  groupOf: Uint32Array,
  groups: number,
  { codes, placeOf }: Part,
  weights: ArrayLike<number> | undefined,
): Float64Array {
  const stride = codes.length + 1;
  const sums = new Float64Array(groups * stride);
  for (let i = 0; i < groupOf.length; i++) {
    sums[groupOf[i]! * stride + placeOf[i]!]! += weights ? weights[i]! : 1;
  }
  return sums;
}

function groupsOf(breakdown: readonly Part[], { codes }: Part, sums: Float64Array): CountTable['groups'] {
  const stride = codes.length + 1;
  return Array.from({ length: sums.length / stride }, (_, group) => ({
    levels: levelsOf(breakdown, group),
    counts: [...sums.subarray(group * stride, (group + 1) * stride)],
  }));
}

function levelsOf(breakdown: readonly Part[], group: number): Record<string, string> {
  let rest = group;
  const levels = breakdown.toReversed().map(({ variable, codes }) => {
    const index = rest % (codes.length + 1);
    rest = Math.floor(rest / (codes.length + 1));
    return [variable, codes[index] ?? 'notAsked'] as const;
  });
  return Object.fromEntries(levels.toReversed());
}
