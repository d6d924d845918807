import {
  answersMovedBy,
  type Budget,
  type BudgetedQuestion,
  boundOfAnswer,
  boundOfEditions,
  type Half,
  halves,
  hasteTable,
  respondentsTable,
  rhoOfWeeks,
  weeklyTable,
} from './budget.ts';
import type { TableName } from './noise-stream.ts';
import {
  compare,
  larger,
  product,
  quotient,
  type Rational,
  rational,
  sum,
  toText,
  zero,
} from './rational.ts';

/** What is to be known of a table to charge it: as its document says it. */
export interface ChargedTable extends TableName {
  /** Most that one record adds to one cell, in the table's unit. */
  readonly sensitivity: number;
  /** Variance of each cell's noise, in the square of that unit. */
  readonly sigma2: Rational;
}

/** ρ by half: what a wave's readers learn, and what a company learns besides of its own people. */
type Spent = Readonly<Record<Half, Rational>>;

interface Account {
  /** By question, profile questions among them: all tables that another answer to it can change. */
  readonly questions: ReadonlyMap<string, Spent>;
  /** A whole record replaced: all tables. */
  readonly record: Spent;
  /** Of it the counts by week. */
  readonly weeks: Spent;
}

/**
 * ρ of one table. A record lies in one cell, so that replacing it moves at most two, each by the sensitivity Δ:
 * ρ = (Δ² + Δ²)/(2σ²). Adding or dropping one costs half.
 *
 * @see Canonne, Kamath & Steinke (2020), theorem 14
 */
export function rhoOfTable({ sensitivity, sigma2 }: ChargedTable): Rational {
  return quotient(rational(BigInt(sensitivity) ** 2n), sigma2);
}

/**
 * What a list of tables tells, from the tables alone: every table in which the answer to a question can have an
 * effect is counted, its own and those of the questions that hang on it, those broken down by any of them, and that of haste.
 * Of companies the one that is told most counts: nobody is in two panels.
 *
 * @param questions  all that the wave asks
 * @param tables     of all editions of a wave, or of one
 */
export function spentOf(questions: readonly BudgetedQuestion[], tables: readonly ChargedTable[]): Account {
  // Weights depend on the table of respondents by profile: another answer there may change every public table.
  const weightedBy = tables
    .filter(({ question, panel }) => question === respondentsTable && panel === undefined)
    .flatMap(({ by }) => by);
  const asked = new Map(
    questions.map(({ id }) => {
      const moved = answersMovedBy(questions, id);
      const isMoved = (table: ChargedTable) =>
        moved.includes(table.question) ||
        table.question === hasteTable ||
        table.by.some((variable) => moved.includes(variable)) ||
        (table.panel === undefined && weightedBy.some((variable) => moved.includes(variable)));
      return [id, spentOn(tables.filter(isMoved))] as const;
    }),
  );
  const weekly = tables.filter(({ question }) => question === weeklyTable);
  return { questions: asked, record: spentOn(tables), weeks: spentOn(weekly) };
}

function spentOn(tables: readonly ChargedTable[]): Spent {
  const byPanel = Map.groupBy(tables, ({ panel }) => panel);
  let company = zero;
  for (const [panel, own] of byPanel) if (panel !== undefined) company = larger(company, rhoOfTables(own));
  return { public: rhoOfTables(byPanel.get(undefined) ?? []), company };
}

function rhoOfTables(tables: readonly ChargedTable[]): Rational {
  return sum(...tables.map(rhoOfTable));
}

/**
 * Holds what was spent against the budget.
 *
 * @param part  the part of a wave's budget that the tables may use: 1/k for one of k editions
 * @throws RangeError naming the first question, or the record, that has more told of it, and the tables' sum
 */
export function checkBudget(
  budget: Budget,
  { questions: asked, record, weeks }: Account,
  part: Rational,
): void {
  for (const half of halves) {
    for (const [question, spent] of asked) {
      // Who somebody is belongs to the record: no bound of its own.
      if (!budget.parts.has(question)) continue;
      refuseBeyond(question, spent[half], product(boundOfAnswer(budget, question, half), part));
    }
    // Counts by week are of the whole wave and no edition's: they have a part of their own, which no table may use.
    refuseBeyond('a count by week', weeks[half], half === 'company' ? rhoOfWeeks : zero);
    const allowed = sum(product(boundOfEditions(budget, half), part), weeks[half]);
    refuseBeyond('a whole record', record[half], allowed);
  }
}

function refuseBeyond(what: string, spent: Rational, allowed: Rational): void {
  if (compare(spent, allowed) > 0) {
    throw new RangeError(`checkBudget: ${what} has ρ ${toText(spent)} of ${toText(allowed)}`);
  }
}
