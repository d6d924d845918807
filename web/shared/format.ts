import { locales } from '../../functions/survey/locales.ts';
import type { Language } from '../../functions/survey/questionnaire.ts';

export { formatDate } from '../../functions/survey/format-date.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format takes a hundred times as long as using it, and a page has hundreds of numbers: each is kept. */
export function numberFormat(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const name = language + JSON.stringify(options);
  const known = numberFormats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], options);
  numberFormats.set(name, made);
  return made;
}

/**
 * A share as a percentage, with the decimal it was published with and no more.
 *
 * @example
 * formatPercent(0.15, 'fr'); // => "15\u202f%"
 * formatPercent(0.153, 'en'); // => "15.3%"
 */
export function formatPercent(share: number, language: Language): string {
  const options = { style: 'percent', maximumFractionDigits: 1 } as const;
  // ICU versions differ between U+00A0 and U+202F before the sign; ours is always the narrow one.
  return numberFormat(language, options)
    .format(share)
    .replace(/[\s\u00a0]%/, '\u202f%');
}

/** A share as bare points, for axes and for the first end of an interval: 0.19 → "19". */
export function formatPoints(share: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 1 }).format(share * 100);
}

/**
 * The two ends of an interval in words, in the unit of its estimate and with the decimals that they come with: "de 19 à
 * 23 %", "1.8 to 2.1", "+20 to +70" points.
 */
export function formatInterval(
  low: number,
  high: number,
  { unit, language }: { unit: 'share' | 'mean' | 'points'; language: Language },
): string {
  const [from, to] = {
    // The sign stands at the second end only.
    share: [formatPoints(low, language), formatPercent(high, language)],
    mean: [formatMean(low, language), formatMean(high, language)],
    points: [formatSigned(low * 100, language), formatSigned(high * 100, language)],
  }[unit];
  return language === 'fr' ? `de ${from} à ${to}` : `${from} to ${to}`;
}

/** A mean with two decimals at most: "1,86", "1.86". */
export function formatMean(mean: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 2 }).format(mean);
}

/** A count with its thousands apart: "1 012" with a narrow space, "1,012". */
export function formatNumber(number: number, language: Language): string {
  return numberFormat(language).format(number);
}

/** A difference with its sign, but for zero: "+4,5", "−3.5". */
export function formatSigned(difference: number, language: Language, maximumFractionDigits = 1): string {
  // ICU's French and English write a hyphen, which breaks at the end of a line.
  return numberFormat(language, { maximumFractionDigits, signDisplay: 'exceptZero' })
    .format(difference)
    .replace('-', '−');
}
