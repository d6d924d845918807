import { respondentsTable, weightGrid } from '../disclosure/budget.ts';
import { combineEstimates, type NoisyEstimate } from '../disclosure/noisy-estimate.ts';
import { type NoisyTable, notAsked } from '../disclosure/noisy-table.ts';
import { toNumber } from '../disclosure/rational.ts';
import { groupsOfRespondents } from '../statistics/count-tables.ts';
import type { Margin } from '../statistics/margins.ts';
import { rakeWeights } from '../statistics/rake-weights.ts';
import { type Sample, SampleBuilder, withColumn } from '../statistics/sample.ts';

/** The sample with the variable that tables of respondents count: everybody has its one code. */
export function withRespondents(sample: Sample): Sample {
  return withColumn(sample, { id: respondentsTable, codes: ['all'] }, new Uint8Array(sample.size));
}

/** The number of respondents, of the table of all of them and of one by profile or company. */
export function countRespondents(total: NoisyTable, parts: NoisyTable): NoisyEstimate {
  return combineEstimates([total, parts].map(sumOfTable));
}

function sumOfTable(table: NoisyTable): NoisyEstimate {
  const possible = table.groups.filter(isPossible);
  return {
    estimate: possible.reduce((sum, { counts: [count = 0] }) => sum + count, 0),
    variance: possible.length * toNumber(table.sigma2),
  };
}

export interface ProfileWeights {
  /** The profile questions that they depend on. */
  readonly by: readonly string[];
  /** Largest weight there may be: what one record can add to a cell. */
  readonly largest: number;
  /** The weight in each of the profile table's groups, in 1/`weightGrid`. */
  readonly units: readonly number[];
  /** Kish's design effect of the weights, from noisy counts. */
  readonly designEffect: number;
  readonly sweeps: number;
}

/**
 * The largest weight by the noisy number of respondents: noise grows with it, the bias of a bound weight with the
 * sample's imbalance. Under 300 nothing is weighted, and figures are those of respondents.
 */
export function largestWeight(respondents: number): number {
  if (respondents < 300) return 1;
  if (respondents < 1000) return 2;
  return respondents < 50_000 ? 3 : 5;
}

/**
 * Weights by profile from noisy counts alone: max(count, 0) + 1/2 raked to the margins, mean 1, kept within
 * [1/w_max, w_max], rounded to the grid. Given the noisy table they are fixed: another record anywhere changes
 * nobody else's weight, which the sensitivity of every weighted table rests on.
 *
 * @param table    of respondents by profile, see `weightingVariables`
 * @param margins  of the population; those of other variables are left out
 * @param options  `largest`: w_max, see `largestWeight`
 * @throws StatisticsError as `rakeWeights`
 */
export function profileWeights(
  table: NoisyTable,
  margins: readonly Margin[],
  { largest, grid = weightGrid }: { largest: number; grid?: number },
): ProfileWeights {
  const cells = table.groups.map(({ levels, counts: [count = 0] }) => ({
    levels,
    count: Math.max(0, count / table.unit),
    isProfile: !Object.values(levels).includes(notAsked),
  }));
  const { factorOf, sweeps } = rakeCells(
    table.by,
    cells.filter(({ isProfile }) => isProfile),
    margins,
  );
  const bound = (factor: number) => Math.min(largest, Math.max(1 / largest, factor));
  // Those who were not asked their profile count once.
  const units = cells.map(({ levels, isProfile }) =>
    isProfile ? Math.floor(bound(factorOf(levels)) * grid + 0.5) : grid,
  );
  const people = cells.map((cell) => (isPossible(cell) ? cell.count : 0));
  return { by: table.by, largest, units, designEffect: designEffectOf(people, units), sweeps };
}

/** A class of the profile and its part of all weighted respondents who were asked theirs. */
export interface ProfilePart {
  readonly levels: Readonly<Record<string, string>>;
  readonly part: number;
}

/** Of the noisy profile table with the weights made from it; parts are printed to five digits. */
export function profileParts(
  { groups }: NoisyTable,
  { units }: Pick<ProfileWeights, 'units'>,
): ProfilePart[] {
  const weighted = groups.map(({ levels, counts: [count = 0] }, index) => ({
    levels,
    weight: Math.max(0, count) * (units[index] ?? 0),
  }));
  const asked = weighted.filter(({ levels }) => !Object.values(levels).includes(notAsked));
  const sum = asked.reduce((all, { weight }) => all + weight, 0);
  return asked.map(({ levels, weight }) => ({
    levels,
    part: sum > 0 ? Math.round((weight / sum) * 1e5) / 1e5 : 0,
  }));
}

