import type { Group, Table } from '../statistics/tabulate.ts';
import { upperTailF } from '../statistics/tail-probabilities.ts';
import type { AssociationTest } from '../statistics/test-association.ts';
import { noisyCount } from './cell-noise.ts';
import { publishedBase } from './protect-table.ts';
import type { PublishedGroup } from './published.ts';

export interface ProtectedAssociation {
  f: number | null;
  ndf: number | null;
  ddf: number | null;
  p: number | null;
  cramersV: number | null;
}

const notComputable: ProtectedAssociation = { f: null, ndf: null, ddf: null, p: null, cramersV: null };

/**
 * A test of association as it may be published: Pearson's X² is taken anew from the noisy counts of the groups that
 * are shown; of the exact test only its design effects remain, rounded. An exact F would let a reader try which
 * counts give it.
 *
 * @param table      by one breakdown
 * @param published  its groups after disclosure control
 * @param test       of the exact table
 */
export function protectAssociation(
  table: Table,
  published: readonly PublishedGroup[],
  test: AssociationTest,
): ProtectedAssociation {
  if (test.F === null || test.ndf === null || test.cramersV === null) return notComputable;
  const shown = table.groups.filter((_, place) => !published[place]?.suppressed);
  const counts = withoutEmptyRows(shown.map(noisyWeights));
  const { rows, columns, phiSquared } = contingency(counts);
  if (rows < 2 || columns < 2) return notComputable;

  const exactContrasts = (test.rows - 1) * (test.cols - 1);
  const exactPhiSquared = test.cramersV ** 2 * (Math.min(test.rows, test.cols) - 1);
  // F = n φ²/tr Δ, and tr Δ per contrast is the mean design effect of the table's contrasts.
  const designEffect = twoDigits((test.n * exactPhiSquared) / test.F / exactContrasts);
  const contrasts = (rows - 1) * (columns - 1);
  const respondents = shown.reduce((sum, group) => sum + publishedBase(group), 0);
  const f = (respondents * phiSquared) / (designEffect * contrasts);
  const ndf = Math.round(Math.min(contrasts, (test.ndf / exactContrasts) * contrasts) * 10) / 10;
  if (!(ndf > 0) || !Number.isFinite(f)) return notComputable;
  const ddf = Math.round(ndf * (respondents * twoDigits(test.psus / test.n) - 1));
  if (!(ddf > 0)) return notComputable;
  const published2 = twoDecimals(f);
  return {
    f: published2,
    ndf,
    ddf,
    p: Number(upperTailF(published2, ndf, ddf).toPrecision(2)),
    cramersV: twoDecimals(Math.sqrt(phiSquared / (Math.min(rows, columns) - 1))),
  };
}

function noisyWeights({ cells }: Group): number[] {
  return cells.map(({ respondents, weight, recordKey }) =>
    respondents === 0 ? 0 : (weight / respondents) * noisyCount(respondents, recordKey),
  );
}

function withoutEmptyRows(counts: readonly number[][]): number[][] {
  return counts.filter((row) => row.some((count) => count > 0));
}

/** Rows and columns that occur, and φ² = Σ (p_ij − p_i p_j)² / (p_i p_j). */
function contingency(counts: readonly number[][]): { rows: number; columns: number; phiSquared: number } {
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  const rowShares = counts.map((row) => row.reduce((sum, count) => sum + count, 0) / total);
  const columnShares = (counts[0] ?? []).map(
    (_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0) / total,
  );
  let phiSquared = 0;
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      const expected = (rowShares[i] ?? 0) * (columnShares[j] ?? 0);
      if (expected > 0) phiSquared += (count / total - expected) ** 2 / expected;
    });
  });
  return { rows: counts.length, columns: columnShares.filter((share) => share > 0).length, phiSquared };
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
