import { kishDesignEffect } from './design-effect.ts';
import { categoriesOf, checkMargin, type Margin, nameOf } from './margins.ts';
import { requireCrossed, type Sample } from './sample.ts';
import { StatisticsError } from './statistics-error.ts';

interface RakingOptions {
  /** Largest relative gap aimed at between a category's weighted share and its target. */
  readonly tolerance?: number;
  /** Margins that contradict each other on rare combinations may need thousands. */
  readonly maxSweeps?: number;
  /** Smallest and largest weight aimed at, where the mean is 1: weights beyond are cut, and all raked again. */
  readonly trim?: { readonly low: number; readonly high: number };
}

interface RakedCategory {
  /** Empty for the respondents who are in no category of the margin. */
  readonly codes: readonly string[];
  /** The share the weights were fitted to. */
  readonly target: number;
  /** The unweighted share of the sample. */
  readonly sample: number;
  readonly respondents: number;
}

interface Raking {
  /** One per row, that of each of its respondents; their mean is 1. */
  readonly weights: Float64Array;
  readonly margins: readonly { readonly variable: string; readonly categories: readonly RakedCategory[] }[];
  /** Passes over all margins; those after each trimming included. */
  readonly sweeps: number;
  /** Widest gap left between a category's weighted share and its target, relative to it. */
  readonly gap: number;
  readonly designEffect: number;
  readonly effectiveBase: number;
  readonly minWeight: number;
  readonly maxWeight: number;
  /** Respondents whose weight the last trimming cut. */
  readonly trimmed: number;
}

/**
 * Where combinations of categories without respondents leave hardly any room, sweeps draw near so slowly that the gap
 * aimed at is out of reach, though weights that meet the margins exist. Beyond the first a result needs a note.
 */
export const acceptedGap = { silently: 1e-6, withNote: 1e-4 } as const;

/** Trimming and raking undo each other in part; they are repeated at most this often. */
const mostTrimmings = 50;
/** Raking after a trimming may lift a weight this far beyond its bound, relative to it. */
const trimTolerance = 1e-3;

/**
 * Rakes the sample's weights until the weighted share of each margin's categories is the population's (iterative
 * proportional fitting), and scales them to mean 1.
 *
 * Respondents whose code is in no category of a margin, or who were not asked, form a category of their own. It is
 * held at its share of the sample by the weights given, and the population's shares apply to the rest; the result is
 * thereby unique and does not depend on the margins' order.
 *
 * The work of a sweep depends on the number of distinct combinations of categories, not on that of respondents.
 *
 * @returns weights in the order of the rows
 * @throws StatisticsError `invalid-margin`; `empty-margin-category` for a target above 0 that no respondent (with a
 *   weight above 0) can carry; `not-converged`, naming the category with the widest gap, where `maxSweeps` leave one
 *   above `acceptedGap.withNote`; `unknown-variable`
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11(4), 427–444
 */
export function rakeWeights(
  sample: Sample,
  margins: readonly Margin[],
  { tolerance = 1e-12, maxSweeps = 5000, trim }: RakingOptions = {},
): Raking {
  if (sample.size === 0)
    throw new StatisticsError('invalid-number', 'rakeWeights: a sample without respondents');
  requireCrossed(
    sample,
    margins.map(({ variable }) => variable),
  );
  const { counts } = sample;
  const base = withMeanOne(sample);
  const { fitted, cellOf, cells } = collapse({ ...sample, weights: base }, margins);
  const rake = (weights: Float64Array) =>
    fitWeights({ ...sample, weights }, cellOf, cells, fitted, { tolerance, maxSweeps });

  let { weights, sweeps, gap } = rake(base);
  let trimmed = 0;
  for (let trimming = 0; trim && trimming < mostTrimmings; trimming++) {
    const cut = cutWeights(weights, trim, counts);
    if (cut.beyond === 0) break;
    const again = rake(cut.weights);
    weights = again.weights;
    sweeps += again.sweeps;
    gap = again.gap;
    trimmed = cut.trimmed;
  }

  return {
    weights,
    sweeps,
    gap,
    trimmed,
    margins: fitted.map(({ variable, categories }) => ({ variable, categories })),
    ...kishDesignEffect(weights, counts),
    minWeight: weights.reduce((least, weight) => Math.min(least, weight), Infinity),
    maxWeight: weights.reduce((most, weight) => Math.max(most, weight), 0),
  };
}

