import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isElement } from './ristretto255.ts';
import { SurveyError } from './survey-error.ts';
import { parseToken, type Token } from './token-format.ts';
import { blindEvaluate, deriveKeyPair, evaluate, type KeyPair } from './voprf.ts';

/**
 * The server's side of the blind tokens: VOPRF of RFC 9497, ristretto255-SHA512. Whoever admits a respondent
 * evaluates an element that it cannot see through; the value that comes back with the answers cannot be tied to it.
 */

/** The secret one is never stored, always derived from the seed. */
type PanelKeys = KeyPair;

/** What a wave's panel is admitted with and answers under. */
export interface PanelOfWave {
  readonly wave: string;
  readonly panel: string;
}

/** By the seed, and then by wave and panel. */
const derivedKeys = new WeakMap<Uint8Array, Map<string, PanelKeys>>();
const keysKept = 1000;

/**
 * The panel's key pair: `deriveKeyPair(seed, "<wave>/<panel>")`, mode VOPRF (RFC 9497, 3.2.1). That is a derivation with
 * a label of its own ("DeriveKeyPair" and the mode), so that nothing is gained by a `purposeKey` before it; and other
 * keys would void every token that is out and every list of keys that was compared.
 */
export function panelKeys(seed: Uint8Array, panelOfWave: PanelOfWave): PanelKeys {
  const kept = keptKeys(seed);
  const name = nameOf(panelOfWave);
  const derived = kept.get(name) ?? derive(seed, name);
  remember(kept, name, derived);
  return derived;
}

const nameOf = ({ wave, panel }: PanelOfWave) => `${wave}/${panel}`;

function derive(seed: Uint8Array, name: string): PanelKeys {
  return deriveKeyPair(seed, new TextEncoder().encode(name));
}

function keptKeys(seed: Uint8Array): Map<string, PanelKeys> {
  const kept = derivedKeys.get(seed) ?? new Map<string, PanelKeys>();
  derivedKeys.set(seed, kept);
  return kept;
}

function remember(kept: Map<string, PanelKeys>, name: string, keys: PanelKeys): void {
  if (kept.has(name)) return;
  // The oldest makes room, so that a busy instance never derives all of them anew at once.
  for (const oldest of kept.keys()) {
    if (kept.size < keysKept) break;
    kept.delete(oldest);
  }
  kept.set(name, keys);
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
    const kept = keptKeys(seed);
    const name = nameOf({ wave, panel: token.panel });
    const keys = kept.get(name) ?? derive(seed, name);
    if (timingSafeEqual(evaluate(keys.secretKey, token.nonce), token.output)) {
      // Only now: a forger who names panels that there are not must not push out the keys of those that there are.
      remember(kept, name, keys);
      return token;
    }
  }
  throw new SurveyError('invalid-token', 'the token is not one of this wave');
}

/** The response's id: SHA-256 of the nonce. The token itself is never stored. */
export function responseId(token: Token): Uint8Array {
  return hash('sha256', token.nonce, 'buffer');
}
