import { locales } from './locales.ts';
import type { Language } from './questionnaire.ts';

/** A day `YYYY-MM-DD` in full: "4 décembre 2026", "4 December 2026". */
export function formatDate(day: string, language: Language): string {
  const words = longDate(language).format(new Date(`${day}T00:00:00Z`));
  // French writes the first of a month as an ordinal.
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

const made = new Map<Language, Intl.DateTimeFormat>();

/** Made once: an archive of an edition writes thousands of dates, and to make a format takes a hundred times as long. */
function longDate(language: Language): Intl.DateTimeFormat {
  const format =
    made.get(language) ?? new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  made.set(language, format);
  return format;
}
