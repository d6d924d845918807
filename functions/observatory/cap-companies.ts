import { weightGrid } from '../disclosure/budget.ts';
import type { NoisyEstimate } from '../disclosure/noisy-estimate.ts';

/** The largest part of an edition's weights, and so of its effective base, that one company's respondents may have. */
export const mostOfCompany = 1 / 5;

/** Less of a company is noise: where the noise tells no company from an empty one, none is held back. */
const toldFrom = 3;

/** How much less than others a company's respondents weigh, in 1/`weightGrid`; a company that is not named: no less. */
export type CompanyFactors = ReadonlyMap<string, number>;

/**
 * Holds each company's part of an edition to a fifth: its respondents' weights, all by the same factor, are lowered until
 * it has a fifth of all, those of the other companies that are held back included. Decided on noisy numbers of respondents
 * alone, which are charged already: given these, a respondent's weight follows from company and profile, and nobody else's
 * answer changes it. Weights are rounded down, to no less than one unit of the grid.
 *
 * @param respondents  all of them, by their noisy number
 * @param panelSizes   noisy respondents of each company
 * @param panelVariance  of that noise
 * @example
 * // 3,000 respondents, 1,000 of them of one company: the other 2,000 are four fifths, so that 500 of it count.
 * companyFactors({ respondents: { estimate: 3000, variance: 0 }, panelSizes: new Map([['c', 1000]]), panelVariance: 0 })
 * // => Map { 'c' => 32 }
 */
export function companyFactors({
  respondents,
  panelSizes,
  panelVariance,
}: {
  respondents: Pick<NoisyEstimate, 'estimate'>;
  panelSizes: ReadonlyMap<string, number>;
  panelVariance: number;
}): CompanyFactors {
  const told = [...panelSizes].filter(
    ([panel]) => panel !== 'open' && isTold(panel, { panelSizes, panelVariance }),
  );
  told.sort(([, a], [, b]) => b - a);
  const most = mostRespondents(
    told.map(([, size]) => size),
    respondents.estimate,
  );
  return new Map(
    told
      .filter(([, size]) => size > most)
      .map(([company, size]) => [company, Math.max(1, Math.floor((weightGrid * most) / size))]),
  );
}

/** Whether the noise on a company's number of respondents tells it from one without any. */
export function isTold(
  company: string,
  { panelSizes, panelVariance }: { panelSizes: ReadonlyMap<string, number>; panelVariance: number },
): boolean {
  const size = panelSizes.get(company) ?? 0;
  return size > 0 && size >= toldFrom * Math.sqrt(panelVariance);
}

/** The part of its weight that a company's respondents keep. */
export function factorOf(factors: CompanyFactors, company: string): number {
  return (factors.get(company) ?? weightGrid) / weightGrid;
}

/**
 * How many respondents of a company count at most. With k companies held back at m each, and a rest r of all others,
 * m = (r + k·m)/5, so that m = r/(5 − k); k is the first for which the next company has no more than that.
 *
 * @param sizes  of companies, the largest first
 */
function mostRespondents(sizes: readonly number[], all: number): number {
  const heldBack = Math.round(1 / mostOfCompany) - 1;
  let rest = all;
  for (let k = 0; k <= heldBack; k++) {
    const most = Math.max(0, rest) / (1 / mostOfCompany - k);
    const next = sizes[k];
    if (next === undefined || next <= most || k === heldBack) return most;
    rest -= next;
  }
  return Number.POSITIVE_INFINITY;
}
