import type { Language } from './questionnaire.ts';

/** Whose numbers and days each language writes, as `Intl` and documents name them (BCP 47). */
export const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
