import type { Language } from '../survey/questionnaire.ts';

/** A day in words: « 4 décembre 2026 », "4 December 2026". */
export function longDay(language: Language, day: string): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
