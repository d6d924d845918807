import type { Language } from './questionnaire.ts';

const months: Readonly<Record<Language, string>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  en: 'January February March April May June July August September October November December',
};

/**
 * A day `YYYY-MM-DD` in full: "4 décembre 2026", "4 December 2026". French writes the first of a month as an ordinal.
 * By hand, as numbers are: Intl would read its data for this alone.
 *
 * @throws RangeError for what is no day
 */
export function formatDate(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = months[language].split(' ')[Number(month) - 1];
  if (!name) throw new RangeError(`formatDate was given no day YYYY-MM-DD: ${day}`);
  return `${Number(date)}${language === 'fr' && date === '01' ? 'er' : ''} ${name} ${year}`;
}
