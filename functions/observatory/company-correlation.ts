import type { NoisyTable } from '../disclosure/noisy-table.ts';
import { toNumber } from '../disclosure/rational.ts';
import type { MeasuredEdition } from './measure-edition.ts';

/** How alike the answers of a company's people are, beyond chance, and how well that is known. */
interface Correlation {
  /** Intraclass correlation: the variance between companies over all variance, 0 to 1. */
  readonly correlation: number;
  /** Satterthwaite's, of the variance that it makes. */
  readonly degreesOfFreedom: number;
}

/** What is assumed of a question of which no company tells anything: that of companies drawn with a modest effect. */
export const statedCorrelation: Correlation = { correlation: 0.02, degreesOfFreedom: 1.5 };

/**
 * What is stated counts as much as this many degrees of freedom of what companies tell. Of 0.3 to 4, with 1 to 3 degrees of
 * freedom above, those that hold intervals nearest to 95 of 100 at correlations of 0.016 to 0.08.
 */
const statedWeight = 0.5;

/** The correlation of each question that was counted by company. */
export function companyCorrelations({
  companyTables,
}: Pick<MeasuredEdition, 'companyTables'>): ReadonlyMap<string, Correlation> {
  return new Map(companyTables.map((table) => [table.question, companyCorrelation(table)]));
}

/**
 * A question's intraclass correlation, from its noisy counts by company. The squared deviations of companies' counts
 * from what the common shares would give, d = c − p·n, sum to A + ρ·B on average, where A is what chance and noise make
 * (both known) and ρ·B what companies add: moments, with a mean's own part in its deviations counted. It is drawn to what
 * is stated by how little the companies tell: few of them, or small ones under the noise. An estimate below 0 counts
 * as 0.
 *
 * Satterthwaite's degrees of freedom are those of the companies' sizes, times the dimensions in which shares vary, less what
 * chance and noise make of the squares.
 *
 * @param table  by company; groups of those alone whose size is told from none
 * @see Rao (1965), Linear Statistical Inference, 4h; Satterthwaite (1946), Biometrics Bulletin 2, 110–114
 * @example
 * // No table was measured: what is stated.
 * companyCorrelation(undefined) // => { correlation: 0.02, degreesOfFreedom: 1.5 }
 */
export function companyCorrelation(
  table: Pick<NoisyTable, 'groups' | 'codes' | 'sigma2'> | undefined,
): Correlation {
  if (!table || table.groups.length < 2) return statedCorrelation;
  const { squares, byChance, byCompanies, degreesOfFreedom } = momentsOf(table);
  if (!(byCompanies > 0 && degreesOfFreedom > 0)) return statedCorrelation;
  const { correlation: stated, degreesOfFreedom: ofStated } = statedCorrelation;
  const estimate = Math.min(1, Math.max(0, (squares - byChance) / byCompanies));
  const ofCompanies = byCompanies * Math.max(stated, estimate);
  const told = degreesOfFreedom * (ofCompanies / (byChance + ofCompanies)) ** 2;
  return {
    correlation: (told * estimate + statedWeight * stated) / (told + statedWeight),
    degreesOfFreedom: told + ofStated,
  };
}

function momentsOf({ groups, codes, sigma2 }: Pick<NoisyTable, 'groups' | 'codes' | 'sigma2'>) {
  const noise = toNumber(sigma2);
  const counts = groups.map((group) => group.counts.slice(0, codes.length));
  const sizes = counts.map(sumOf);
  const all = sumOf(sizes);
  const sums = codes.map((_, code) => Math.max(0, sumOf(counts.map((own) => own[code] ?? 0))));
  const shares = sums.map((sum) => sum / Math.max(1, sumOf(sums)));
  const evenness = sumOf(shares.map((share) => share ** 2));
  const spread = 1 - evenness;
  // The square of a noisy size has that noise's variance in it.
  const squared = sizes.map((size) => size ** 2 - codes.length * noise);
  const ofNoise = noise * (codes.length - 2 + codes.length * evenness);
  // Of the variance of a company's own counts, what is left in its deviation from the shares of all.
  const left = sizes.map((size) => 1 - (2 * size) / all + sumOf(squared) / all ** 2);
  const total = (measure: (size: number, index: number) => number) =>
    sumOf(sizes.map((size, index) => (left[index] ?? 0) * measure(size, index)));
  const variances = sizes.map(
    (size, index) => spread * (size + statedCorrelation.correlation * (squared[index] ?? 0)) + ofNoise,
  );
  return {
    squares: sumOf(
      counts.flatMap((own, company) =>
        own.map((count, code) => (count - (shares[code] ?? 0) * (sizes[company] ?? 0)) ** 2),
      ),
    ),
    byChance: total((size) => spread * size + ofNoise),
    byCompanies: spread * total((size, index) => (squared[index] ?? 0) - size),
    degreesOfFreedom:
      dimensionsOf(shares) * (sumOf(variances) ** 2 / sumOf(variances.map((variance) => variance ** 2)) - 1),
  };
}

/**
 * In how many dimensions shares vary: Satterthwaite's of their covariance Σ = diag(p) − pp′, (tr Σ)²/tr Σ². One of two codes,
 * k − 1 of k equal ones, fewer where some are rare.
 */
function dimensionsOf(shares: readonly number[]): number {
  const power = (exponent: number) => sumOf(shares.map((share) => share ** exponent));
  const ofSquare = power(2) - 2 * power(3) + power(2) ** 2;
  return ofSquare > 0 ? (1 - power(2)) ** 2 / ofSquare : 0;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
