import type { CellSums } from './sum-cells.ts';

/** A share of a group and what disclosure control needs to act on it. */
export interface Cell {
  readonly code: string;
  /** Unweighted. */
  readonly respondents: number;
  /** Σw. */
  readonly weight: number;
  /** Weighted, 0 to 1; null where nobody with a weight above 0 was asked. */
  readonly share: number | null;
  /** Of the share, on the same scale; null where there is no share, or the sample is a single unit. */
  readonly standardError: number | null;
  /** p(1 − p)/se², and the group's Kish base where se is 0; not capped. Null where there is no standard error. */
  readonly effectiveBase: number | null;
}

/** The figures of a group that concern all of its cells. */
export interface GroupSize {
  /** Respondents of the group who were asked, unweighted. */
  readonly respondents: number;
  /** Σw. */
  readonly weight: number;
  /** (Σw)²/Σw² (Kish 1965); 0 for a group without anyone. */
  readonly kishBase: number;
  /** Primary sampling units with someone in the group. */
  readonly units: number;
  /** Respondents of the unit that has most of them in the group: 1 where all are units of their own. */
  readonly largestCluster: number;
}

/** Below this a standard error is a rounding error of 0: the share is 0 or 1, or the base lies in a single unit. */
const zeroStandardError = 1e-12;

/**
 * Shares of each group with their linearised standard errors: u_k = Σ w (y − p)/W over the respondents of unit k,
 * se² = m/(m − 1) Σ u_k² (units drawn with replacement, weights taken as fixed).
 *
 * @param codes      of the categories, in order
 * @param unitCount  m, of the whole sample
 * @returns one entry per group
 * @see Lumley (2010), Complex Surveys, 2.2; Binder (1983), International Statistical Review 51, 279–292
 */
export function estimateCells(
  sums: CellSums,
  codes: readonly string[],
  unitCount: number,
): (GroupSize & { cells: Cell[] })[] {
  const squaredResiduals = clusterResiduals(sums);
  addOwnResiduals(squaredResiduals, sums);

  return groupSizes(sums).map((size, group) => {
    const cells = codes.map((code, category): Cell => {
      const cell = group * sums.stride + category;
      const weight = sums.weights[cell]!;
      const share = size.weight > 0 ? weight / size.weight : null;
      const standardError =
        share === null ? null : standardErrorOf(squaredResiduals[cell]!, size.weight, unitCount);
      return {
        code,
        respondents: sums.respondents[cell]!,
        weight,
        share,
        standardError,
        effectiveBase: effectiveBaseOf(share, standardError, size.kishBase),
      };
    });
    return { ...size, cells };
  });
}

/** One entry per group. */
function groupSizes(sums: CellSums): GroupSize[] {
  const clusters = clusterFigures(sums);
  return Array.from({ length: sums.groups }, (_, group) => sizeOf(sums, group, clusters));
}

/**
 * √(m/(m − 1) Σ(W u_k)²)/W, 0 where that is a rounding error, null for a sample of one unit.
 *
 * @param squaredResiduals  Σ(W u_k)²
 */
function standardErrorOf(squaredResiduals: number, weight: number, unitCount: number): number | null {
  if (unitCount < 2) return null;
  const standardError = Math.sqrt((unitCount / (unitCount - 1)) * squaredResiduals) / weight;
  return standardError < zeroStandardError ? 0 : standardError;
}

/** p(1 − p)/se²: the size of a simple random sample with the same standard error. */
export function effectiveBaseOf(
  share: number | null,
  standardError: number | null,
  kishBase: number,
): number | null {
  if (share === null || standardError === null) return null;
  return standardError === 0 ? kishBase : (share * (1 - share)) / standardError ** 2;
}

function groupWeights({ groups, categories, stride, weights }: CellSums): Float64Array {
  const totals = new Float64Array(groups);
  for (let group = 0; group < groups; group++) {
    for (let category = 0; category < categories; category++) {
      totals[group]! += weights[group * stride + category]!;
    }
  }
  return totals;
}

/** By cell: Σ over clusters of (t − pT)², t and T being the cluster's weight in the cell and in the group. */
function clusterResiduals(sums: CellSums): Float64Array {
  const { categories, stride, parts } = sums;
  const totals = groupWeights(sums);
  const squares = new Float64Array(sums.weights.length);
  for (let part = 0; part < parts.group.length; part++) {
    const group = parts.group[part]!;
    const first = part * categories;
    let partWeight = 0;
    for (let category = 0; category < categories; category++) partWeight += parts.weights[first + category]!;
    for (let category = 0; category < categories; category++) {
      const cell = group * stride + category;
      const share = sums.weights[cell]! / totals[group]!;
      const residual = parts.weights[first + category]! - share * partWeight;
      squares[cell]! += residual * residual;
    }
  }
  return squares;
}

/** Adds, in place, the respondents who are units of their own: (1 − p)² Σw² inside the cell, p² Σw² beside it. */
function addOwnResiduals(squaredResiduals: Float64Array, sums: CellSums): void {
  const { groups, categories, stride, ownSquares } = sums;
  const totals = groupWeights(sums);
  for (let group = 0; group < groups; group++) {
    const first = group * stride;
    // Σw² beside each cell is summed from both ends: as total minus cell it would lose its digits.
    let before = 0;
    for (let cell = first; cell < first + categories; cell++) {
      const share = sums.weights[cell]! / totals[group]!;
      squaredResiduals[cell]! += (1 - share) ** 2 * ownSquares[cell]! + share ** 2 * before;
      before += ownSquares[cell]!;
    }
    let after = 0;
    for (let cell = first + categories - 1; cell >= first; cell--) {
      const share = sums.weights[cell]! / totals[group]!;
      squaredResiduals[cell]! += share ** 2 * after;
      after += ownSquares[cell]!;
    }
  }
}

interface ClusterFigures {
  /** By group: clusters present, their respondents, and the respondents of the largest. */
  readonly present: Int32Array;
  readonly clustered: Int32Array;
  readonly largest: Int32Array;
}

function clusterFigures({ groups, parts }: CellSums): ClusterFigures {
  const present = new Int32Array(groups);
  const clustered = new Int32Array(groups);
  const largest = new Int32Array(groups);
  for (let part = 0; part < parts.group.length; part++) {
    const group = parts.group[part]!;
    const respondents = parts.respondents[part]!;
    present[group]! += 1;
    clustered[group]! += respondents;
    if (respondents > largest[group]!) largest[group] = respondents;
  }
  return { present, clustered, largest };
}

function sizeOf(sums: CellSums, group: number, clusters: ClusterFigures): GroupSize {
  let respondents = 0;
  let weight = 0;
  let squares = 0;
  const first = group * sums.stride;
  for (let cell = first; cell < first + sums.categories; cell++) {
    respondents += sums.respondents[cell]!;
    weight += sums.weights[cell]!;
    squares += sums.ownSquares[cell]! + sums.clusteredSquares[cell]!;
  }
  const ownUnits = respondents - clusters.clustered[group]!;
  return {
    respondents,
    weight,
    kishBase: squares > 0 ? weight ** 2 / squares : 0,
    units: ownUnits + clusters.present[group]!,
    largestCluster: Math.max(clusters.largest[group]!, ownUnits > 0 ? 1 : 0),
  };
}