/** Scaled, so that sums of weights far from 1 neither overflow nor vanish. */
function withMeanOne({ weights, counts, respondents }: Sample): Float64Array {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const relative = weights.map((weight) => weight / largest);
  const mean = relative.reduce((sum, weight, i) => sum + (counts ? counts[i]! : 1) * weight, 0) / respondents;
  return relative.map((weight) => weight / mean);
}

interface FittedMargin {
  readonly variable: string;
  readonly categories: readonly RakedCategory[];
  /** The category of each cell. */
  readonly categoryOf: Uint16Array;
}

interface Collapsed {
  readonly fitted: readonly FittedMargin[];
  /** The raking cell of each respondent: the combination of their categories in all margins. */
  readonly cellOf: Int32Array;
  readonly cells: number;
}

function collapse(sample: Sample, margins: readonly Margin[]): Collapsed {
  const cellOf = new Int32Array(sample.size);
  let cells = 1;
  let categoriesByMargin: Uint16Array[] = [];
  const targets = margins.map((margin) => {
    checkMargin(margin);
    const categoryOf = categoriesOf(sample, margin);
    const levels = margin.categories.length + 1;
    const refined = new Int32Array(cells * levels).fill(-1);
    const origins: number[] = [];
    for (let i = 0; i < cellOf.length; i++) {
      const combination = cellOf[i]! * levels + categoryOf[i]!;
      if (refined[combination] === -1) refined[combination] = origins.push(combination) - 1;
      cellOf[i] = refined[combination]!;
    }
    cells = origins.length;
    categoriesByMargin = [
      ...categoriesByMargin.map((categories) =>
        Uint16Array.from(origins, (combination) => categories[Math.floor(combination / levels)]!),
      ),
      Uint16Array.from(origins, (combination) => combination % levels),
    ];
    return targetsOf(sample, margin, categoryOf);
  });
  const fitted = margins.map(({ variable }, k) => ({
    variable,
    categories: targets[k]!,
    categoryOf: categoriesByMargin[k]!,
  }));
  return { fitted, cellOf, cells };
}

/** The margin's targets, the category of those who are in none of it last where there are any. */
function targetsOf(sample: Sample, margin: Margin, categoryOf: Uint16Array): RakedCategory[] {
  const count = margin.categories.length;
  const respondents = new Float64Array(count + 1);
  const weights = new Float64Array(count + 1);
  for (let i = 0; i < categoryOf.length; i++) {
    const ofRow = sample.counts ? sample.counts[i]! : 1;
    respondents[categoryOf[i]!]! += ofRow;
    weights[categoryOf[i]!]! += ofRow * sample.weights[i]!;
  }
  const leftOver = respondents[count]!;
  const leftOverTarget = weights[count]! / weights.reduce((total, weight) => total + weight, 0);
  const sum = margin.categories.reduce((total, { share }) => total + share, 0);
  const categories = margin.categories.map(({ codes, share }, category): RakedCategory => {
    const target = (share / sum) * (1 - leftOverTarget);
    if (target > 0 && !(weights[category]! > 0)) {
      throw new StatisticsError(
        'empty-margin-category',
        `margin "${margin.variable}": no respondent for category ${nameOf(codes)}, which has the share ${share}`,
      );
    }
    const inCategory = respondents[category]!;
    return { codes, target, sample: inCategory / sample.respondents, respondents: inCategory };
  });
  if (leftOver === 0) return categories;
  return [
    ...categories,
    { codes: [], target: leftOverTarget, sample: leftOver / sample.respondents, respondents: leftOver },
  ];
}

