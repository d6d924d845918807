import type { Language } from '../survey/questionnaire.ts';

/**
 * Data with every text in one language only, written for both: a page is of one language, and what is said twice in the
 * same words is next to nothing once compressed.
 *
 * @param data  as JSON could hold it
 */
export function inOneLanguage(data: unknown, language: Language): unknown {
  if (Array.isArray(data)) return data.map((item) => inOneLanguage(item, language));
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data);
  const isText = entries.length === 2 && 'fr' in data && 'en' in data;
  if (isText) return { fr: data[language as 'fr'], en: data[language as 'fr'] };
  return Object.fromEntries(entries.map(([key, value]) => [key, inOneLanguage(value, language)]));
}
