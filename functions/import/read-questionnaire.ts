import { canonicalJson } from '../survey/canonical-json.ts';
import { faultsOf, type QuestionnaireFault } from '../survey/check-questionnaire.ts';
import { sha256Hex } from '../survey/digest-of-responses.ts';
import type { Questionnaire } from '../survey/questionnaire.ts';
import type { AskedObservatory } from './refused-error.ts';
import { isKnown } from './send-wave.ts';

/** A questionnaire that keeps all rules, or that the observatory has: its oldest is of before some rules. */
export async function readQuestionnaire(
  document: unknown,
  observatory: AskedObservatory,
): Promise<{ questionnaire: Questionnaire; hash: string } | { faults: QuestionnaireFault[] }> {
  const faults = faultsOf(document);
  const questionnaire = document as Questionnaire;
  const named = { questionnaire, hash: (await hashOf(document)) ?? '' };
  if (faults.length === 0) return named;
  return (await isKnown(observatory, named.hash).catch(() => false)) ? named : { faults };
}

/** Of what is no questionnaire there may be none. */
async function hashOf(document: unknown): Promise<string | undefined> {
  try {
    return await sha256Hex(canonicalJson(document));
  } catch {
    return undefined;
  }
}
