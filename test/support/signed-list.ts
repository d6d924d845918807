import { ed25519 } from '@noble/curves/ed25519.js';
import { headsOf, type KeyList, signedText } from '../../functions/survey/key-list.ts';
import { toBase64Url } from '../../functions/survey/token-format.ts';

export type ListedKey = KeyList['panels'][number];

/** A list that is sound by itself, as whoever holds a signing key can make any. @param signer  fills the secret key */
export async function signedList(
  wave: string,
  panels: readonly ListedKey[],
  { signer = 1 }: { signer?: number } = {},
): Promise<KeyList> {
  const secret = new Uint8Array(32).fill(signer);
  const signedBy = toBase64Url(ed25519.getPublicKey(secret));
  const head = (await headsOf({ wave, signedBy, panels })).at(-1) as string;
  const signature = toBase64Url(ed25519.sign(signedText(wave, panels.length, head), secret));
  return { wave, panels, head, signature, signedBy };
}
