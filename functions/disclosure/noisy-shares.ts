import { type Interval, Z_95 } from '../statistics/wilson.ts';
import type { AgreedTable } from './agree-tables.ts';

/** A group's shares of the codes, from noisy counts, and what their intervals follow from. */
export interface NoisyShares {
  readonly levels: Readonly<Record<string, string>>;
  /** One per code, in their order; they sum to 1. All 0 where noise has left nobody. */
  readonly shares: readonly number[];
  /** Those who were asked, in respondents (weighted). */
  readonly base: number;
  /** The part of the group that was asked, 0 to 1. */
  readonly askedShare: number;
  /** Variance of the noise on each code's count, in respondents squared. */
  readonly variance: number;
}

/**
 * Each group's base and shares: noisy counts over their sum, those who were not asked left out.
 *
 * @param perUnit  respondents that a unit of the table's counts stands for: 1/`unit`, or the noisy number of
 *   respondents over the noisy sum of all weights
 */
export function sharesOf({ groups, codes, unit, variance }: AgreedTable, perUnit = 1 / unit): NoisyShares[] {
  return groups.map(({ levels, counts }) => {
    const asked = counts.slice(0, codes.length);
    const base = asked.reduce((sum, count) => sum + count, 0);
    return {
      levels,
      shares: asked.map((count) => (base > 0 ? count / base : 0)),
      base: base * perUnit,
      askedShare: base > 0 ? base / counts.reduce((sum, count) => sum + count, 0) : 0,
      variance: variance * perUnit ** 2,
    };
  });
}

/** Most noise of a group that is shown: the standard deviation of a code's count, over the group's base. */
export const mostNoise = { public: 1 / 20, company: 1 / 10 } as const;

/** Whether noise leaves enough of a group to be shown: decided on noisy counts, never on exact ones. */
export function isTooNoisy({ base, variance }: NoisyShares, most: number = mostNoise.public): boolean {
  return !(Math.sqrt(variance) <= most * base);
}

/** Figures on a smaller effective base are flagged `u`, of low reliability. */
export const lowReliabilityUnder = 50;

interface PublishedShare extends Interval {
  readonly share: number;
  /** Respondents of a simple random sample without noise that would be as exact. */
  readonly effectiveBase: number;
}

/**
 * The interval of 95 % of the share of one code, or of several together: the shares p that the measured one, p̂, does
 * not refute. Its variance is that of sampling, d p(1 − p)/n, and of noise on k codes' counts, of which m are counted,
 * σ²[m(1 − p)² + (k − m)p²]/n², both at p itself, so that (p̂ − p)² = z² times it is a quadratic. Without noise it is
 * Wilson's; an interval of Wilson's on one effective base would be far too wide near 0 and 1, where sampling has little
 * variance and noise has all of its own.
 *
 * @param places        of the codes
 * @param designFactor  d: by how much weights and clusters multiply the sampling variance
 * @returns `effectiveBase`: respondents of a simple random sample without noise that would be as exact, at Wilson's centre
 * @see Wilson (1927), JASA 22, 209–212
 * @example
 * // 450, 389 and 255 of 1094 eighths, sigma2 32000/9, 114 respondents, d = 1.266
 * // => { share: 0.4113, low: 0.2829, high: 0.5518, effectiveBase: 51.26 }
 */
export function shareWithInterval(
  { shares, base, variance }: NoisyShares,
  places: number | readonly number[],
  designFactor: number,
): PublishedShare {
  const counted = typeof places === 'number' ? [places] : places;
  const share = Math.min(
    1,
    counted.reduce((sum, place) => sum + (shares[place] ?? 0), 0),
  );
  if (!(base > 0)) return { share, low: 0, high: 1, effectiveBase: 0 };
  const p = wilsonCentre(share, base / designFactor);
  const others = shares.length - counted.length;
  const noise = (variance * (counted.length * (1 - p) ** 2 + others * p ** 2)) / base ** 2;
  const effectiveBase = (p * (1 - p)) / ((designFactor * p * (1 - p)) / base + noise);
  const sampling = (Z_95 ** 2 * designFactor) / base;
  const ofNoise = (Z_95 ** 2 * variance) / base ** 2;
  const codes = { counted: counted.length, all: shares.length };
  return { share, effectiveBase, ...scoreInterval(share, sampling, ofNoise, codes) };
}

/** Solves (1 + a − bk)p² − (2p̂ + a − 2bm)p + p̂² − bm = 0. */
function scoreInterval(
  share: number,
  sampling: number,
  ofNoise: number,
  { counted, all }: { counted: number; all: number },
): Interval {
  const square = 1 + sampling - ofNoise * all;
  const linear = 2 * share + sampling - 2 * ofNoise * counted;
  const constant = share ** 2 - ofNoise * counted;
  // So much noise that no share is refuted.
  if (!(square > 0)) return { low: 0, high: 1 };
  const reach = Math.sqrt(Math.max(0, linear ** 2 - 4 * square * constant));
  return {
    low: share === 0 ? 0 : Math.min(share, Math.max(0, (linear - reach) / (2 * square))),
    high: share === 1 ? 1 : Math.max(share, Math.min(1, (linear + reach) / (2 * square))),
  };
}

/** The effective base of a group: that of a share of one half, 1/(d/n + kσ²/n²). */
export function effectiveBaseOf({ shares, base, variance }: NoisyShares, designFactor: number): number {
  return base > 0 ? 1 / (designFactor / base + (shares.length * variance) / base ** 2) : 0;
}

/**
 * A mean of scores with its normal interval of 95 %, kept within the scale: sampling variance from the shares, and noise
 * that moves the mean by each code's distance from it. A net figure, such as the net tone, has the scores 1 and −1.
 */
export function meanWithInterval(
  { shares, base, variance }: NoisyShares,
  scores: readonly number[],
  designFactor: number,
): { readonly mean: number; readonly standardError: number } & Interval {
  const mean = shares.reduce((sum, share, place) => sum + share * (scores[place] ?? 0), 0);
  const spread = (weightOf: (share: number) => number) =>
    shares.reduce((sum, share, place) => sum + weightOf(share) * ((scores[place] ?? 0) - mean) ** 2, 0);
  const sampling = (designFactor * spread((share) => share)) / base;
  const noise = (variance * spread(() => 1)) / base ** 2;
  const standardError = base > 0 ? Math.sqrt(sampling + noise) : Infinity;
  return {
    mean,
    standardError,
    low: Math.max(Math.min(...scores), mean - Z_95 * standardError),
    high: Math.min(Math.max(...scores), mean + Z_95 * standardError),
  };
}

function wilsonCentre(share: number, base: number): number {
  return (share * base + Z_95 ** 2 / 2) / (base + Z_95 ** 2);
}
