import { categoriesOf, checkMargin, type Margin, type MarginCategory } from './margins.ts';
import { NotConvergedError, type Raking, type RakingOptions, rakeWeights } from './rake-weights.ts';
import type { Sample } from './sample.ts';

/** Fewer respondents than this cannot stand for a category of the population. */
const smallestCategory = 10;

/** What was done to a margin so that it could be used. */
export type MarginChange =
  | {
      readonly variable: string;
      readonly change: 'merged';
      /** The category that had too few respondents, and the neighbour it was put together with. */
      readonly codes: readonly string[];
      readonly respondents: number;
      readonly into: readonly string[];
    }
  | {
      readonly variable: string;
      readonly change: 'leftOut';
      /** `tooFewCategories`: merging left less than two; `notConverged`: no weights meet it and the others. */
      readonly reason: 'tooFewCategories' | 'notConverged';
    };

export interface PreparedMargins {
  readonly margins: readonly Margin[];
  readonly changes: readonly MarginChange[];
}

/**
 * Margins that the sample can carry. While a category has fewer than `minRespondents`, the smallest such is merged
 * with the neighbour in the margin's order that has fewer respondents (the one before, if equal); a margin left with
 * less than two categories is left out.
 *
 * @throws StatisticsError `invalid-margin`, `unknown-variable`: mistakes, whatever the answers
 */
export function prepareMargins(
  sample: Sample,
  margins: readonly Margin[],
  { minRespondents = smallestCategory } = {},
): PreparedMargins {
  const prepared = margins.map((margin) => prepareMargin(sample, margin, minRespondents));
  return {
    margins: prepared.flatMap(({ margin }) => margin ?? []),
    changes: prepared.flatMap(({ changes }) => changes),
  };
}

/**
 * Weights for a publication, which never fails for a margin: categories are merged as in `prepareMargins`, and while
 * raking finds no weights, the margin with the widest gap is left out.
 *
 * @throws StatisticsError `invalid-margin`, `unknown-variable`, and `invalid-number` for a sample without respondents
 */
export function rakeForPublication(
  sample: Sample,
  margins: readonly Margin[],
  options: RakingOptions & { readonly minRespondents?: number } = {},
): Raking & { readonly changes: readonly MarginChange[] } {
  const prepared = prepareMargins(sample, margins, options);
  const changes = [...prepared.changes];
  let usable = prepared.margins;
  for (;;) {
    try {
      return { ...rakeWeights(sample, usable, options), changes };
    } catch (error) {
      if (!(error instanceof NotConvergedError)) throw error;
      changes.push({ variable: error.margin, change: 'leftOut', reason: 'notConverged' });
      usable = usable.filter(({ variable }) => variable !== error.margin);
    }
  }
}

function prepareMargin(
  sample: Sample,
  margin: Margin,
  minRespondents: number,
): { margin?: Margin; changes: MarginChange[] } {
  checkMargin(margin);
  const { variable } = margin;
  const counts = new Int32Array(margin.categories.length + 1);
  for (const category of categoriesOf(sample, margin)) counts[category]! += 1;
  let categories = margin.categories.map((category, k) => ({ ...category, respondents: counts[k]! }));

  const changes: MarginChange[] = [];
  while (categories.length > 1) {
    const small = indexOfLeast(categories, ({ respondents }) => respondents);
    const { codes, respondents } = categories[small]!;
    if (respondents >= minRespondents) break;
    const neighbours = [small - 1, small + 1].filter((k) => k >= 0 && k < categories.length);
    const neighbour = neighbours[indexOfLeast(neighbours, (k) => categories[k]!.respondents)]!;
    changes.push({ variable, change: 'merged', codes, respondents, into: categories[neighbour]!.codes });
    categories = merge(categories, Math.min(small, neighbour));
  }
  if (categories.length < 2) {
    return { changes: [...changes, { variable, change: 'leftOut', reason: 'tooFewCategories' }] };
  }
  return {
    margin: { variable, categories: categories.map(({ codes, share }) => ({ codes, share })) },
    changes,
  };
}

/** The position of the smallest; of the first of them, if equal. */
function indexOfLeast<T>(items: readonly T[], sizeOf: (item: T) => number): number {
  return items.reduce((least, item, i) => (sizeOf(item) < sizeOf(items[least]!) ? i : least), 0);
}

type CountedCategory = MarginCategory & { readonly respondents: number };

/** The category at `first` put together with the one after it. */
function merge(categories: readonly CountedCategory[], first: number): CountedCategory[] {
  const [a, b] = [categories[first]!, categories[first + 1]!];
  const merged = {
    codes: [...a.codes, ...b.codes],
    share: a.share + b.share,
    respondents: a.respondents + b.respondents,
  };
  return categories.toSpliced(first, 2, merged);
}
