import { sumToOne } from '../../../functions/statistics/margins.ts';
import { defaultQuestions } from '../../../functions/survey/default-questionnaire.ts';
import type { Language, Question } from '../../../functions/survey/questionnaire.ts';
import type { Margin } from '../../../functions/survey/wave.ts';
import { pick } from '../../shared/language.ts';
import type { FieldErrors } from '../../space/form.ts';
import type { Texts } from '../texts.ts';

/** A category of a margin as it stands in the form. */
export interface CategoryForm {
  /** Keeps its fields apart from those of others while categories come and go. */
  readonly key: number;
  readonly codes: readonly string[];
  /** As typed. */
  readonly percent: string;
}

export interface MarginForm {
  readonly variable: string;
  readonly categories: readonly CategoryForm[];
  readonly source: string;
}

/** Finest step of a percentage that counts. */
const percentStep = 1e-7;
const longestSource = 1000;
/** As typed; the longest that a share of the service has. */
const percentPattern = /^\d{1,3}(?:[.,]\d{0,10})?$/;

/** The variables that a margin can be of: the profile questions. */
export const marginVariables: readonly Question[] = defaultQuestions.filter(({ kind }) => kind === 'profile');

export function marginForm({ variable, categories, source }: Margin, language: Language): MarginForm {
  return {
    variable,
    categories: categories.map(({ codes, share }, key) => ({
      key,
      codes: [...codes],
      percent: typedPercent(share, language),
    })),
    source,
  };
}

/** A margin to start from: a category for each answer, without its percentage. */
export function emptyMargin(variable: string): MarginForm {
  return {
    variable,
    categories: answersOf(variable).map((code, key) => ({ key, codes: [code], percent: '' })),
    source: '',
  };
}

/** The margin as the service takes it; to be asked only where nothing is wrong. */
export function marginOf({ variable, categories, source }: MarginForm): Margin {
  return {
    variable,
    categories: categories.map(({ codes, percent }) => ({ codes, share: shareOf(parsePercent(percent)) })),
    source: source.trim(),
  };
}

/**
 * A percentage as people write it, with comma or point and perhaps the sign; NaN for anything else and out of range.
 *
 * @example
 * parsePercent('50,6 %'); // => 50.6
 */
export function parsePercent(typed: string): number {
  const bare = typed.replace(/[\s%]/g, '');
  if (!percentPattern.test(bare)) return Number.NaN;
  const percent = Number(bare.replace(',', '.'));
  return percent > 0 && percent <= 100 ? percent : Number.NaN;
}

/** The sum of those percentages that can be read, in per cent. */
export function percentSum({ categories }: MarginForm): number {
  const sum = categories.reduce((total, { percent }) => total + (parsePercent(percent) || 0), 0);
  return Math.round(sum / percentStep) * percentStep;
}

/** The codes that a category may have: its own and those of no other, in the questionnaire's order. */
export function availableCodes(margin: MarginForm, category: CategoryForm): string[] {
  const taken = new Set(
    margin.categories.filter((other) => other !== category).flatMap(({ codes }) => codes),
  );
  const known = answersOf(margin.variable).filter((code) => !taken.has(code));
  return [...known, ...category.codes.filter((code) => !known.includes(code))];
}

/** The answers that stand in no category, refusals to answer aside. */
export function leftOutCodes({ variable, categories }: MarginForm): string[] {
  const used = new Set(categories.flatMap(({ codes }) => codes));
  return answersOf(variable).filter((code) => !used.has(code));
}

export function withCategory(margin: MarginForm): MarginForm {
  const key = Math.max(-1, ...margin.categories.map((category) => category.key)) + 1;
  return { ...margin, categories: [...margin.categories, { key, codes: [], percent: '' }] };
}

export function withoutCategory(margin: MarginForm, key: number): MarginForm {
  return { ...margin, categories: margin.categories.filter((category) => category.key !== key) };
}

/** The code put into the category, or taken out of it; codes stay in the questionnaire's order. */
export function withCode(margin: MarginForm, key: number, code: string, isIn: boolean): MarginForm {
  const order = answersOf(margin.variable);
  return {
    ...margin,
    categories: margin.categories.map((category) => {
      if (category.key !== key) return category;
      const others = category.codes.filter((other) => other !== code);
      const codes = isIn ? [...others, code] : others;
      return { ...category, codes: codes.sort((a, b) => order.indexOf(a) - order.indexOf(b)) };
    }),
  };
}

/** @param path  of the margin, such as `margins.0` */
export function checkMargin(t: Texts, margin: MarginForm, path: string): FieldErrors {
  const errors: Record<string, string> = {};
  const { categories } = margin;
  categories.forEach(({ codes, percent }, index) => {
    const own = `${path}.categories.${index}`;
    if (codes.length === 0) errors[`${own}.codes`] = t.codesMissing;
    if (percent.trim() === '') errors[`${own}.share`] = t.missing;
    else if (Number.isNaN(parsePercent(percent))) errors[`${own}.share`] = t.percentWrong;
  });
  if (categories.length < 2) errors[`${path}.categories`] = t.categoriesTooFew;
  else if (!isWhole(margin)) errors[`${path}.categories`] = t.sumWrong;
  const source = margin.source.trim();
  if (source === '') errors[`${path}.source`] = t.missing;
  else if (source.length > longestSource)
    errors[`${path}.source`] = t.tooLong(String(longestSource), String(source.length));
  return errors;
}

/** Whether the percentages sum to 100, but for their rounding in print. */
export function isWhole({ categories }: MarginForm): boolean {
  return sumToOne(categories.map(({ percent }) => shareOf(parsePercent(percent) || 0)));
}

export function codeLabel(variable: string, code: string, language: Language): string {
  const label = defaultQuestions
    .find(({ id }) => id === variable)
    ?.options.find((option) => option.code === code)?.label;
  return label ? pick(label, language) : code;
}

export function codesLabel(variable: string, codes: readonly string[], language: Language): string {
  return codes.map((code) => codeLabel(variable, code, language)).join(', ');
}

/** All answers but the refusal to say, which no official statistic counts. */
function answersOf(variable: string): string[] {
  const options = defaultQuestions.find(({ id }) => id === variable)?.options ?? [];
  return options.map(({ code }) => code).filter((code) => code !== 'undisclosed');
}

/** Rounded where the division by 100 leaves a trace of binary fractions. */
function shareOf(percent: number): number {
  return Number((percent / 100).toFixed(12));
}

function typedPercent(share: number, language: Language): string {
  const digits = String(Number((share * 100).toFixed(10)));
  return language === 'fr' ? digits.replace('.', ',') : digits;
}
