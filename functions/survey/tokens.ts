import { createHash, timingSafeEqual } from 'node:crypto';
import { ristretto255, ristretto255_oprf } from '@noble/curves/ed25519.js';
import { SurveyError } from './survey-error.ts';
import { parseToken, type Token, toBase64Url } from './token-format.ts';

/**
 * The server's side of the blind tokens: VOPRF of RFC 9497, ristretto255-SHA512. Whoever admits a respondent
 * evaluates an element that it cannot see through; the value that comes back with the answers cannot be tied to it.
 */

export interface PanelKeys {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 32 bytes; never stored, always derived from the seed. */
  readonly secretKey: Uint8Array;
}

/** What a wave's panel is admitted with and answers under. */
export interface PanelOfWave {
  readonly wave: string;
  readonly panel: string;
}

/** The library has the server's own evaluation (RFC 9497, 3.3.2) but leaves it out of this mode's types. */
const voprf = ristretto255_oprf.voprf as typeof ristretto255_oprf.voprf & {
  evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array;
};

const derivedKeys = new Map<string, PanelKeys>();
const keysKept = 1000;

/**
 * The panel's key pair: `deriveKeyPair(seed, "<wave>/<panel>")`, mode VOPRF (RFC 9497, 3.2.1). That is a derivation with
 * a label of its own ("DeriveKeyPair" and the mode), so that nothing is gained by a `purposeKey` before it; and other
 * keys would void every token that is out and every list of keys that was compared.
 */
export function panelKeys(seed: Uint8Array, { wave, panel }: PanelOfWave): PanelKeys {
  const info = `${wave}/${panel}`;
  const cacheKey = `${toBase64Url(seed)}/${info}`;
  const known = derivedKeys.get(cacheKey);
  if (known) return known;
  const keys = voprf.deriveKeyPair(seed, new TextEncoder().encode(info));
  if (derivedKeys.size >= keysKept) derivedKeys.clear();
  derivedKeys.set(cacheKey, keys);
  return keys;
}

/**
 * Checks that there is something to evaluate, at a fiftieth of its cost.
 *
 * @param blindedElement  32 bytes, as the respondent's browser sent them
 * @throws SurveyError `invalid-request` when they encode no element of the group, or its identity
 */
export function requireElement(blindedElement: Uint8Array): void {
  let cause: unknown;
  try {
    if (!ristretto255.Point.fromBytes(blindedElement).is0()) return;
  } catch (error) {
    cause = error;
  }
  throw new SurveyError('invalid-request', 'blindedElement is not a valid ristretto255 element', {
    details: { errors: [{ path: 'blindedElement', message: 'not a valid ristretto255 element' }] },
    cause,
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
  const { evaluated, proof } = voprf.blindEvaluate(keys.secretKey, keys.publicKey, blindedElement);
  return { evaluatedElement: evaluated, proof };
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
    const keys = panelKeys(seed, { wave, panel: token.panel });
    const expected = voprf.evaluate(keys.secretKey, token.nonce);
    if (timingSafeEqual(expected, token.output)) return token;
  }
  throw new SurveyError('invalid-token', 'the token is not one of this wave');
}

/** The response's id: SHA-256 of the nonce. The token itself is never stored. */
export function responseId(token: Token): Uint8Array {
  return createHash('sha256').update(token.nonce).digest();
}
