import { GrowingColumn } from './growing-column.ts';

/** What the sums are taken over: rows in the order of their units (see `arrangeByUnit`). */
export interface Respondents {
  readonly ownUnits: number;
  readonly clusterStarts: Int32Array;
  readonly weights: Float64Array;
  /** Respondents of each row, where they are not one. */
  readonly counts?: Uint32Array | undefined;
}

/**
 * All that the estimates of one table need: sums by cell, where cell = group × stride + category. The last category of
 * each group and the last group take those who were not asked; nobody reads them.
 */
export interface CellSums {
  readonly groups: number;
  readonly categories: number;
  readonly stride: number;
  readonly respondents: Int32Array;
  /** Σw by cell. */
  readonly weights: Float64Array;
  /** Σw² by cell, of respondents who are units of their own, and of those in clusters. */
  readonly ownSquares: Float64Array;
  readonly clusteredSquares: Float64Array;
  readonly parts: ClusterParts;
}

/**
 * The sums of each cluster in each group it has respondents in. They are kept until the shares are known, since
 * Σ(t − pT)² from Σt², ΣtT and ΣT² would lose all its digits where clusters differ little.
 */
interface ClusterParts {
  readonly cluster: Int32Array;
  readonly group: Int32Array;
  readonly respondents: Int32Array;
  /** `categories` sums of weights for each part. */
  readonly weights: Float64Array;
}

/**
 * @param groupOf     group of each respondent, `groups` for those in none
 * @param categoryOf  category of each respondent, `categories` for those not asked
 */
export function sumCells(
  respondents: Respondents,
  groupOf: Int32Array,
  groups: number,
  categoryOf: ArrayLike<number>,
  categories: number,
): CellSums {
  const sums = emptySums(groups, categories);
  addOwnUnits(sums, respondents, groupOf, categoryOf);
  return { ...sums, parts: addClusters(sums, respondents, groupOf, categoryOf) };
}

type Accumulators = Omit<CellSums, 'parts'>;

function emptySums(groups: number, categories: number): Accumulators {
  const stride = categories + 1;
  const cells = (groups + 1) * stride;
  return {
    groups,
    categories,
    stride,
    respondents: new Int32Array(cells),
    weights: new Float64Array(cells),
    ownSquares: new Float64Array(cells),
    clusteredSquares: new Float64Array(cells),
  };
}

/** Adds, in place, the respondents who are units of their own. */
function addOwnUnits(
  sums: Accumulators,
  { ownUnits, weights, counts }: Respondents,
  groupOf: Int32Array,
  categoryOf: ArrayLike<number>,
): void {
  const { stride, respondents, weights: weightSums, ownSquares } = sums;
  for (let i = 0; i < ownUnits; i++) {
    const cell = groupOf[i]! * stride + categoryOf[i]!;
    const weight = weights[i]!;
    const ofRow = counts ? counts[i]! : 1;
    respondents[cell]! += ofRow;
    weightSums[cell]! += ofRow * weight;
    ownSquares[cell]! += ofRow * weight * weight;
  }
}

/** Adds, in place, the respondents in clusters, and returns each cluster's part in each group. */
function addClusters(
  sums: Accumulators,
  { clusterStarts, weights, counts }: Respondents,
  groupOf: Int32Array,
  categoryOf: ArrayLike<number>,
): ClusterParts {
  const { stride, clusteredSquares } = sums;
  const parts = new PartsBuilder(sums);
  const { clusterRespondents, clusterWeights } = parts;
  for (let cluster = 0; cluster + 1 < clusterStarts.length; cluster++) {
    const start = clusterStarts[cluster]!;
    const end = clusterStarts[cluster + 1]!;
    for (let i = start; i < end; i++) {
      const cell = groupOf[i]! * stride + categoryOf[i]!;
      const weight = weights[i]!;
      const ofRow = counts ? counts[i]! : 1;
      clusterRespondents[cell]! += ofRow;
      clusterWeights[cell]! += ofRow * weight;
      clusteredSquares[cell]! += ofRow * weight * weight;
    }
    // A small cluster touches few groups: then its own respondents lead to them faster than a look at each group.
    if (end - start < sums.groups) for (let i = start; i < end; i++) parts.close(cluster, groupOf[i]!);
    else for (let group = 0; group < sums.groups; group++) parts.close(cluster, group);
  }
  return parts.build();
}

