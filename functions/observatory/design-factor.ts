import type { NoisyShares } from '../disclosure/noisy-shares.ts';
import type { GroupCompanies } from '../disclosure/show-group.ts';
import { factorOf, isTold } from './cap-companies.ts';
import { companyCorrelations, statedCorrelation } from './company-correlation.ts';
import type { MeasuredEdition } from './measure-edition.ts';

/** A company that may have respondents, and what its record answers for them. */
export interface CompanyRecord {
  readonly id: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** What the variance of a group's figures follows from, beside its noise. */
export interface GroupDesign {
  /** By how much weights and companies multiply the variance of shares. */
  readonly factor: number;
  readonly companies: GroupCompanies;
}

type Group = Pick<NoisyShares, 'levels' | 'base' | 'askedShare'>;

/**
 * By how much weights and companies multiply the variance of a group's shares: Kish's design effect of the weights,
 * times 1 + ρ Σ m(m − 1)/n over the companies' respondents m among the group's n. Those m are the companies' noisy
 * numbers; of a group that the record does not tell, each company's part of the whole. Of companies that are held back
 * each respondent counts by the factor f of their weight, in the sums of weights and of their squares.
 *
 * @returns of a group and the question whose correlation ρ counts; without a question, the mean of all
 * @see Kish (1965), Survey Sampling, 5.4
 */
export function designFactors(
  measured: Pick<
    MeasuredEdition,
    'respondents' | 'panelSizes' | 'panelVariance' | 'weights' | 'factors' | 'companyTables'
  >,
  companies: readonly CompanyRecord[],
): (group: Group, question?: string) => GroupDesign {
  const { respondents, panelVariance, weights } = measured;
  const correlationOf = correlations(measured);
  const sizes = companies.map(({ id, answers }) => ({
    answers,
    size: measured.panelSizes.get(id) ?? 0,
    factor: factorOf(measured.factors, id),
    isTold: isTold(id, measured),
  }));
  const lost = (all: typeof sizes) => all.reduce((sum, { size, factor }) => sum + size * (1 - factor), 0);
  // The mean weight of a respondent, of whom those of companies that are held back count less.
  const meanFactor = 1 - lost(sizes) / Math.max(1, respondents.estimate);
  const isOfRecord = (variable: string) => companies.some(({ answers }) => variable in answers);
  /**
   * The part of a company's respondents that a group has: of those who were asked, and of a group by profile or answer,
   * about the same of every company. Of a group by record and profile at most what it would be without open respondents:
   * how many of these the record has is not measured.
   */
  const partOf = ({ levels, base, askedShare }: Group, own: typeof sizes): number => {
    const names = Object.keys(levels);
    if (names.every(isOfRecord)) return askedShare;
    const among = names.some(isOfRecord)
      ? own.reduce((sum, { size }) => sum + Math.max(0, size), 0)
      : respondents.estimate;
    return Math.min(1, base / Math.max(1, among));
  };
  return ({ levels, base, askedShare }, question) => {
    const own = sizes.filter(({ answers }) =>
      Object.entries(levels).every(([variable, code]) => (answers[variable] ?? code) === code),
    );
    const part = partOf({ levels, base, askedShare }, own);
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
    const { correlation, degreesOfFreedom } = correlationOf(question);
    const factorOfSquares = (weights.designEffect * Math.max(1, base)) / all ** 2;
    const ofCompanies = factorOfSquares * correlation * Math.max(0, pairs);
    const told = own.filter((company) => company.isTold);
    const ofTold = told.reduce((sum, { size, factor }) => sum + part * size * factor, 0);
    return {
      factor: factorOfSquares * squares + ofCompanies,
      companies: {
        part: ofCompanies,
        degreesOfFreedom,
        count: told.length,
        others: Math.max(0, 1 - ofTold / all),
      },
    };
  };
}

function correlations(measured: Pick<MeasuredEdition, 'companyTables'>) {
  const known = companyCorrelations(measured);
  const all = [...known.values()];
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean =
    all.length > 0
      ? {
          correlation: meanOf(all.map(({ correlation }) => correlation)),
          degreesOfFreedom: meanOf(all.map(({ degreesOfFreedom }) => degreesOfFreedom)),
        }
      : statedCorrelation;
  return (question: string | undefined) =>
    question === undefined ? mean : (known.get(question) ?? statedCorrelation);
}
