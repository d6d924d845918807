import { sumToOne } from '../../../functions/statistics/margins.ts';
import {
  type Language,
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../../functions/survey/questionnaire.ts';
import type { Margin } from '../../../functions/survey/wave.ts';
import { pick } from '../../shared/language.ts';
import type { FieldErrors } from '../../space/form.ts';
import type { Texts } from '../texts.ts';
import { parsePercent } from './parse-percent.ts';

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

/** The variables that a margin can be of: the profile questions of the wave's questionnaire. */
export function marginVariables(questionnaire: Pick<Questionnaire, 'sections'>): Question[] {
  return questionsOf(questionnaire).filter(({ kind }) => kind === 'profile');
}

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
export function emptyMargin(variable: Question): MarginForm {
  return {
    variable: variable.id,
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

/** The sum of those percentages that can be read, in per cent. */
export function percentSum({ categories }: MarginForm): number {
  const sum = categories.reduce((total, { percent }) => total + (parsePercent(percent) || 0), 0);
  return Math.round(sum / percentStep) * percentStep;
}

/** The codes that a category may have: its own and those of no other, in the questionnaire's order. */
export function availableCodes(variable: Question, margin: MarginForm, category: CategoryForm): string[] {
  const taken = new Set(
    margin.categories.filter((other) => other !== category).flatMap(({ codes }) => codes),
  );
  const known = answersOf(variable).filter((code) => !taken.has(code));
  return [...known, ...category.codes.filter((code) => !known.includes(code))];
}

/** The answers that stand in no category, refusals to answer aside. */
export function leftOutCodes(variable: Question, { categories }: MarginForm): string[] {
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
export function withCode(
  variable: Question,
  margin: MarginForm,
  { key, code, isIn }: { key: number; code: string; isIn: boolean },
): MarginForm {
  const order = answersOf(variable);
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

export function codeLabel(variable: Question, code: string, language: Language): string {
  const label = variable.options.find((option) => option.code === code)?.label;
  return label ? pick(label, language) : code;
}

export function codesLabel(variable: Question, codes: readonly string[], language: Language): string {
  return codes.map((code) => codeLabel(variable, code, language)).join(', ');
}

/** What of a margin a questionnaire does not ask: codes that it has not, or the whole of its variable. */
export interface Misfit {
  readonly variable: string;
  /** None where the questionnaire has no such profile question. */
  readonly codes: readonly string[];
}

/**
 * Margins taken over to a questionnaire. Codes that it has not leave their category, a category without any is gone, and
 * so is a margin of what it does not ask. What no longer fits is named, so that nothing goes unnoticed.
 */
export function fitMargins(
  margins: readonly MarginForm[],
  variables: readonly Question[],
): { fitting: MarginForm[]; misfits: Misfit[] } {
  const fitting: MarginForm[] = [];
  const misfits: Misfit[] = [];
  for (const margin of margins) {
    const variable = variables.find(({ id }) => id === margin.variable);
    if (!variable) {
      misfits.push({ variable: margin.variable, codes: [] });
      continue;
    }
    const isAsked = (code: string) => variable.options.some((option) => option.code === code);
    const unknown = margin.categories.flatMap(({ codes }) => codes.filter((code) => !isAsked(code)));
    if (unknown.length > 0) misfits.push({ variable: margin.variable, codes: unknown });
    const categories = margin.categories
      .map((category) => ({ ...category, codes: category.codes.filter(isAsked), was: category.codes.length }))
      // One that was typed without any answer is still to be filled in.
      .filter(({ codes, was }) => codes.length > 0 || was === 0)
      .map(({ was: _, ...category }) => category);
    fitting.push({ ...margin, categories });
  }
  return { fitting, misfits };
}

/** All answers but the refusal to say, which no official statistic counts. */
function answersOf({ options }: Question): string[] {
  return options.filter(({ refusal }) => !refusal).map(({ code }) => code);
}

/** Rounded where the division by 100 leaves a trace of binary fractions. */
function shareOf(percent: number): number {
  return Number((percent / 100).toFixed(12));
}

function typedPercent(share: number, language: Language): string {
  const digits = String(Number((share * 100).toFixed(10)));
  return language === 'fr' ? digits.replace('.', ',') : digits;
}
