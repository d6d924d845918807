import type { NoisyShares } from '../disclosure/noisy-shares.ts';
import { factorOf } from './cap-companies.ts';
import type { MeasuredEdition } from './measure-edition.ts';

/**
 * How alike answers within a company are, beyond chance: the intraclass correlation that intervals are computed with.
 * Stated, and not estimated: an estimate from the answers would tell of them outside the budget. On companies drawn
 * with a modest effect it is about 0.016.
 */
export const intraclassCorrelation = 0.02;

/** A company that may have respondents, and what its record answers for them. */
export interface CompanyRecord {
  readonly id: string;
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * By how much weights and companies multiply the variance of a group's shares: Kish's design effect of the weights,
 * times 1 + ρ Σ m(m − 1)/n over the companies' respondents m among the group's n. Those m are the companies' noisy
 * numbers; of a group that the record does not tell, each company's part of the whole. Of companies that are held back
 * each respondent counts by the factor f of their weight, in the sums of weights and of their squares.
 *
 * @see Kish (1965), Survey Sampling, 5.4
 */
export function designFactors(
  {
    respondents,
    panelSizes,
    panelVariance,
    weights,
    factors,
  }: Pick<MeasuredEdition, 'respondents' | 'panelSizes' | 'panelVariance' | 'weights' | 'factors'>,
  companies: readonly CompanyRecord[],
): (group: Pick<NoisyShares, 'levels' | 'base' | 'askedShare'>) => number {
  const sizes = companies.map(({ id, answers }) => ({
    answers,
    size: panelSizes.get(id) ?? 0,
    factor: factorOf(factors, id),
  }));
  const lost = (all: typeof sizes) => all.reduce((sum, { size, factor }) => sum + size * (1 - factor), 0);
  // The mean weight of a respondent, of whom those of companies that are held back count less.
  const meanFactor = 1 - lost(sizes) / Math.max(1, respondents.estimate);
  const isOfRecord = (variable: string) => companies.some(({ answers }) => variable in answers);
  return ({ levels, base, askedShare }) => {
    const own = sizes.filter(({ answers }) =>
      Object.entries(levels).every(([variable, code]) => (answers[variable] ?? code) === code),
    );
    // Of those who were asked, and of a group by profile or answer, every company has about the same part.
    const part = Object.keys(levels).every(isOfRecord)
      ? askedShare
      : Math.min(1, base / Math.max(1, respondents.estimate));
    const pairs = own.reduce(
      (sum, { size, factor }) => sum + factor ** 2 * (part ** 2 * (size ** 2 - panelVariance) - part * size),
      0,
    );
    // Bases are in respondents of mean weight; sums of weights and of their squares are what they stand for.
    const all = Math.max(1, base) * meanFactor;
    const squares = Math.max(
      all * meanFactor,
      all - own.reduce((sum, { size, factor }) => sum + part * size * factor * (1 - factor), 0),
    );
    const ofCompanies = intraclassCorrelation * Math.max(0, pairs);
    return (weights.designEffect * (squares + ofCompanies) * Math.max(1, base)) / all ** 2;
  };
}
