import type { Language } from '../../functions/survey/questionnaire.ts';

/** Clauses of one sentence, apart by semicolons as the language sets them: none begins a line. */
export function inClauses(clauses: readonly string[], language: Language): string {
  return clauses.join(language === 'fr' ? '\u202f; ' : '; ');
}
