import type { Answers } from './answers.ts';
import { canonicalJson } from './canonical-json.ts';

/** Responses that are brought in by one request. */
export const mostOfBatch = 100;

/**
 * Names what is brought into a wave by its answers alone: SHA-256, in hex, of each response's canonical JSON (RFC 8785),
 * sorted by code units, as a list. Rows in another order, and a questionnaire of other words or order, give the same.
 *
 * By Web Crypto, which browsers have as well.
 */
export async function digestOfResponses(responses: readonly Answers[]): Promise<string> {
  return sha256Hex(`[${responses.map(canonicalJson).sort().join()}]`);
}

/** SHA-256 of a text in UTF-8, in hex. */
export async function sha256Hex(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
