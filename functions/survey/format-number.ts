import { locales } from './locales.ts';
import type { Language } from './questionnaire.ts';

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

/** A mean with two decimals at most: "1,86", "1.86". */
export function formatMean(mean: number, language: Language): string {
  return numberFormat(language, { maximumFractionDigits: 2 }).format(mean);
}

/** A count with its thousands apart: "1 012" with a narrow space, "1,012". */
export function formatNumber(number: number, language: Language): string {
  return numberFormat(language).format(number);
}
