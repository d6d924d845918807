import { noisyCount } from '../disclosure/cell-noise.ts';
import { baseWithNoise, roundingFor } from '../disclosure/protect-table.ts';
import type { ProtectedFigure } from '../disclosure/published.ts';
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
  const everybodyElse = emptyPool(sums.codes);
  const pools = poolStrata(sums, { strata, cluster, everybodyElse });
  const { company: mix, respondents: others } = everybodyElse;
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
  const base = Math.max(disclosureRules.minimumGroup, noisyCount(others, keyOf(everybodyElse)));
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

/**
 * One pool for each of the company's strata with enough others; the rest of its strata together.
 *
 * @param everybodyElse  is filled in place: all other respondents, and the company's own number
 */
function poolStrata(
  sums: StratumSums,
  { strata, cluster, everybodyElse }: { strata: Strata; cluster: number; everybodyElse: Pool },
): Pool[] {
  for (let stratum = 0; stratum < sums.strata; stratum++) {
    addStratum(everybodyElse, sums, { stratum, cluster });
  }
  if (!strata.isAsked(cluster)) return [everybodyElse];
  const rest = emptyPool(sums.codes);
  const pools: Pool[] = [];
  for (let stratum = 0; stratum < sums.strata; stratum++) {
    if (companyIn(sums, { stratum, cluster }) === 0) continue;
    const pool = emptyPool(sums.codes);
    addStratum(pool, sums, { stratum, cluster });
    const standsAlone = stratum !== strata.notAsked && pool.respondents >= disclosureRules.minimumGroup;
    if (standsAlone) pools.push(pool);
    else addStratum(rest, sums, { stratum, cluster });
  }
  // A rest too small to be shown speaks through everybody else.
  const isTooSmall = rest.respondents < disclosureRules.minimumGroup;
  return [...pools, isTooSmall ? { ...everybodyElse, company: rest.company } : rest];
}

function companyIn(sums: StratumSums, { stratum, cluster }: { stratum: number; cluster: number }): number {
  const start = (cluster * sums.strata + stratum) * sums.codes;
  let respondents = 0;
  for (let code = 0; code < sums.codes; code++) respondents += sums.respondents[start + code] ?? 0;
  return respondents;
}

/** Adds a stratum to a pool, in place: everybody's sums less the company's own. */
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
    cell.respondents += respondents;
    // What remains of a difference of equal sums is a rounding error.
    if (respondents > 0) cell.weight += (sums.weight[all] ?? 0) - (sums.weight[own] ?? 0);
    cell.recordKey = (cell.recordKey + (sums.recordKey[all] ?? 0) - (sums.recordKey[own] ?? 0)) >>> 0;
  }
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

function keyOf({ byCode }: Pool): number {
  return byCode.reduce((sum, { recordKey }) => (sum + recordKey) >>> 0, 0);
}
