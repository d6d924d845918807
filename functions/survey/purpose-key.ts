import { createHmac, hkdfSync } from 'node:crypto';

/**
 * A secret for one purpose, 32 bytes: HKDF-SHA256 of the seed (RFC 5869) without salt, since the seed is random
 * already, and with the purpose as its label. No two uses of the seed can so be played against each other, and whoever
 * learns one secret learns no other. Only panels have their keys by another way, see `panelKeys`.
 *
 * @param purpose  what the secret is for and nothing else is, such as `response-mac` or `noise/<wave>`
 */
export function purposeKey(seed: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', seed, '', `observatory/${purpose}`, 32));
}

/** As secrets for one purpose were made before December 2026: what was begun with them is finished with them. */
export function formerPurposeKey(seed: Uint8Array, purpose: string): Buffer {
  return createHmac('sha256', seed).update(`purpose/${purpose}`).digest();
}
