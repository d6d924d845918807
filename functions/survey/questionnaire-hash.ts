import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { Questionnaire } from './questionnaire.ts';

/** 64 hex digits. */
export const questionnaireHashPattern = /^[0-9a-f]{64}$/;

/** SHA-256 of the document's canonical JSON (RFC 8785), in hex: the name under which it is stored and cited. */
export function questionnaireHash(questionnaire: Questionnaire): string {
  return createHash('sha256').update(canonicalJson(questionnaire)).digest('hex');
}
