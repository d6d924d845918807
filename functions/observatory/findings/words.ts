import { formatDecimal, formatMean, formatNumber, formatPercent } from '../../survey/format-number.ts';
import { locales } from '../../survey/locales.ts';
import type { Language, Text } from '../../survey/questionnaire.ts';
import type { PublishedQuestion } from '../edition.ts';

/** How a finding says figures, people and intervals, in each language. */

/** The same in both languages. */
export function inBoth(write: (language: Language) => string): Text {
  return { fr: write('fr'), en: write('en') };
}

/** A share or a mean as a sentence says it. */
export function figureInWords(value: number, unit: 'share' | 'mean', language: Language): string {
  return unit === 'mean' ? formatMean(value, language) : formatPercent(value, language);
}

/**
 * "between 13% and 17%": as whole as the figure that it stands beside, or in tenths where whole points would hide it;
 * undefined where there is no interval, or one that tenths hide, too.
 */
export function intervalInWords(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  unit: 'share' | 'mean',
  language: Language,
): string | undefined {
  if (low === null || high === null) return undefined;
  const whole = unit === 'share' ? [low, high].map((end) => Math.round(end * 100) / 100) : [low, high];
  const told = whole[0] === whole[1] ? [low, high] : whole;
  const [from, to] =
    unit === 'mean' ? meansAlike(told, language) : told.map((end) => figureInWords(end, unit, language));
  if (from === to) return undefined;
  return language === 'fr' ? `entre ${from} et ${to}` : `between ${from} and ${to}`;
}

/** "1.80" and "1.92": means with the decimals that one of them needs. */
function meansAlike(means: readonly number[], language: Language): string[] {
  const least = Math.max(
    ...means.map((mean) => (mean.toFixed(2).replace(/0+$/, '').split('.')[1] ?? '').length),
  );
  return means.map((mean) => formatDecimal(mean, language, { least, most: 2 }));
}

/** "of 1,012 employees who were asked". */
export function askedInWords(base: number, language: Language): string {
  const people = formatNumber(base, language);
  return language === 'fr' ? `sur ${people} salariés interrogés` : `of ${people} employees who were asked`;
}

/** "505 asked". */
export function peopleInWords(base: number | null, language: Language): string {
  const people = base === null ? '' : formatNumber(base, language);
  return language === 'fr' ? `${people} interrogés` : `${people} asked`;
}

/** "Asked “…”, ". */
export function toQuestionInWords({ text }: Pick<PublishedQuestion, 'text'>, language: Language): string {
  return language === 'fr' ? `À la question « ${text.fr} », ` : `Asked “${text.en}”, `;
}

/** "answer “Already” or “Yes”". */
export function answerInWords(labels: readonly Text[], language: Language): string {
  const quoted = labels.map((label) => (language === 'fr' ? `« ${label.fr} »` : `“${label.en}”`));
  const answer = language === 'fr' ? 'répondent' : 'answer';
  return `${answer} ${listInWords(quoted, language)}`;
}

/** "sex, age or occupation". */
export function listInWords(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(names);
}

/** Whose share a figure is: "employees", "employees who talk about…"; French with its article, "les salariés". */
export function peopleOf(question: Pick<PublishedQuestion, 'base' | 'askedIf'>): Text {
  if (!question.askedIf) return { fr: 'les salariés', en: 'employees' };
  return { fr: `les ${question.base.fr}`, en: question.base.en };
}

/** "of women", "des femmes". */
export function ofGroup(group: Text, language: Language): string {
  if (language === 'en') return `of ${group.en}`;
  if (/^les /i.test(group.fr)) return `des ${group.fr.slice(4)}`;
  if (/^le /i.test(group.fr)) return `du ${group.fr.slice(3)}`;
  return /^[aeiouhàâéèêîôûœ]/i.test(group.fr) && !withoutElision.test(group.fr)
    ? `d’${group.fr}`
    : `de ${group.fr}`;
}

/** Words before which French says "de" in full: an aspirated h, "onze" and "oui". */
const withoutElision = /^(?:h(?:ai|an|as|au|éros|iérarch|olland|ongr|ors|uit)|onz|oui\b)/i;

/** The fractions that people say. */
const fractions: readonly { readonly value: number; readonly fr: string; readonly en: string }[] = [
  { value: 1 / 20, fr: 'un sur vingt', en: 'one in twenty' },
  { value: 1 / 10, fr: 'un sur dix', en: 'one in ten' },
  { value: 1 / 9, fr: 'un sur neuf', en: 'one in nine' },
  { value: 1 / 8, fr: 'un sur huit', en: 'one in eight' },
  { value: 1 / 7, fr: 'un sur sept', en: 'one in seven' },
  { value: 1 / 6, fr: 'un sur six', en: 'one in six' },
  { value: 1 / 5, fr: 'un sur cinq', en: 'one in five' },
  { value: 1 / 4, fr: 'un sur quatre', en: 'one in four' },
  { value: 1 / 3, fr: 'un sur trois', en: 'one in three' },
  { value: 2 / 5, fr: 'deux sur cinq', en: 'two in five' },
  { value: 1 / 2, fr: 'un sur deux', en: 'one in two' },
  { value: 3 / 5, fr: 'trois sur cinq', en: 'three in five' },
  { value: 2 / 3, fr: 'deux sur trois', en: 'two in three' },
  { value: 3 / 4, fr: 'trois sur quatre', en: 'three in four' },
  { value: 4 / 5, fr: 'quatre sur cinq', en: 'four in five' },
  { value: 9 / 10, fr: 'neuf sur dix', en: 'nine in ten' },
];

/** How far from a fraction, as a part of it, one may still say "about". */
const about = 0.05;

/**
 * A share as a spoken fraction, "about one in seven", where both ends of its interval are about it and nearer to it than
 * to any other: a wider interval does not bear it.
 *
 * @example
 * fractionInWords({ low: 0.138, high: 0.152 })?.en; // => 'about one in seven'
 * fractionInWords({ low: 0.13, high: 0.17 }); // => undefined
 */
export function fractionInWords({
  low,
  high,
}: {
  readonly low: number | null;
  readonly high: number | null;
}): Text | undefined {
  if (low === null || high === null) return undefined;
  const nearest = (share: number) =>
    fractions.reduce((best, one) =>
      Math.abs(one.value - share) < Math.abs(best.value - share) ? one : best,
    );
  const found = nearest(low);
  const isBorne =
    found === nearest(high) &&
    [low, high].every((share) => Math.abs(share - found.value) <= about * found.value);
  return isBorne ? { fr: `environ ${found.fr}`, en: `about ${found.en}` } : undefined;
}

/** A sentence begins with a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As it stands within a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