/**
 * Scratch sums of the cluster at hand, and the list of what earlier ones left. The scratch of those not asked is never
 * emptied, as it is never read.
 */
class PartsBuilder {
  readonly clusterRespondents: Int32Array;
  readonly clusterWeights: Float64Array;
  readonly #sums: Accumulators;
  readonly #cluster = new GrowingColumn((length) => new Int32Array(length));
  readonly #group = new GrowingColumn((length) => new Int32Array(length));
  readonly #respondents = new GrowingColumn((length) => new Int32Array(length));
  readonly #weights = new GrowingColumn((length) => new Float64Array(length));

  constructor(sums: Accumulators) {
    this.#sums = sums;
    this.clusterRespondents = new Int32Array(sums.respondents.length);
    this.clusterWeights = new Float64Array(sums.respondents.length);
  }

  /** Moves a group's sums from the scratch to the list and to the table's sums, and empties the scratch. */
  close(cluster: number, group: number): void {
    const { groups, categories, stride, respondents, weights } = this.#sums;
    if (group >= groups) return;
    const first = group * stride;
    let count = 0;
    for (let category = 0; category < categories; category++) {
      count += this.clusterRespondents[first + category]!;
    }
    if (count === 0) return;
    for (let cell = first; cell < first + categories; cell++) {
      respondents[cell]! += this.clusterRespondents[cell]!;
      weights[cell]! += this.clusterWeights[cell]!;
      this.#weights.push(this.clusterWeights[cell]!);
      this.clusterRespondents[cell] = 0;
      this.clusterWeights[cell] = 0;
    }
    this.#cluster.push(cluster);
    this.#group.push(group);
    this.#respondents.push(count);
  }

  build(): ClusterParts {
    return {
      cluster: this.#cluster.toArray(),
      group: this.#group.toArray(),
      respondents: this.#respondents.toArray(),
      weights: this.#weights.toArray(),
    };
  }
}

/**
 * The sums of a coarser table: each group's added to those of the group it becomes.
 *
 * @param parentOf  for each group the coarser one
 */
export function mergeGroups(sums: CellSums, parentOf: Int32Array, groups: number): CellSums {
  const { categories, stride } = sums;
  const merged = emptySums(groups, categories);
  for (let group = 0; group < sums.groups; group++) {
    for (let category = 0; category < categories; category++) {
      const from = group * stride + category;
      const to = parentOf[group]! * stride + category;
      merged.respondents[to]! += sums.respondents[from]!;
      merged.weights[to]! += sums.weights[from]!;
      merged.ownSquares[to]! += sums.ownSquares[from]!;
      merged.clusteredSquares[to]! += sums.clusteredSquares[from]!;
    }
  }
  return { ...merged, parts: mergeParts(sums.parts, categories, parentOf, groups) };
}

/** Parts stand in the order of their clusters, so a cluster's last part in a group is the one to add to, if any. */
function mergeParts(
  parts: ClusterParts,
  categories: number,
  parentOf: Int32Array,
  groups: number,
): ClusterParts {
  const lastPartOf = new Int32Array(groups).fill(-1);
  const merged = {
    cluster: new Int32Array(parts.cluster.length),
    group: new Int32Array(parts.cluster.length),
    respondents: new Int32Array(parts.cluster.length),
    weights: new Float64Array(parts.weights.length),
  };
  let length = 0;
  for (let part = 0; part < parts.cluster.length; part++) {
    const cluster = parts.cluster[part]!;
    const group = parentOf[parts.group[part]!]!;
    let to = lastPartOf[group]!;
    if (to < 0 || merged.cluster[to] !== cluster) {
      to = length++;
      lastPartOf[group] = to;
      merged.cluster[to] = cluster;
      merged.group[to] = group;
    }
    merged.respondents[to]! += parts.respondents[part]!;
    for (let category = 0; category < categories; category++) {
      merged.weights[to * categories + category]! += parts.weights[part * categories + category]!;
    }
  }
  return {
    cluster: merged.cluster.slice(0, length),
    group: merged.group.slice(0, length),
    respondents: merged.respondents.slice(0, length),
    weights: merged.weights.slice(0, length * categories),
  };
}