/**
 * The weight of each respondent, in 1/`weightGrid`: that of their profile, of which those of companies that are held back
 * keep a part; no less than one unit.
 *
 * @param parts  see `partUnits`
 */
export function respondentUnits(
  sample: Sample,
  { by, units }: Pick<ProfileWeights, 'by' | 'units'>,
  parts?: Uint16Array | undefined,
): Uint16Array {
  const groupOf = groupsOfRespondents(sample, by);
  const own = new Uint16Array(sample.size);
  for (let i = 0; i < own.length; i++) {
    const unit = units[groupOf[i] ?? -1] ?? weightGrid;
    const part = parts?.[i] ?? weightGrid;
    own[i] = part === weightGrid ? unit : Math.max(1, Math.round((unit * part) / weightGrid));
  }
  return own;
}

/** A panel asks the whole profile or nothing of it: other combinations hold noise and nobody. */
function isPossible({ levels }: { readonly levels: Readonly<Record<string, string>> }): boolean {
  const codes = Object.values(levels);
  return !codes.includes(notAsked) || codes.every((code) => code === notAsked);
}

interface ProfileCell {
  readonly levels: Readonly<Record<string, string>>;
  readonly count: number;
}

/** The factor of each cell, with mean 1 over all people. */
function rakeCells(
  by: readonly string[],
  cells: readonly ProfileCell[],
  margins: readonly Margin[],
): { factorOf: (levels: ProfileCell['levels']) => number; sweeps: number } {
  // The half keeps cells that noise emptied: some respondent may be in them.
  const people = Float64Array.from(cells, ({ count }) => count + 0.5);
  const total = people.reduce((sum, count) => sum + count, 0);
  const used = margins
    .filter(({ variable }) => by.includes(variable))
    .map((margin) => withUndisclosed(margin, cells, people, total));
  if (used.length === 0) return { factorOf: () => 1, sweeps: 0 };
  const raked = rakeWeights({ ...sampleOf(by, cells), weights: people }, used);
  const factors = new Map(
    cells.map(({ levels }, index) => {
      const factor = ((raked.weights[index] ?? 0) / (people[index] ?? 1)) * (total / cells.length);
      return [keyOf(by, levels), factor];
    }),
  );
  return { factorOf: (levels) => factors.get(keyOf(by, levels)) ?? 1, sweeps: raked.sweeps };
}

/** One row for each cell. */
function sampleOf(by: readonly string[], cells: readonly ProfileCell[]): Sample {
  const variables = by.map((id) => ({
    id,
    codes: [...new Set(cells.map(({ levels }) => levels[id] ?? ''))],
  }));
  const builder = new SampleBuilder(variables);
  for (const { levels } of cells) {
    builder.add(variables.map(({ id, codes }) => codes.indexOf(levels[id] ?? '')));
  }
  return builder.build();
}

/** Those in no category of a margin keep their share of the people: a category of its own says so. */
function withUndisclosed(
  { variable, categories }: Margin,
  cells: readonly ProfileCell[],
  people: Float64Array,
  total: number,
): Margin {
  const named = new Set(categories.flatMap(({ codes }) => codes));
  const codes = new Set<string>();
  let others = 0;
  cells.forEach(({ levels }, index) => {
    const code = levels[variable] ?? '';
    if (named.has(code)) return;
    codes.add(code);
    others += people[index] ?? 0;
  });
  if (codes.size === 0) return { variable, categories };
  const share = others / total;
  const sum = categories.reduce((known, category) => known + category.share, 0);
  return {
    variable,
    categories: [
      ...categories.map((category) => ({ ...category, share: (category.share / sum) * (1 - share) })),
      { codes: [...codes], share },
    ],
  };
}

function designEffectOf(people: readonly number[], weights: readonly number[]): number {
  const moment = (power: number) =>
    people.reduce((sum, count, index) => sum + count * (weights[index] ?? 0) ** power, 0);
  return moment(1) > 0 ? (moment(0) * moment(2)) / moment(1) ** 2 : 1;
}

function keyOf(by: readonly string[], levels: Readonly<Record<string, string>>): string {
  return by.map((variable) => levels[variable] ?? '').join();
}
