import {
  answersMovedBy,
  type Budget,
  type BudgetedQuestion,
  hasteTable,
  oneOf,
  respondentsTable,
  rhoOf,
  rhoOfHaste,
  rhoOfRespondents,
  shareBudget,
} from '../disclosure/budget.ts';
import type { TableName } from '../disclosure/noise-stream.ts';
import {
  compare,
  inThousandths,
  minus,
  product,
  quotient,
  type Rational,
  rational,
  smaller,
  sum,
  zero,
} from '../disclosure/rational.ts';
import type { Questionnaire } from '../survey/questionnaire.ts';
import { budgetOf } from './questionnaire-budget.ts';
import { byWay, wayQuestions } from './way-breakdown.ts';

/** A table that an edition measures, and ρ of it. */
export interface PlannedTable extends TableName {
  readonly rho: Rational;
}

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
  /** Part of the ρ of a question that others are broken down by: for all tables by it, and for all by it and another. */
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
  { from: 100, companies: byCompany, totals: rational(1) },
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

/**
 * Respondents in all, by company and by profile: measured first, since plan, weights and dominance depend on them.
 *
 * @param weightedBy  the profile questions; without any there is no table by profile
 */
export function respondentTables(
  editions: number,
  weightedBy: readonly string[],
): readonly [total: PlannedTable, panels: PlannedTable, ...profile: PlannedTable[]] {
  const rho = product(rhoOfRespondents.public, oneOf(editions));
  const tenth = product(rho, rational(1, 10));
  const ofProfile = product(rho, rational(4, 5));
  const [total, panels] = [
    { question: respondentsTable, by: [] },
    { question: respondentsTable, by: [byPanel], rho: tenth },
  ];
  if (weightedBy.length === 0) return [{ ...total, rho: sum(tenth, ofProfile) }, panels];
  return [{ ...total, rho: tenth }, panels, { question: respondentsTable, by: weightedBy, rho: ofProfile }];
}

/** How many answered in haste. */
export function hasteOfEdition(editions: number): PlannedTable {
  return { question: hasteTable, by: [], rho: product(rhoOfHaste, oneOf(editions)) };
}

/** The tier of a noisy number of respondents; none under 100, which makes no edition. */
export function tierOf(respondents: number): EditionTier | undefined {
  return editionTiers.findLast(({ from }) => respondents >= from);
}

/** What of a questionnaire an edition's tables follow from. */
interface Tabulation {
  readonly budget: Budget;
  readonly breakdowns: readonly string[];
  /** The questions that are broken down by the way in. */
  readonly ofWays: readonly string[];
}

/** What an edition's document says of its questionnaire. */
interface Asked {
  readonly questions: readonly BudgetedQuestion[];
  readonly breakdowns: readonly { readonly id: string }[];
}

/** The smallest edition that has a table broken down so, but for the way in; undefined where none has. */
export function publishedFrom(question: string, by: readonly string[], asked: Asked): number | undefined {
  const starts = startsOf.get(asked) ?? startsOfTables(asked);
  startsOf.set(asked, starts);
  return starts.get(startName({ question, by }));
}

/** A page asks for each breakdown and pair of them. */
const startsOf = new WeakMap<Asked, ReadonlyMap<string, number>>();

function startsOfTables({ questions, breakdowns }: Asked): ReadonlyMap<string, number> {
  const tabulation = {
    budget: shareBudget(questions, []),
    breakdowns: breakdowns.map(({ id }) => id).filter((id) => id !== byWay),
    ofWays: [],
  };
  const largestFirst = editionTiers.toReversed();
  return new Map(
    largestFirst.flatMap((tier) =>
      tablesOf(tier, tabulation).map((table) => [startName(table), tier.from] as const),
    ),
  );
}

function startName({ question, by }: TableName): string {
  return `${question}|${[...by].sort().join()}`;
}

/** The smallest edition that tells the headline figures by the way in. */
export const waysFrom = Math.min(...editionTiers.flatMap(({ from, way }) => (way ? [from] : [])));

/**
 * The answer tables of an edition, by its noisy number of respondents alone. All that an answer can move, in all
 * planned editions together, stays within the budget.
 *
 * @param editions  how many the wave has planned
 * @param options  `isFromInstitute`: nobody came by a way of their own or from a company, so that all of a question's part
 *   goes to its other tables
 * @returns total first, then breakdowns, question by question; nothing under 100 respondents
 */
export function editionPlan(
  respondents: number,
  editions: number,
  questionnaire: Questionnaire,
  { isFromInstitute = false } = {},
): PlannedTable[] {
  const tier = tierOf(respondents);
  if (!tier) return [];
  const tables = tablesOf(isFromInstitute ? { ...tier, companies: zero } : tier, {
    budget: budgetOf(questionnaire),
    breakdowns: questionnaire.breakdowns,
    ofWays: isFromInstitute ? [] : wayQuestions(questionnaire),
  });
  return tables.map((table) => ({ ...table, rho: product(table.rho, oneOf(editions)) }));
}

