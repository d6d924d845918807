import {
  answersMovedBy,
  hasteTable,
  oneOf,
  respondentsTable,
  rhoOf,
  rhoOfEdition,
  tabulatedQuestions,
} from '../disclosure/budget.ts';
import { budgetedQuestions } from '../disclosure/budgeted-questions.ts';
import type { TableName } from '../disclosure/noise-stream.ts';
import { compare, product, quotient, type Rational, rational, sum, zero } from '../disclosure/rational.ts';
import { byWay, wayQuestions } from './way-breakdown.ts';
import { weightingVariables } from './weighting-variables.ts';

const publishedQuestions = tabulatedQuestions(budgetedQuestions);

/** A table that an edition measures, and ρ of it. */
export interface PlannedTable extends TableName {
  readonly rho: Rational;
}

/** The answers that others are broken down by: such a table is charged to both questions. */
const answerBreakdowns = ['mention', 'aware'] as const;
const profileBreakdowns = ['sex', 'age', 'occupation', 'employer', 'activity', 'size'] as const;

type Questions = 'askedOfAll' | 'all';

/** The part of a question's ρ that counts by company have. */
const byCompany = rational(1, 20);

/** What an edition of so many respondents measures. Parts of a question's ρ sum to 1. */
export interface EditionTier {
  /** Noisy number of respondents. */
  readonly from: number;
  readonly totals: Rational;
  /** By each profile question, together. */
  readonly profile?: { readonly of: Questions; readonly part: Rational };
  /** Every question by company: of how alike a company's people answer, for intervals; never published. */
  readonly companies?: Rational;
  /** Headline questions by the way in. */
  readonly way?: { readonly of: Questions; readonly part: Rational };
  /** By each pair of profile questions, together. */
  readonly profilePairs?: { readonly of: Questions; readonly part: Rational };
  /** Part of the ρ of `mention` and of `aware` that goes to all tables by them, and to all by them and another. */
  readonly byAnswers?: Rational;
  readonly byAnswerPairs?: Rational;
}

/**
 * The tiers, smallest first. Totals need little from 3,000 respondents on, since they are agreed with the sums of the
 * breakdowns: at 3,000, a tenth instead of four tenths widens them from 1.98 to 2.07 points and narrows groups from 7.6
 * to 6.6. Groups of a finer table would be hidden at the sizes below its own. The way in, of the headline questions alone,
 * has two groups and takes little: at 1,000, a fifth adds a fourteenth to a total's noise and a fiftieth to its interval. Counts
 * by company have a twentieth of a question's ρ, which adds a fortieth to the noise of all its other tables.
 */
export const editionTiers: readonly EditionTier[] = [
  { from: 100, totals: rational(1) },
  {
    from: 1000,
    totals: rational(4, 5),
    companies: byCompany,
    way: { of: 'askedOfAll', part: rational(1, 5) },
  },
  {
    from: 3000,
    companies: byCompany,
    totals: rational(1, 10),
    profile: { of: 'askedOfAll', part: rational(9, 10) },
    way: { of: 'askedOfAll', part: rational(1, 10) },
  },
  {
    from: 10_000,
    companies: byCompany,
    totals: rational(1, 10),
    profile: { of: 'all', part: rational(9, 10) },
    way: { of: 'all', part: rational(1, 5) },
    byAnswers: rational(1, 2),
  },
  {
    from: 100_000,
    companies: byCompany,
    totals: rational(1, 20),
    profile: { of: 'all', part: rational(7, 20) },
    way: { of: 'all', part: rational(1, 20) },
    profilePairs: { of: 'askedOfAll', part: rational(12, 20) },
    byAnswers: rational(1, 2),
  },
  {
    from: 400_000,
    companies: byCompany,
    totals: rational(1, 20),
    profile: { of: 'all', part: rational(7, 20) },
    way: { of: 'all', part: rational(1, 20) },
    profilePairs: { of: 'all', part: rational(12, 20) },
    byAnswers: rational(1, 8),
    byAnswerPairs: rational(3, 8),
  },
];

/** The breakdown by company, of respondents and of answers; never published. */
export const byPanel = 'panel';

/** Respondents in all, by profile and by company: measured first, since plan, weights and dominance depend on them. */
export function respondentTables(
  editions: number,
): readonly [total: PlannedTable, profile: PlannedTable, panels: PlannedTable] {
  const rho = product(rhoOf(respondentsTable, 'public'), oneOf(editions));
  return [
    { question: respondentsTable, by: [], rho: product(rho, rational(1, 10)) },
    { question: respondentsTable, by: weightingVariables, rho: product(rho, rational(4, 5)) },
    { question: respondentsTable, by: [byPanel], rho: product(rho, rational(1, 10)) },
  ];
}

/** How many answered in haste. */
export function hasteOfEdition(editions: number): PlannedTable {
  return { question: hasteTable, by: [], rho: rhoOfEdition(hasteTable, 'public', editions) };
}