/** Rakes the sums of the base weights by cell, then gives each respondent their cell's factor. */
function fitWeights(
  { weights: base, counts, respondents }: Sample,
  cellOf: Int32Array,
  cells: number,
  margins: readonly FittedMargin[],
  { tolerance, maxSweeps }: { tolerance: number; maxSweeps: number },
): { weights: Float64Array; sweeps: number; gap: number } {
  const baseSums = new Float64Array(cells);
  for (let i = 0; i < base.length; i++) {
    baseSums[cellOf[i]!]! += (counts ? counts[i]! : 1) * base[i]!;
  }
  const total = baseSums.reduce((sum, weight) => sum + weight, 0);
  const shares = baseSums.map((weight) => weight / total);
  const { sweeps, gap } = sweepUntilFitted(shares, margins, tolerance, maxSweeps);

  const scale = respondents / shares.reduce((sum, share) => sum + share, 0);
  const factors = shares.map((share, cell) => (baseSums[cell]! > 0 ? (scale * share) / baseSums[cell]! : 0));
  return { weights: base.map((weight, i) => weight * factors[cellOf[i]!]!), sweeps, gap };
}

/** Fits the cells' shares in place; returns the passes it took, and the widest gap they left. */
function sweepUntilFitted(
  shares: Float64Array,
  margins: readonly FittedMargin[],
  tolerance: number,
  maxSweeps: number,
): { sweeps: number; gap: number } {
  for (let sweep = 0; sweep < maxSweeps; sweep++) {
    const { gap } = widestGap(shares, margins);
    if (gap <= tolerance) return { sweeps: sweep, gap };
    for (const margin of margins) adjustTo(shares, margin);
  }
  const { gap, margin, codes } = widestGap(shares, margins);
  if (gap <= acceptedGap.withNote) return { sweeps: maxSweeps, gap };
  const category = codes.length > 0 ? `category ${nameOf(codes)}` : 'the respondents in no category';
  throw new NotConvergedError(
    margin,
    `margin "${margin}": after ${maxSweeps} sweeps ${category} is ${gap} off its target, relatively`,
  );
}

/** Raking found no weights that meet all margins, often since combinations of categories have no respondents. */
class NotConvergedError extends StatisticsError {
  /** The variable of the margin with the widest gap. */
  readonly margin: string;

  constructor(margin: string, message: string) {
    super('not-converged', message);
    this.margin = margin;
  }
}

function adjustTo(shares: Float64Array, { categories, categoryOf }: FittedMargin): void {
  const sums = sumByCategory(shares, categoryOf, categories.length);
  const factors = categories.map(({ target }, category) => (target > 0 ? target / sums[category]! : 0));
  for (let cell = 0; cell < shares.length; cell++) shares[cell]! *= factors[categoryOf[cell]!]!;
}

function widestGap(shares: Float64Array, margins: readonly FittedMargin[]) {
  let widest: { gap: number; margin: string; codes: readonly string[] } = { gap: 0, margin: '', codes: [] };
  for (const { variable, categories, categoryOf } of margins) {
    const sums = sumByCategory(shares, categoryOf, categories.length);
    for (const [category, { codes, target }] of categories.entries()) {
      const gap = Math.abs(sums[category]! - target) / (target || 1);
      // A category whose cells other margins emptied gives no number: nothing can be wider off.
      if (!(gap <= widest.gap)) widest = { gap: gap >= 0 ? gap : Infinity, margin: variable, codes };
    }
  }
  return widest;
}

function sumByCategory(shares: Float64Array, categoryOf: Uint16Array, categories: number): Float64Array {
  const sums = new Float64Array(categories);
  for (let cell = 0; cell < shares.length; cell++) sums[categoryOf[cell]!]! += shares[cell]!;
  return sums;
}

/** Weights within the bounds, how many were cut, and how many of them were noticeably beyond. */
function cutWeights(
  weights: Float64Array,
  { low, high }: { low: number; high: number },
  counts: Uint32Array | undefined,
) {
  if (!(low >= 0 && low < 1 && high > 1)) {
    throw new StatisticsError(
      'invalid-number',
      `trimming to ${low} and ${high}: the mean, 1, must lie between`,
    );
  }
  let trimmed = 0;
  let beyond = 0;
  const cut = weights.map((weight, i) => {
    const respondents = counts ? counts[i]! : 1;
    // A weight of 0 stays: it was given, or asked for by a target of 0.
    if (weight === 0 || (weight >= low && weight <= high)) return weight;
    trimmed += respondents;
    if (weight < low * (1 - trimTolerance) || weight > high * (1 + trimTolerance)) {
      beyond += respondents;
    }
    return Math.min(high, Math.max(low, weight));
  });
  return { weights: cut, trimmed, beyond };
}
