import { locales } from './locales.ts';
import type { Language } from './questionnaire.ts';

/** A day `YYYY-MM-DD` in full: "4 décembre 2026", "4 December 2026". */
export function formatDate(day: string, language: Language): string {
  const words = dateFormat(language, { dateStyle: 'long' }).format(new Date(`${day}T00:00:00Z`));
  // French writes the first of a month as an ordinal.
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

const made = new Map<string, Intl.DateTimeFormat>();

/** By the days of UTC. Made once: a file or a page has hundreds of dates, and to make it takes a hundred times as long. */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  const format =
    made.get(name) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  made.set(name, format);
  return format;
}