/** The tables of a wave's only edition. */
function tablesOf(tier: EditionTier, { budget, breakdowns, ofWays }: Tabulation): PlannedTable[] {
  const { byAnswers, lentBy } = answerTables(tier, { budget, breakdowns });
  const ofProfile = breakdowns.filter((id) => !budget.parts.has(id));
  return budget.questions
    .filter(({ id }) => budget.parts.has(id))
    .flatMap(({ id, askedIf }) => {
      const shared = byAnswers.filter(({ question }) => question === id);
      const ofCompanies = product(rhoOf(budget, id, 'public'), tier.companies ?? zero);
      const spent = sum(ofCompanies, ...shared.map((table) => table.rho), lentBy(id));
      const rho = minus(rhoOf(budget, id, 'public'), spent);
      // What is not measured of a question leaves its part to the rest.
      const partOf = (split: EditionTier['profile']) =>
        split && (split.of === 'all' || !askedIf) ? split.part : zero;
      const split = [
        { tables: [[]], part: tier.totals },
        { tables: ofProfile.map((variable) => [variable]), part: partOf(tier.profile) },
        { tables: pairsOf(ofProfile), part: partOf(tier.profilePairs) },
        { tables: ofWays.includes(id) ? [[byWay]] : [], part: partOf(tier.way) },
      ].filter(({ tables, part }) => tables.length > 0 && compare(part, zero) > 0);
      const used = sum(...split.map(({ part }) => part));
      const own = split.flatMap(({ tables, part }) =>
        tables.map((by) => ({
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

/** Tables by answers, and what each question spends through the tables of others that are broken down by it. */
interface AnswerTables {
  readonly byAnswers: readonly PlannedTable[];
  readonly lentBy: (question: string) => Rational;
}

/**
 * Tables by the answers to other questions, alone or with another breakdown: charged to both questions. Each has an equal
 * part of what the one that it is broken down by may lend. Where that is more than half of what the broken down question has
 * left itself, all of its tables by answers have as much less, and the lender keeps it.
 */
function answerTables(
  { byAnswers = zero, byAnswerPairs = zero, companies = zero }: EditionTier,
  { budget, breakdowns }: Pick<Tabulation, 'budget' | 'breakdowns'>,
): AnswerTables {
  const ofAnswers = breakdowns.filter((id) => budget.parts.has(id));
  const ofProfile = breakdowns.filter((id) => !budget.parts.has(id));
  const hangTogether = (pair: readonly string[]) =>
    pair.some((id) =>
      pair.some((other) => other !== id && answersMovedBy(budget.questions, other).includes(id)),
    );
  const pairs = [
    ...ofAnswers.flatMap((variable) => ofProfile.map((profile) => [profile, variable])),
    ...pairsOf(ofAnswers).filter((pair) => !hangTogether(pair)),
  ];
  const charged = [
    chargeToAnswers(
      ofAnswers.map((variable) => [variable]),
      byAnswers,
      { budget, ofAnswers },
    ),
    chargeToAnswers(pairs, byAnswerPairs, { budget, ofAnswers }),
  ];
  const tables = charged.flatMap(({ tables: some }) => some);
  const setAside = (id: string) => sum(...charged.map(({ lentBy }) => lentBy(id)));
  const scales = new Map(
    [...budget.parts].map(([id, part]) => {
      const planned = sum(...tables.filter(({ question }) => question === id).map(({ rho }) => rho));
      const left = minus(product(part.public, minus(rational(1), companies)), setAside(id));
      const most = product(left, rational(1, 2));
      return [id, compare(planned, most) > 0 ? inThousandths(quotient(most, planned)) : rational(1)] as const;
    }),
  );
  const scaled = tables.map((table) => ({
    ...table,
    rho: product(table.rho, scales.get(table.question) ?? zero),
  }));
  return {
    byAnswers: scaled,
    lentBy: (id) => {
      const kept = tables.flatMap(({ by, rho }, index) =>
        by.includes(id) ? [minus(rho, scaled[index]?.rho ?? zero)] : [],
      );
      return minus(setAside(id), sum(...kept));
    },
  };
}

function chargeToAnswers(
  breakdowns: readonly (readonly string[])[],
  part: Rational,
  { budget, ofAnswers }: { budget: Budget; ofAnswers: readonly string[] },
): { tables: PlannedTable[]; lentBy: (question: string) => Rational } {
  if (compare(part, zero) === 0) return { tables: [], lentBy: () => zero };
  const moved = new Map(ofAnswers.map((id) => [id, answersMovedBy(budget.questions, id)]));
  const tables = [...budget.parts.keys()].flatMap((question) =>
    breakdowns
      .filter((by) => !by.some((variable) => moved.get(variable)?.includes(question)))
      .map((by) => ({ question, by })),
  );
  const lent = new Map(
    ofAnswers.flatMap((variable) => {
      const count = tables.filter(({ by }) => by.includes(variable)).length;
      return count === 0 ? [] : [[variable, { of: product(rhoOf(budget, variable, 'public'), part), count }]];
    }),
  );
  return {
    tables: tables.map((table) => {
      const limits = table.by.flatMap((variable) => {
        const { of, count } = lent.get(variable) ?? {};
        return of && count ? [quotient(of, rational(count))] : [];
      });
      return { ...table, rho: limits.reduce(smaller) };
    }),
    lentBy: (question) => lent.get(question)?.of ?? zero,
  };
}

function pairsOf(variables: readonly string[]): string[][] {
  return variables.flatMap((first, index) => variables.slice(index + 1).map((second) => [first, second]));
}
