import type { Language, Translations } from '../shared/language.ts';
import { useTexts } from '../space/space.ts';
import type { OperatorWave } from './api-types.ts';
import type { Texts } from './texts.ts';

/** What is called how on this page. */

/** Names by texts that stand under the service's own codes; a code that has none stays as it is. */
export function useNames(texts: Translations<Record<string, string>>): (code: string) => string {
  const names: Readonly<Record<string, string>> = useTexts(texts);
  return (code) => names[code] ?? code;
}

export function statusName(t: Texts, { status, closedEarly }: OperatorWave): string {
  if (status === 'scheduled') return t.scheduled;
  if (status === 'open') return t.open;
  return closedEarly ? t.closedEarly : t.closed;
}

/** The fields of the notice that a wave lacks in one language or both, and its margins where it has none. */
export function missingFields({ notice, margins }: OperatorWave, fields: readonly string[]): string[] {
  const missing = fields.filter((field) => !notice[field]?.fr.trim() || !notice[field]?.en.trim());
  return margins.length === 0 ? [...missing, 'weighting'] : missing;
}

/** Words in a row: "title and margins". */
export function listWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
