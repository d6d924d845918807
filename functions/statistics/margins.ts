import { type Column, isAsked, type Sample, variableIndex } from './sample.ts';
import { StatisticsError } from './statistics-error.ts';

/** A category of a margin: the codes that form it, and their share of the population, 0 to 1. */
export interface MarginCategory {
  readonly codes: readonly string[];
  readonly share: number;
}

/** What is known of the population: the shares of a variable's categories, which sum to 1. */
export interface Margin {
  readonly variable: string;
  readonly categories: readonly MarginCategory[];
}

/** Published margins are rounded; a sum that differs from 1 by more than this is a mistake. */
const sumTolerance = 1e-6;

/** @throws StatisticsError `invalid-margin`, naming the margin and what is wrong with it */
export function checkMargin({ variable, categories }: Margin): void {
  const refuse = (what: string) => {
    throw new StatisticsError('invalid-margin', `margin "${variable}": ${what}`);
  };
  if (categories.length === 0) refuse('has no categories');
  const seen = new Set<string>();
  for (const { codes, share } of categories) {
    if (codes.length === 0) refuse('a category has no codes');
    if (!(share >= 0 && share <= 1)) refuse(`category ${nameOf(codes)} has the share ${share}`);
    for (const code of codes) {
      if (seen.has(code)) refuse(`code "${code}" is named twice`);
      seen.add(code);
    }
  }
  const sum = categories.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > sumTolerance) refuse(`shares sum to ${sum} instead of 1`);
}

/**
 * For each respondent the index of their category in the margin, `categories.length` for those whose code is in none
 * and those not asked.
 *
 * @throws StatisticsError `unknown-variable`
 */
export function categoriesOf(sample: Sample, { variable, categories }: Margin): Uint16Array {
  const index = variableIndex(sample, variable);
  const column: Column = sample.columns[index]!;
  const categoryOfCode = sample.variables[index]!.codes.map((code) => {
    const category = categories.findIndex(({ codes }) => codes.includes(code));
    return category < 0 ? categories.length : category;
  });
  const categoryOf = new Uint16Array(sample.size);
  for (let i = 0; i < categoryOf.length; i++) {
    categoryOf[i] = isAsked(column, i) ? categoryOfCode[column[i]!]! : categories.length;
  }
  return categoryOf;
}

/** How a message names a category. */
export function nameOf(codes: readonly string[]): string {
  return codes.map((code) => `"${code}"`).join(' + ');
}