/** The tier of a noisy number of respondents; none under 100, which makes no edition. */
export function tierOf(respondents: number): EditionTier | undefined {
  return editionTiers.findLast(({ from }) => respondents >= from);
}

/** The smallest edition that has a table broken down so; undefined where none has. */
export function publishedFrom(question: string, by: readonly string[]): number | undefined {
  const tier = editionTiers.find((candidate) =>
    tablesOf(candidate).some(
      (table) => table.question === question && [...table.by].sort().join() === [...by].sort().join(),
    ),
  );
  return tier?.from;
}

/**
 * The answer tables of an edition, by its noisy number of respondents alone. All that an answer can move, in all
 * planned editions together, stays within the budget.
 *
 * @param editions  how many the wave has planned
 * @returns total first, then breakdowns, question by question; nothing under 100 respondents
 */
export function editionPlan(respondents: number, editions: number): PlannedTable[] {
  const tier = tierOf(respondents);
  return tier ? tablesOf(tier).map((table) => ({ ...table, rho: product(table.rho, oneOf(editions)) })) : [];
}

/** The tables of a wave's only edition. */
function tablesOf(tier: EditionTier): PlannedTable[] {
  const byAnswers = answerTables(tier);
  return publishedQuestions.flatMap(({ id }) => {
    const shared = byAnswers.filter(({ question }) => question === id);
    const ofCompanies = product(rhoOf(id, 'public'), tier.companies ?? zero);
    const rho = sum(
      rhoOf(id, 'public'),
      minus(ofCompanies),
      minus(sum(...shared.map((table) => table.rho))),
      minus(lent(id, tier)),
    );
    const split = [
      { tables: [[]], part: tier.totals },
      { tables: profileBreakdowns.map((variable) => [variable]), part: partOf(id, tier.profile) },
      { tables: pairsOf(profileBreakdowns), part: partOf(id, tier.profilePairs) },
      { tables: [[byWay]], part: wayQuestions.includes(id) ? partOf(id, tier.way) : zero },
    ];
    const used = sum(...split.map(({ part }) => part));
    const own = split.flatMap(({ tables, part }) =>
      compare(part, zero) === 0
        ? []
        : tables.map((by) => ({
            question: id,
            by,
            rho: quotient(product(rho, quotient(part, used)), rational(tables.length)),
          })),
    );
    const companies =
      compare(ofCompanies, zero) === 0 ? [] : [{ question: id, by: [byPanel], rho: ofCompanies }];
    return [...own, ...shared, ...companies];
  });
}

/** What is not measured of a question leaves its part to the rest. */
function partOf(question: string, split: EditionTier['profile']): Rational {
  const isMeasured = split && (split.of === 'all' || isAskedOfAll(question));
  return isMeasured ? split.part : zero;
}

function isAskedOfAll(question: string): boolean {
  return publishedQuestions.some(({ id, askedIf }) => id === question && !askedIf);
}

/** What `mention` and `aware` spend through the tables of others. */
function lent(question: string, tier: EditionTier): Rational {
  if (!answerBreakdowns.some((variable) => variable === question)) return zero;
  return product(rhoOf(question, 'public'), sum(tier.byAnswers ?? zero, tier.byAnswerPairs ?? zero));
}

/** Tables by `mention` and `aware`, alone or with another breakdown: each has an equal part of what these may lend. */
function answerTables({ byAnswers, byAnswerPairs }: EditionTier): PlannedTable[] {
  const single = answerBreakdowns.map((variable) => [variable]);
  const pairs = [
    ...answerBreakdowns.flatMap((variable) => profileBreakdowns.map((profile) => [profile, variable])),
    [...answerBreakdowns],
  ];
  return [
    ...(byAnswers ? chargeToAnswers(single, byAnswers) : []),
    ...(byAnswerPairs ? chargeToAnswers(pairs, byAnswerPairs) : []),
  ];
}

function chargeToAnswers(breakdowns: readonly (readonly string[])[], part: Rational): PlannedTable[] {
  const tables = publishedQuestions.flatMap(({ id }) =>
    breakdowns
      .filter((by) => !by.some((variable) => answersMovedBy(budgetedQuestions, variable).includes(id)))
      .map((by) => ({
        question: id,
        by,
      })),
  );
  const rhoBy = answerBreakdowns.map((variable) => {
    const count = tables.filter(({ by }) => by.includes(variable)).length;
    return { variable, rho: quotient(product(rhoOf(variable, 'public'), part), rational(count)) };
  });
  return tables.map((table) => {
    const limits = rhoBy.filter(({ variable }) => table.by.includes(variable)).map(({ rho }) => rho);
    const [first = zero, second = first] = limits;
    return { ...table, rho: compare(first, second) < 0 ? first : second };
  });
}

function pairsOf(variables: readonly string[]): string[][] {
  return variables.flatMap((first, index) => variables.slice(index + 1).map((second) => [first, second]));
}

function minus({ num, den }: Rational): Rational {
  return { num: -num, den };
}
