import { oneOf, respondentsTable, rhoOf, rhoOfEdition, tabulatedQuestions } from '../disclosure/budget.ts';
import { budgetedQuestions } from '../disclosure/budgeted-questions.ts';
import { compare, product, rational, toNumber, zero } from '../disclosure/rational.ts';
import type { PlannedTable } from './edition-plan.ts';
import { weightingVariables } from './weighting-variables.ts';

const publishedQuestions = tabulatedQuestions(budgetedQuestions);

/** The questions of the headline set, which a company is told first. */
export const companyHeadlines = ['mention', 'aware', 'charter', 'training', 'contact', 'sanctions'] as const;

export type CompanyLevel = 'nothing' | 'base' | 'headline' | 'all' | 'mix';

/** Noisy respondents that a level begins at, with one planned edition. */
const firstRespondents = { base: 25, headline: 30, all: 100, mix: 300 } as const;

/** With k editions the noise is √k times as large, and so is what it asks for. */
export function companyMinimum(level: keyof typeof firstRespondents, editions: number): number {
  return Math.ceil(firstRespondents[level] * Math.sqrt(editions));
}

/**
 * What a company is told by its noisy number of respondents: the reliability of the figures, not a rule of privacy.
 * Under `base` only how many more are needed, as a band; from `mix` on also figures adjusted for its mix.
 */
export function companyLevel(respondents: number, editions: number): CompanyLevel {
  const levels = ['mix', 'all', 'headline', 'base'] as const;
  return levels.find((level) => respondents >= companyMinimum(level, editions)) ?? 'nothing';
}

/**
 * Standard deviation of the noise on a count of one answer, in respondents, where the question's budget is that of
 * most: σ² = 1/ρ, see `addNoise`.
 *
 * @example
 * companyNoise(1) // => 2.828
 */
export function companyNoise(editions: number): number {
  return 1 / Math.sqrt(toNumber(rhoOfEdition('charter', 'company', editions)));
}

/** Half of the answers of `mention` and `aware` go to both together, for those who talk without being made aware. */
const half = rational(1, 2);

/**
 * The tables of one company's panel. Those of the headline set come first, for every company and whatever its size:
 * its noisy number of respondents is their mean, and decides whether the others are measured.
 */
export function companyPlan(panel: string, stage: 'first' | 'all' | 'mix', editions: number): PlannedTable[] {
  const tables = {
    first: companyHeadlines.map((question) => ({
      question,
      by: [],
      part: isShared(question) ? half : rational(1),
    })),
    all: [
      ...publishedQuestions
        .filter(({ id }) => !companyHeadlines.some((question) => question === id))
        .map(({ id }) => ({ question: id, by: [] as string[], part: rational(1) })),
      { question: 'mention', by: ['aware'], part: half },
    ],
    mix: [{ question: respondentsTable, by: [...weightingVariables], part: rational(1) }],
  }[stage];
  return tables
    .map(({ question, by, part }) => ({
      question,
      by,
      panel,
      rho: product(product(rhoOf(question, 'company'), part), oneOf(editions)),
    }))
    .filter(({ rho }) => compare(rho, zero) > 0);
}

function isShared(question: string): boolean {
  return question === 'mention' || question === 'aware';
}
