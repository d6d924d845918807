import { locales } from './locales.ts';
import type { Language } from './questionnaire.ts';

/** A day `YYYY-MM-DD` in full: "4 décembre 2026", "4 December 2026". */
export function formatDate(day: string, language: Language): string {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  const words = new Intl.DateTimeFormat(locales[language], options).format(new Date(`${day}T00:00:00Z`));
  // French writes the first of a month as an ordinal.
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
