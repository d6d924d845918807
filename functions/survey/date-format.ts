import { locales } from './locales.ts';
import type { Language } from './questionnaire.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/**
 * By the days of UTC, and kept: to make it takes a hundred times as long as to use it. Apart from `formatDate`, whose bytes
 * the first page of results counts.
 */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  const format =
    made.get(name) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' });
  made.set(name, format);
  return format;
}
