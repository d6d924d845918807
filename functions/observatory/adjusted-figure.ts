import { noisyCount } from '../disclosure/cell-noise.ts';
import type { ProtectedFigure } from '../disclosure/protect-indicator.ts';
import { baseWithNoise, roundingFor } from '../disclosure/protect-table.ts';
import { disclosureRules } from '../disclosure/rules.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import type { StratumSums } from '../statistics/sum-strata.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { IndicatorVariable } from './indicator-variable.ts';
import type { Strata } from './strata.ts';

/** A figure and what its error can be had from. */
export interface Adjusted {
  readonly figure: ProtectedFigure;
  readonly standardError: number;
  readonly effectiveBase: number;
}

/**
 * The other respondents' figure with the company's own mix of sex, age and occupation: post-stratification, Σ π_h p_h
 * with the company's shares π_h of the strata and the others' figures p_h, from noisy counts. Strata in which fewer
 * than ten others were asked are pooled into one; a panel that was asked no profile is compared with all others.
 *
 * @returns undefined when fewer than ten others were asked
 * @see Holt & Smith (1979), JRSS A 142, 33–46
 */
export function adjustedFigure(
  sums: StratumSums,
  {
    codes,
    variable: { scores, shareOf, indicator },
    strata,
    cluster,
  }: { codes: readonly string[]; variable: IndicatorVariable; strata: Strata; cluster: number },
): Adjusted | undefined {
  const score = codes.map((code) => scores[code] ?? 0);
  const pools = poolStrata(sums, { strata, cluster });
  const mix = pools.reduce((sum, { company }) => sum + company, 0);
  const others = pools.reduce((sum, pool) => sum + pool.respondents, 0);
  if (mix === 0 || others < disclosureRules.minimumGroup) return undefined;
  let estimate = 0;
  let variance = 0;
  for (const pool of pools) {
    if (pool.company === 0) continue;
    const part = pool.company / mix;
    const { mean, error } = poolFigure(pool, score);
    estimate += part * mean;
    variance += part ** 2 * error;
  }
  const isShare = shareOf !== undefined;
  const standardError = Math.sqrt(variance);
  // Where every stratum says 0 or 1 there is no variance to go by; the others' number is an upper bound.
  const effectiveBase = variance > 0 && isShare ? (estimate * (1 - estimate)) / variance : others;
  const usable = Math.max(1, Math.min(others, effectiveBase || others));
  const interval = isShare
    ? wilsonInterval(Math.min(1, Math.max(0, estimate)), usable)
    : meanInterval(estimate, standardError, { low: Math.min(...score), high: Math.max(...score) });
  const base = Math.max(disclosureRules.minimumGroup, noisyCount(others, keyOf(pools)));
  const round = isShare ? roundingFor(Math.min(base, mix)) : roundTo(indicator.unit === 'points' ? 100 : 10);
  return {
    figure: {
      estimate: round(estimate),
      low: Math.min(round(interval.low), round(estimate)),
      high: Math.max(round(interval.high), round(estimate)),
      base,
      effectiveBase: Math.round(usable),
      population: null,
      flags: usable < disclosureRules.lowReliabilityUnder ? ['u'] : [],
    },
    standardError,
    effectiveBase: usable,
  };
}

function roundTo(steps: number): (value: number) => number {
  return (value) => Math.round(value * steps) / steps;
}

interface Pool {
  /** The company's respondents who were asked. */
  company: number;
  /** The others', in all and by code. */
  respondents: number;
  squaredWeight: number;
  readonly byCode: { respondents: number; weight: number; recordKey: number }[];
}

function emptyPool(codes: number): Pool {
  const byCode = Array.from({ length: codes }, () => ({ respondents: 0, weight: 0, recordKey: 0 }));
  return { company: 0, respondents: 0, squaredWeight: 0, byCode };
}

/** One pool a stratum with enough others; the rest together. */
function poolStrata(sums: StratumSums, { strata, cluster }: { strata: Strata; cluster: number }): Pool[] {
  const rest = emptyPool(sums.codes);
  const pools: Pool[] = [];
  const isAdjusted = strata.isAsked(cluster);
  for (let stratum = 0; stratum < sums.strata; stratum++) {
    const pool = emptyPool(sums.codes);
    addStratum(pool, sums, { stratum, cluster });
    const standsAlone =
      isAdjusted && stratum !== strata.notAsked && pool.respondents >= disclosureRules.minimumGroup;
    if (standsAlone) pools.push(pool);
    else merge(rest, pool);
  }
  // A rest too small to be shown speaks through everybody else.
  if (rest.company > 0 && rest.respondents < disclosureRules.minimumGroup) {
    const { company } = rest;
    for (const pool of pools) merge(rest, pool);
    rest.company = company;
  }
  return [...pools, rest];
}

/** Everybody's sums less the company's own. */
function addStratum(
  pool: Pool,
  sums: StratumSums,
  { stratum, cluster }: { stratum: number; cluster: number },
): void {
  for (let code = 0; code < sums.codes; code++) {
    const all = (sums.clusters * sums.strata + stratum) * sums.codes + code;
    const own = (cluster * sums.strata + stratum) * sums.codes + code;
    const cell = pool.byCode[code];
    if (!cell) continue;
    const respondents = (sums.respondents[all] ?? 0) - (sums.respondents[own] ?? 0);
    pool.company += sums.respondents[own] ?? 0;
    pool.respondents += respondents;
    pool.squaredWeight += (sums.squaredWeight[all] ?? 0) - (sums.squaredWeight[own] ?? 0);
    cell.respondents = respondents;
    // What remains of a difference of equal sums is a rounding error.
    cell.weight = respondents === 0 ? 0 : (sums.weight[all] ?? 0) - (sums.weight[own] ?? 0);
    cell.recordKey = ((sums.recordKey[all] ?? 0) - (sums.recordKey[own] ?? 0)) >>> 0;
  }
}

function merge(into: Pool, pool: Pool): void {
  into.company += pool.company;
  into.respondents += pool.respondents;
  into.squaredWeight += pool.squaredWeight;
  pool.byCode.forEach((cell, code) => {
    const target = into.byCode[code];
    if (!target) return;
    target.respondents += cell.respondents;
    target.weight += cell.weight;
    target.recordKey = (target.recordKey + cell.recordKey) >>> 0;
  });
}

/** The pool's mean score from noisy counts, and its variance: that of the design and of the noise. */
function poolFigure({ byCode, respondents, squaredWeight }: Pool, score: readonly number[]) {
  const weights = byCode.map((cell) =>
    cell.respondents === 0
      ? 0
      : (cell.weight / cell.respondents) * noisyCount(cell.respondents, cell.recordKey),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return { mean: 0, error: 0 };
  const shares = weights.map((weight) => weight / total);
  const mean = shares.reduce((sum, share, code) => sum + share * (score[code] ?? 0), 0);
  const spread = shares.reduce((sum, share, code) => sum + share * ((score[code] ?? 0) - mean) ** 2, 0);
  const exactTotal = byCode.reduce((sum, cell) => sum + cell.weight, 0);
  const kishBase = squaredWeight > 0 ? Math.min(respondents, exactTotal ** 2 / squaredWeight) : respondents;
  const effectiveBase = baseWithNoise(Math.max(1, kishBase), { share: 0.5, base: respondents });
  return { mean, error: spread / effectiveBase };
}

function keyOf(pools: readonly Pool[]): number {
  let sum = 0;
  for (const { byCode } of pools) for (const { recordKey } of byCode) sum = (sum + recordKey) >>> 0;
  return sum;
}
