import { type Column, isAsked, type Sample, variableIndex } from './sample.ts';
import { StatisticsError } from './statistics-error.ts';

/** A category of a margin: the codes that form it, and their share of the population, 0 to 1. */
interface MarginCategory {
  readonly codes: readonly string[];
  readonly share: number;
}

/** What is known of the population: the shares of a variable's categories, which sum to 1 but for their rounding. */
export interface Margin {
  readonly variable: string;
  readonly categories: readonly MarginCategory[];
}

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
  const shares = categories.map(({ share }) => share);
  if (!sumToOne(shares)) refuse(`shares sum to ${sumOf(shares)} instead of 1`);
}

/** From this many decimals on, shares are taken as rounded; with fewer, what is missing may as well be a mistake. */
const fewestRoundedDecimals = 3;
const sumTolerance = 1e-6;

/**
 * Whether shares sum to 1, or fall short of or beyond it by no more than their rounding in print explains: half a unit
 * of the last decimal for each. Raking scales them to 1.
 *
 * @example
 * sumToOne([0.333, 0.333, 0.333]) // => true
 * sumToOne([0.5, 0.4]) // => false
 */
export function sumToOne(shares: readonly number[]): boolean {
  const decimals = Math.max(...shares.map(decimalsOf));
  const rounding = decimals < fewestRoundedDecimals ? 0 : (shares.length * 10 ** -decimals) / 2;
  return Math.abs(sumOf(shares) - 1) <= Math.max(sumTolerance, rounding) * (1 + 1e-9);
}

function decimalsOf(share: number): number {
  const [digits = '', exponent = '0'] = String(share).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

function sumOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0);
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
