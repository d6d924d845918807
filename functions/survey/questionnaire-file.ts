import { canonicalJson } from './canonical-json.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A questionnaire as one JSON file, its keys in canonical order: what is read and written again is the same file. */
export function questionnaireAsFile(questionnaire: Questionnaire): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(questionnaire)), null, 2)}\n`;
}
