import { studentQuantile } from '../statistics/student-quantile.ts';
import { type Interval, Z_95 } from '../statistics/wilson.ts';
import type { AgreedTable } from './agree-tables.ts';
import { mostNoise } from './reliability.ts';

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

/** Whether noise leaves enough of a group to be shown: decided on noisy counts, never on exact ones. */
export function isTooNoisy({ base, variance }: NoisyShares, most: number = mostNoise.public): boolean {
  return !(Math.sqrt(variance) <= most * base);
}

/** What companies make of a group's sampling variance, and how well that is known. */
export interface CompanyVariance {
  /** Their part of the design factor, in its unit. */
  readonly part: number;
  /** Satterthwaite's, of that part; what chance, weights and noise make is known. */
  readonly degreesOfFreedom: number;
}

export const noCompanies: CompanyVariance = { part: 0, degreesOfFreedom: Infinity };

/** As many degrees of freedom are as good as any number: Student's quantile is the normal one to a thousandth. */
export const normalFromDegrees = 1000;

/**
 * Satterthwaite's degrees of freedom of a group's variance, that of a share of one half: ν (V/V_c)², where companies make
 * V_c of V with ν of their own. In three digits, and no more than 1,000: published as such, and computed with.
 *
 * @see Satterthwaite (1946), Biometrics Bulletin 2, 110–114
 * @example
 * // Companies make half of the variance, with 4 degrees of freedom.
 * degreesOfFreedomOf({ shares: [0.5, 0.5], base: 100, variance: 0 }, 2, { part: 1, degreesOfFreedom: 4 }) // => 16
 */
export function degreesOfFreedomOf(
  { shares, base, variance }: Pick<NoisyShares, 'shares' | 'base' | 'variance'>,
  designFactor: number,
  { part, degreesOfFreedom }: CompanyVariance,
): number {
  if (!(part > 0 && base > 0)) return normalFromDegrees;
  const all = designFactor + (shares.length * variance) / base;
  return Math.min(normalFromDegrees, Number((degreesOfFreedom * (all / part) ** 2).toPrecision(3)));
}

const quantiles = new Map<number, number>();

/** Student's quantile that a group's intervals of 95 % have. */
export function quantileOf(noisy: NoisyShares, designFactor: number, companies: CompanyVariance): number {
  return quantileAt(degreesOfFreedomOf(noisy, designFactor, companies));
}

/**
 * Student's quantile of intervals of 95 %, computed once for each of the few hundred that published degrees of freedom
 * have; the normal one from `normalFromDegrees` on.
 */
export function quantileAt(degrees: number): number {
  const known = quantiles.get(degrees) ?? studentQuantile(degrees < normalFromDegrees ? degrees : Infinity);
  quantiles.set(degrees, known);
  return known;
}

interface PublishedShare extends Interval {
  readonly share: number;
  /** Respondents of a simple random sample without noise that would be as exact. */
  readonly effectiveBase: number;
}

/**
 * The interval of 95 % of the share of one code, or of several together: the shares p that the measured one, p̂, does
 * not refute. Its variance is that of sampling, d p(1 − p)/n, and of noise on k codes' counts, of which m are counted,
 * σ²[m(1 − p)² + (k − m)p²]/n², both at p itself, so that (p̂ − p)² = t² times it is a quadratic, t being Student's
 * where companies make part of the variance. Without noise it is Wilson's; an interval of Wilson's on one effective base
 * would be far too wide near 0 and 1, where sampling has little variance and noise has all of its own.
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
  noisy: NoisyShares,
  places: number | readonly number[],
  designFactor: number,
  companies = noCompanies,
): PublishedShare {
  const { shares, base, variance } = noisy;
  const counted = typeof places === 'number' ? [places] : places;
  const share = Math.min(
    1,
    counted.reduce((sum, index) => sum + (shares[index] ?? 0), 0),
  );
  if (!(base > 0)) return { share, low: 0, high: 1, effectiveBase: 0 };
  const quantile = quantileOf(noisy, designFactor, companies);
  const p = wilsonCentre(share, base / designFactor);
  const others = shares.length - counted.length;
  const noise = (variance * (counted.length * (1 - p) ** 2 + others * p ** 2)) / base ** 2;
  const exact = (p * (1 - p)) / ((designFactor * p * (1 - p)) / base + noise);
  const effectiveBase = exact * (Z_95 / quantile) ** 2;
  const sampling = (quantile ** 2 * designFactor) / base;
  const ofNoise = (quantile ** 2 * variance) / base ** 2;
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

/** The effective base of a group: that of a share of one half, (z/t)²/(d/n + kσ²/n²), so that its interval is as wide. */
export function effectiveBaseOf(noisy: NoisyShares, designFactor: number, companies = noCompanies): number {
  const { shares, base, variance } = noisy;
  if (!(base > 0)) return 0;
  const ofNormal = 1 / (designFactor / base + (shares.length * variance) / base ** 2);
  return ofNormal * (Z_95 / quantileOf(noisy, designFactor, companies)) ** 2;
}

/**
 * A mean of scores with its interval of 95 %, of Student's t where companies make part of the variance, kept within the
 * scale: sampling variance from the shares, and noise that moves the mean by each code's distance from it. A net figure,
 * such as the net tone, has the scores 1 and −1.
 */
export function meanWithInterval(
  noisy: NoisyShares,
  scores: readonly number[],
  designFactor: number,
  companies = noCompanies,
): { readonly mean: number; readonly standardError: number } & Interval {
  const { shares, base, variance } = noisy;
  const mean = shares.reduce((sum, share, index) => sum + share * (scores[index] ?? 0), 0);
  const spread = (weightOf: (share: number) => number) =>
    shares.reduce((sum, share, index) => sum + weightOf(share) * ((scores[index] ?? 0) - mean) ** 2, 0);
  const sampling = (designFactor * spread((share) => share)) / base;
  const noise = (variance * spread(() => 1)) / base ** 2;
  const standardError = base > 0 ? Math.sqrt(sampling + noise) : Infinity;
  const reach = standardError * quantileOf(noisy, designFactor, companies);
  return {
    mean,
    standardError,
    low: Math.max(Math.min(...scores), mean - reach),
    high: Math.min(Math.max(...scores), mean + reach),
  };
}

function wilsonCentre(share: number, base: number): number {
  return (share * base + Z_95 ** 2 / 2) / (base + Z_95 ** 2);
}
