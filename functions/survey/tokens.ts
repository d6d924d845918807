import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isElement } from './ristretto255.ts';
import { SurveyError } from './survey-error.ts';
import { parseToken, type Token, toBase64Url } from './token-format.ts';
import { blindEvaluate, deriveKeyPair, evaluate, type KeyPair } from './voprf.ts';

/**
 * The server's side of the blind tokens: VOPRF of RFC 9497, ristretto255-SHA512. Whoever admits a respondent
 * evaluates an element that it cannot see through; the value that comes back with the answers cannot be tied to it.
 */

/** The secret one is never stored, always derived from the seed. */
export type PanelKeys = KeyPair;

/** What a wave's panel is admitted with and answers under. */
export interface PanelOfWave {
  readonly wave: string;
  readonly panel: string;
}

const derivedKeys = new Map<string, PanelKeys>();
const keysKept = 1000;

/**
 * The panel's key pair: `deriveKeyPair(seed, "<wave>/<panel>")`, mode VOPRF (RFC 9497, 3.2.1). That is a derivation with
 * a label of its own ("DeriveKeyPair" and the mode), so that nothing is gained by a `purposeKey` before it; and other
 * keys would void every token that is out and every list of keys that was compared.
 */
export function panelKeys(seed: Uint8Array, panelOfWave: PanelOfWave): PanelKeys {
  const derived = derivedBefore(seed, panelOfWave) ?? derive(seed, panelOfWave);
  remember(seed, panelOfWave, derived);
  return derived;
}

function derive(seed: Uint8Array, { wave, panel }: PanelOfWave): PanelKeys {
  return deriveKeyPair(seed, new TextEncoder().encode(`${wave}/${panel}`));
}

function derivedBefore(seed: Uint8Array, panelOfWave: PanelOfWave): PanelKeys | undefined {
  return derivedKeys.get(cacheKey(seed, panelOfWave));
}

function remember(seed: Uint8Array, panelOfWave: PanelOfWave, keys: PanelKeys): void {
  const key = cacheKey(seed, panelOfWave);
  if (derivedKeys.has(key)) return;
  // The oldest makes room, so that a busy instance never derives all of them anew at once.
  for (const oldest of derivedKeys.keys()) {
    if (derivedKeys.size < keysKept) break;
    derivedKeys.delete(oldest);
  }
  derivedKeys.set(key, keys);
}

function cacheKey(seed: Uint8Array, { wave, panel }: PanelOfWave): string {
  return `${toBase64Url(seed)}/${wave}/${panel}`;
}

/**
 * Checks that there is something to evaluate, at a fiftieth of its cost.
 *
 * @param blindedElement  32 bytes, as the respondent's browser sent them
 * @throws SurveyError `invalid-request` when they encode no element of the group, or its identity
 */
export function requireElement(blindedElement: Uint8Array): void {
  if (isElement(blindedElement)) return;
  throw new SurveyError('invalid-request', 'blindedElement is not a valid ristretto255 element', {
    details: { errors: [{ path: 'blindedElement', message: 'not a valid ristretto255 element' }] },
  });
}

/**
 * Evaluates a blinded element and proves that the panel's published key was used (RFC 9497, 3.3.2).
 *
 * @param blindedElement  32 bytes, one that `requireElement` lets through
 */
export function evaluateBlinded(
  keys: PanelKeys,
  blindedElement: Uint8Array,
): { evaluatedElement: Uint8Array; proof: Uint8Array } {
  return blindEvaluate(keys, blindedElement, randomBytes(64));
}

/**
 * Reads a token and checks that it was issued for this wave and its panel.
 *
 * @throws SurveyError `invalid-token` when it is malformed, forged, or of another wave or panel; the message is the
 *   same for all, since the difference would only help a forger
 */
export function redeemToken(seed: Uint8Array, wave: string, text: string): Token {
  const token = parseToken(text);
  if (token) {
    const panelOfWave = { wave, panel: token.panel };
    const keys = derivedBefore(seed, panelOfWave) ?? derive(seed, panelOfWave);
    if (timingSafeEqual(evaluate(keys.secretKey, token.nonce), token.output)) {
      // Only now: a forger who names panels that there are not must not push out the keys of those that there are.
      remember(seed, panelOfWave, keys);
      return token;
    }
  }
  throw new SurveyError('invalid-token', 'the token is not one of this wave');
}

/** The response's id: SHA-256 of the nonce. The token itself is never stored. */
export function responseId(token: Token): Uint8Array {
  return createHash('sha256').update(token.nonce).digest();
}
