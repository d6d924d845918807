import { ed25519 } from '@noble/curves/ed25519.js';
import { signedText } from './key-list.ts';
import { purposeKey } from './purpose-key.ts';
import { toBase64Url } from './token-format.ts';

const purpose = 'key-list';

/** The public key that lists of panel keys are signed with: base64url of 32 bytes. */
export function listSigner(seed: Uint8Array): string {
  return toBase64Url(ed25519.getPublicKey(purposeKey(seed, purpose)));
}

/** Signs the head of a wave's list of so many keys (Ed25519, RFC 8032): base64url of 64 bytes, always the same. */
export function signHead(
  seed: Uint8Array,
  { wave, keys, head }: { wave: string; keys: number; head: string },
): string {
  return toBase64Url(ed25519.sign(signedText(wave, keys, head), purposeKey(seed, purpose)));
}
