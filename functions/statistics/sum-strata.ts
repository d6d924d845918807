import { type Column, isAsked, type Sample } from './sample.ts';

/**
 * Sums by cluster, stratum and code of one question, and over all respondents: what a comparison of each cluster with
 * all the others needs, from one pass over the sample.
 */
export interface StratumSums {
  readonly clusters: number;
  readonly strata: number;
  readonly codes: number;
  /** Each indexed by `(row * strata + stratum) * codes + code`; the row is the cluster, `clusters` for everybody. */
  readonly respondents: Int32Array;
  readonly weight: Float64Array;
  readonly squaredWeight: Float64Array;
  /** Sums of record keys modulo 2^32. */
  readonly recordKey: Uint32Array;
}

/**
 * @param question  the column whose answers are summed; who was not asked is left out
 * @param codes     number of its codes
 * @param stratumOf the stratum of each respondent, from 0
 * @param strata    number of strata
 */
export function sumStrata(
  sample: Sample,
  question: Column,
  { codes, stratumOf, strata }: { codes: number; stratumOf: ArrayLike<number>; strata: number },
): StratumSums {
  const clusters = sample.clusterCount;
  const size = (clusters + 1) * strata * codes;
  const sums = {
    respondents: new Int32Array(size),
    weight: new Float64Array(size),
    squaredWeight: new Float64Array(size),
    recordKey: new Uint32Array(size),
  };
  const add = (cell: number, i: number) => {
    const weight = sample.weights[i]!;
    sums.respondents[cell]! += 1;
    sums.weight[cell]! += weight;
    sums.squaredWeight[cell]! += weight * weight;
    sums.recordKey[cell]! += sample.recordKeys?.[i] ?? 0;
  };
  for (let i = 0; i < sample.size; i++) {
    if (!isAsked(question, i)) continue;
    const within = stratumOf[i]! * codes + question[i]!;
    add(clusters * strata * codes + within, i);
    const cluster = sample.units[i]!;
    if (cluster >= 0) add(cluster * strata * codes + within, i);
  }
  return { clusters, strata, codes, ...sums };
}
