import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { signedText } from './key-list.ts';
import { purposeKey } from './purpose-key.ts';
import { toBase64Url } from './token-format.ts';

const purpose = 'key-list';

/** What stands before the 32 bytes of an Ed25519 secret key in PKCS #8 (RFC 8410, 7). */
const pkcs8Beginning = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The public key that lists of panel keys are signed with: base64url of 32 bytes. */
export function listSigner(seed: Uint8Array): string {
  const { x } = createPublicKey(signingKey(seed)).export({ format: 'jwk' });
  return x as string;
}

/** Signs the head of a wave's list of so many keys (Ed25519, RFC 8032): base64url of 64 bytes, always the same. */
export function signHead(
  seed: Uint8Array,
  { wave, keys, head }: { wave: string; keys: number; head: string },
): string {
  return toBase64Url(sign(undefined, signedText(wave, keys, head), signingKey(seed)));
}

function signingKey(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([pkcs8Beginning, purposeKey(seed, purpose)]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}
