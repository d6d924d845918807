import { tableText } from './noise-stream.ts';
import type { NoisyTable } from './noisy-table.ts';
import { toNumber } from './rational.ts';

/** A table's counts after post-processing: none below 0, in the table's unit. */
export interface AgreedTable {
  readonly question: string;
  readonly by: readonly string[];
  readonly codes: readonly string[];
  readonly unit: number;
  /** Variance of a cell's noise, in the square of the unit. */
  readonly variance: number;
  readonly groups: readonly {
    readonly levels: Readonly<Record<string, string>>;
    /** One per code, and one more for those who were not asked. */
    readonly counts: readonly number[];
  }[];
}

/**
 * Makes one question's tables agree, so that readers can add groups up: a code's total is the mean of the measured
 * total and of each breakdown's sum, each counting by the inverse of its variance; what a breakdown lacks of it is
 * shared out among its groups equally, which for noise of one variance is generalised least squares. Counts below 0
 * then become 0, and the rest is scaled to the total.
 *
 * @param tables  of one question, all of one unit; the first without a breakdown
 * @returns the tables in their order
 * @throws RangeError where they are not of one question, or the first is broken down
 * @see Hay et al. (2010), Boosting the Accuracy of Differentially Private Histograms Through Consistency
 */
export function agreeTables(tables: readonly NoisyTable[]): AgreedTable[] {
  const [total] = tables;
  if (!total || total.by.length > 0 || tables.some(({ question }) => question !== total.question)) {
    throw new RangeError(`agreeTables: ${tables.map(tableText).join(' ')}`);
  }
  const measured = tables.map((table) => {
    const cellVariance = toNumber(table.sigma2);
    return { sums: sumsOf(table), variance: cellVariance * table.groups.length, cellVariance };
  });
  const precision = measured.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const totals = [...total.codes, ''].map((_, index) => {
    const weighted = measured.reduce((sum, { sums, variance }) => sum + (sums[index] ?? 0) / variance, 0);
    return weighted / precision;
  });
  return tables.map((table, index) => {
    const { sums = [], cellVariance = 0 } = measured[index] ?? {};
    const isTotal = table.by.length === 0;
    const { question, by, codes, unit } = table;
    // What is left of a cell's own noise, and its part of the total's.
    const size = table.groups.length;
    const variance = isTotal ? 1 / precision : cellVariance * (1 - 1 / size) + 1 / precision / size ** 2;
    const counts = isTotal ? [totals.map(atLeastZero)] : shareOut(table, sums, totals);
    return {
      question,
      by,
      codes,
      unit,
      variance,
      groups: table.groups.map(({ levels }, index) => ({ levels, counts: counts[index] ?? [] })),
    };
  });
}

/** The counts of each group, agreeing with the totals by code. */
function shareOut(table: NoisyTable, sums: readonly number[], totals: readonly number[]): number[][] {
  const shifted = table.groups.map(({ counts }) =>
    counts.map((count, index) =>
      atLeastZero(count + ((totals[index] ?? 0) - (sums[index] ?? 0)) / table.groups.length),
    ),
  );
  const left = totals.map((_, index) => shifted.reduce((sum, counts) => sum + (counts[index] ?? 0), 0));
  return shifted.map((counts) =>
    counts.map((count, index) => {
      const sum = left[index] ?? 0;
      return sum > 0 ? (count * atLeastZero(totals[index] ?? 0)) / sum : 0;
    }),
  );
}

function sumsOf({ groups, codes }: NoisyTable): number[] {
  return [...codes, ''].map((_, index) => groups.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
}

function atLeastZero(count: number): number {
  return Math.max(0, count);
}
