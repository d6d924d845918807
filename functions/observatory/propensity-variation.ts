import { Z_95 } from '../statistics/wilson.ts';

/** A category of a margin: its share of the population, and how many of it have answered, by noisy cells. */
interface Category {
  /** 0 to 1; those of a margin sum to 1. */
  readonly share: number;
  /** Sum of the cells' noisy counts, in respondents; may be below 0. */
  readonly count: number;
  readonly cells: number;
}

interface PropensityVariation {
  /** The coefficient of variation of the response propensities, 0 or more. */
  readonly variation: number;
  /** Interval of 95 %. */
  readonly low: number;
  readonly high: number;
}

/**
 * The coefficient of variation of response propensities between the categories of one variable. With W the shares of the
 * population, s those of the respondents and ρ̄ the overall propensity, category h has ρ_h = ρ̄ s_h/W_h, so that
 * CV² = Σ W_h (ρ_h/ρ̄ − 1)² = Σ (s_h − W_h)²/W_h. The unconditional partial R-indicator is ρ̄·CV, the R-indicator of the
 * variable 1 − 2ρ̄·CV, and CV times the standard deviation of an answer is the most that its unweighted mean may be off.
 * What chance and noise alone would give is taken off, as Shlomo, Skinner & Schouten (2012) do for chance; the interval is
 * normal on CV².
 *
 * @param noise  variance of the noise on a cell's count, in respondents squared
 * @returns undefined where fewer than two categories have people, or nobody is left of the respondents
 * @see Schouten, Cobben & Bethlehem (2009), Survey Methodology 35, 101–113
 * @see Shlomo, Skinner & Schouten (2012), Journal of Statistical Planning and Inference 142, 201–211
 * @example
 * // Half of the people answer with a propensity of 0.6, half with 0.4: S(ρ) = 0.1, of a mean of 0.5.
 * propensityVariation([{ share: 0.5, count: 6e6, cells: 1 }, { share: 0.5, count: 4e6, cells: 1 }], 0) // => variation 0.2
 */
export function propensityVariation(
  categories: readonly Category[],
  noise: number,
): PropensityVariation | undefined {
  const known = categories.filter(({ share }) => share > 0);
  const all = known.reduce((sum, { count }) => sum + count, 0);
  const cells = known.reduce((sum, category) => sum + category.cells, 0);
  if (known.length < 2 || !(all > 0)) return undefined;
  const parts = known.map(({ share: target, count, cells: own }) => {
    const share = count / all;
    const kept = Math.min(1, Math.max(0, share));
    const ofNoise = (noise * (own * (1 - kept) ** 2 + (cells - own) * kept ** 2)) / all ** 2;
    const variance = (kept * (1 - kept)) / all + ofNoise;
    return { target, kept, own, variance, gap: share - target, slope: (2 * (share - target)) / target };
  });
  const sum = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const square = sum(({ gap, variance, target }) => (gap ** 2 - variance) / target);
  const meanSlope = sum(({ slope, kept }) => slope * kept);
  const ofChance = sum(({ slope, kept }) => kept * (slope - meanSlope) ** 2) / all;
  const ofNoise = (noise * sum(({ slope, own }) => own * (slope - meanSlope) ** 2)) / all ** 2;
  const ofSquares = sum(({ variance, target }) => 2 * (variance / target) ** 2);
  const reach = Z_95 * Math.sqrt(ofChance + ofNoise + ofSquares);
  const root = (value: number) => Math.sqrt(Math.max(0, value));
  return { variation: root(square), low: root(square - reach), high: root(square + reach) };
}
