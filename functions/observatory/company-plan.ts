import { mostOfAnswer, oneOf, respondentsTable, rhoOf, rhoOfRespondents } from '../disclosure/budget.ts';
import {
  minus,
  product,
  quotient,
  type Rational,
  rational,
  smaller,
  sum,
  toNumber,
} from '../disclosure/rational.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import { noSupplement, type Supplement, supplementTables } from '../survey/supplement.ts';
import type { PlannedTable } from './edition-plan.ts';
import { companyBudget, toldToCompanies } from './questionnaire-budget.ts';

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
 * Standard deviation of the noise on a count of one answer, in respondents, where the question has the part that most
 * have: σ² = 1/ρ, see `addNoise`.
 *
 * @example
 * companyNoise(1) // => 2.828
 */
export function companyNoise(editions: number): number {
  return 1 / Math.sqrt(toNumber(product(mostOfAnswer, oneOf(editions))));
}

const mostFirst = 6;

/**
 * The questions that a company is told first: six at most of those that everybody is asked, those that headline figures are
 * made from, then those with the fewest answers, in the order of asking. Their mean is the number of its respondents, which
 * has less noise the fewer cells it is the sum of.
 */
export function companyHeadlines(questionnaire: Questionnaire): string[] {
  const headlines = questionnaire.indicators.filter(({ id }) => questionnaire.headlines.includes(id));
  const isHeadline = (id: string) => headlines.some(({ measure }) => measure.question === id);
  const told = toldToCompanies(questionnaire);
  const candidates = questionsOf(questionnaire).filter(({ id, askedIf }) => told.includes(id) && !askedIf);
  const chosen = candidates
    .toSorted(
      (a, b) => Number(isHeadline(b.id)) - Number(isHeadline(a.id)) || a.options.length - b.options.length,
    )
    .slice(0, mostFirst);
  return candidates.filter((question) => chosen.includes(question)).map(({ id }) => id);
}

interface CompanyAsked {
  readonly questionnaire: Questionnaire;
  /** The profile questions of its mix, see `weightingVariables`. */
  readonly mixedBy: readonly string[];
  /** What it asks its people besides. */
  readonly supplement?: Supplement;
}

type CompanyPlans = Readonly<Record<'first' | 'own' | 'all' | 'groups' | 'mix', PlannedTable[]>>;

/** The tables of one stage, see `companyPlans`. */
export function companyPlan(
  panel: string,
  stage: keyof CompanyPlans,
  editions: number,
  asked: CompanyAsked,
): PlannedTable[] {
  return companyPlans(panel, editions, asked)[stage];
}

/**
 * The tables of one company's panel. Those that it is told first come first, for every company and whatever its size:
 * its noisy number of respondents is their mean, and decides whether the others are measured. Of a supplement its own
 * questions come with `headline`, its groups with `all`.
 */
export function companyPlans(
  panel: string,
  editions: number,
  { questionnaire, mixedBy, supplement = noSupplement }: CompanyAsked,
): CompanyPlans {
  const first = companyHeadlines(questionnaire);
  const { own, joint, added, grouped } = tablesOf(questionnaire, supplement);
  // A mix is held against tables by the same questions; without them it would be measured for nothing.
  const isMixed =
    mixedBy.length > 0 && mixedBy.every((variable) => questionnaire.breakdowns.includes(variable));
  const planned = (tables: readonly CompanyTable[]): PlannedTable[] =>
    tables.map(({ question, by, rho }) => ({ question, by, panel, rho: product(rho, oneOf(editions)) }));
  return {
    first: planned(own.filter(({ question }) => first.includes(question))),
    own: planned(added),
    groups: planned(grouped),
    all: planned([...own.filter(({ question }) => !first.includes(question)), ...joint]),
    mix: planned(isMixed ? [{ question: respondentsTable, by: mixedBy, rho: rhoOfRespondents.company }] : []),
  };
}

type CompanyTable = Omit<PlannedTable, 'panel'>;

interface CompanyTables {
  readonly own: CompanyTable[];
  readonly joint: CompanyTable[];
  /** Of the company's own questions, and by its groups. */
  readonly added: CompanyTable[];
  readonly grouped: CompanyTable[];
}

/**
 * Every question by itself, and those of an indicator of two questions by one another: such a table is charged to both, and
 * all in which a question is have half of its part. One that is told by group gives half of its part to that, as far as
 * what the group's answer may tell lasts for it, and to the others half of what it would.
 */
function tablesOf(questionnaire: Questionnaire, supplement: Supplement): CompanyTables {
  const budget = companyBudget(questionnaire, supplement);
  const partOf = (id: string) => rhoOf(budget, id, 'company');
  const counted = supplementTables(supplement, questionnaire);
  const byGroup = counted.filter(({ by }) => by.length > 0);
  const pairs = jointPairs(questionnaire);
  const lends = (id: string): Rational => {
    const times = pairs.filter((pair) => pair.includes(id)).length;
    const isGrouped = byGroup.some(({ question }) => question === id);
    return quotient(partOf(id), rational((isGrouped ? 4 : 2) * times));
  };
  const joint = pairs.map(([question, unless]) => ({
    question,
    by: [unless],
    rho: smaller(lends(question), lends(unless)),
  }));
  const ofGroup = quotient(mostOfAnswer, rational(Math.max(1, byGroup.length)));
  const grouped = byGroup.map(({ question, by }) => ({
    question,
    by,
    rho: smaller(quotient(partOf(question), rational(2)), ofGroup),
  }));
  const own = toldToCompanies(questionnaire).map((question) => {
    const lent = [...joint, ...grouped].filter(
      (table) => table.question === question || table.by.includes(question),
    );
    return {
      question,
      by: [],
      rho: minus(partOf(question), sum(...lent.map(({ rho }) => rho))),
    };
  });
  const added = counted
    .filter(({ by }) => by.length === 0)
    .map(({ question, by }) => ({ question, by, rho: partOf(question) }));
  return { own, joint, added, grouped };
}

function jointPairs({ indicators }: Questionnaire): [question: string, unless: string][] {
  const pairs = indicators.flatMap(({ measure }): [string, string][] =>
    measure.kind === 'jointShare' ? [[measure.question, measure.unless.question]] : [],
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}
