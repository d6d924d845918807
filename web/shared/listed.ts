import { locales } from '../../functions/survey/locales.ts';
import type { Language } from './language.ts';

/** Names within a sentence: "sexe, âge et profession", "sex, age and occupation"; empty of none. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language]).format(names);
}
