import { canonicalJson } from './canonical-json.ts';
import { faultsOf, type QuestionnaireFault } from './check-questionnaire.ts';
import { faultOf } from './fault-sentences.ts';
import type { Questionnaire } from './questionnaire.ts';

/** A questionnaire as one JSON file, its keys in canonical order: what is read and written again is the same file. */
export function questionnaireAsFile(questionnaire: Questionnaire): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(questionnaire)), null, 2)}\n`;
}

/** Reads such a file. @returns all that is wrong with it instead, where anything is */
export function readQuestionnaireFile(
  text: string,
): { questionnaire: Questionnaire } | { faults: QuestionnaireFault[] } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { faults: [{ path: '', ...faultOf('notJson', (error as Error).message) }] };
  }
  const faults = faultsOf(document);
  return faults.length > 0 ? { faults } : { questionnaire: document as Questionnaire };
}
