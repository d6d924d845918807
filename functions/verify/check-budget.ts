import { checkBudget, rhoOfTable, spentOf } from '../disclosure/account.ts';
import { oneOf, shareBudget, tabulatedQuestions } from '../disclosure/budget.ts';
import { fromText, toText, zero } from '../disclosure/rational.ts';
import type { Manifest, PublishedTable } from '../observatory/edition.ts';
import { waveBound } from '../observatory/wave-bound.ts';
import { tableName } from './check-tables.ts';
import { Comparing, type Verdict } from './verdict.ts';

/**
 * Whether the edition tells as much of one respondent as it says, and no more than its part of the wave's budget: ρ of
 * every table from its noise, their sums by answer and by record, what a guess is right by them, and every published table
 * among those that were measured.
 */
export function checkBudgetOf(manifest: Manifest, tables: readonly PublishedTable[]): Verdict {
  const comparing = new Comparing('privacy budget');
  const { privacy, questions } = manifest;
  if (!privacy) {
    if (!manifest.reference) comparing.note('the edition predates privacy budgets and states none');
    return comparing.verdict;
  }
  const charged = privacy.tables.map((table) => ({ ...table, sigma2: fromText(table.sigma2) }));
  for (const [index, table] of charged.entries()) {
    const where = `privacy/${tableName(table)}: ρ`;
    comparing.equal(where, privacy.tables[index]?.rho, toText(rhoOfTable(table)));
  }
  const account = spentOf(questions, charged);
  comparing.equal('privacy/spent/record', privacy.spent.record, toText(account.record.public));
  const ofQuestions = tabulatedQuestions(questions).map(({ id }) => [
    id,
    toText(account.questions.get(id)?.public ?? zero),
  ]);
  comparing.equal('privacy/spent/questions', privacy.spent.questions, Object.fromEntries(ofQuestions));
  comparing.equal('privacy/wave', privacy.wave, waveBound());
  comparing.holds('privacy: budget', isKept(manifest, account), {
    published: privacy.spent.record,
    recomputed: `at most what one of ${privacy.editions} editions may tell`,
  });
  const measured = new Set(privacy.tables.map(tableName));
  for (const table of tables) {
    const name = tableName(table);
    comparing.holds(`${name}: is charged`, measured.has(name), {
      published: name,
      recomputed: 'not among the tables measured',
    });
  }
  return comparing.verdict;
}

function isKept({ privacy, questions }: Manifest, account: ReturnType<typeof spentOf>): boolean {
  try {
    checkBudget(shareBudget(questions, []), account, oneOf(privacy?.editions ?? 1));
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
