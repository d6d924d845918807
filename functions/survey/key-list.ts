import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64Url, toBase64Url } from './token-format.ts';

/**
 * The list of a wave's panel keys: signed, hash-chained, and only ever longer. A key of one's own would mark the answers
 * that are sent with it; whoever hands one out has to put it into this list, and the list's head stands in links, on
 * posters and in editions, where people can compare it.
 */

/** A panel and the key under which its tokens are issued: base64url of 32 bytes, a ristretto255 element. */
interface ListedKey {
  readonly panel: string;
  readonly publicKey: string;
  /** The mark of the guarantee sheet that all of its people are shown (`guaranteeMark`); panels of before had none. */
  readonly guarantee?: string | undefined;
}

/** All of a wave's keys, in the order in which its panels opened. */
export interface KeyList {
  readonly wave: string;
  readonly panels: readonly ListedKey[];
  /** The last link of the chain: base64url of 32 bytes. */
  readonly head: string;
  /** Ed25519 (RFC 8032) over `signedText`: base64url of 64 bytes. */
  readonly signature: string;
  /** The key of the signature, which the chain begins with: base64url of 32 bytes. */
  readonly signedBy: string;
}

/** What is wrong with a list by itself. */
export type ListFault = 'chain' | 'signature' | 'twice';

/** In links and for people to compare: a head's first 16 bytes, 22 characters. */
const shortBytes = 16;
export const shortHeadPattern = /^[A-Za-z0-9_-]{22}$/;

/**
 * The first 16 bytes of a head, base64url. Two lists with the same ones cost 2^64 hashes to whoever makes both, and would
 * tell two groups apart, not people; the chain itself is made of whole heads, so that more than two cost far more.
 */
export function shortHead(head: string): string {
  const bytes = fromBase64Url(head, 32);
  if (!bytes) throw new TypeError(`shortHead: ${head} is no head of a key list`);
  return toBase64Url(bytes.subarray(0, shortBytes));
}

/** What a chain begins with: SHA-256 of the wave and the key that its heads are signed with. */
export function firstHead(wave: string, signedBy: string): Promise<string> {
  return sha256(`key list ${wave} ${signedBy}\n`);
}

/** The head after one more key: SHA-256 of the head before and the line `<wave> <panel> <publicKey>[ <guarantee>]`. */
export function nextHead(
  previous: string,
  wave: string,
  { panel, publicKey, guarantee }: ListedKey,
): Promise<string> {
  const listed = [wave, panel, publicKey, ...(guarantee === undefined ? [] : [guarantee])];
  return sha256(`${previous}\n${listed.join(' ')}\n`);
}

/** All heads of a list's chain, the one before its first key included: one more than it has keys. */
export async function headsOf({
  wave,
  signedBy,
  panels,
}: Pick<KeyList, 'wave' | 'signedBy' | 'panels'>): Promise<string[]> {
  let head = await firstHead(wave, signedBy);
  const heads = [head];
  for (const listed of panels) {
    head = await nextHead(head, wave, listed);
    heads.push(head);
  }
  return heads;
}

/** What is signed of a list: its wave, how many keys it has, and its head. */
export function signedText(wave: string, keys: number, head: string): Uint8Array {
  return new TextEncoder().encode(`key list ${wave} ${keys} ${head}\n`);
}

/**
 * Checks a list by itself: that its head is the one of its keys, signed by the key it begins with, and no panel in it twice.
 *
 * @returns its heads, oldest first, or what is wrong with it
 */
export async function checkKeyList(list: KeyList): Promise<string[] | ListFault> {
  if (new Set(list.panels.map(({ panel }) => panel)).size < list.panels.length) return 'twice';
  const heads = await headsOf(list);
  if (heads.at(-1) !== list.head) return 'chain';
  return isSigned(list) ? heads : 'signature';
}

function isSigned({ wave, panels, head, signature, signedBy }: KeyList): boolean {
  const [bytes, key] = [fromBase64Url(signature, 64), fromBase64Url(signedBy, 32)];
  if (!bytes || !key) return false;
  // Strictly as in RFC 8032: what one program takes for signed must be so for every other.
  return ed25519.verify(bytes, signedText(wave, panels.length, head), key, { zip215: false });
}

async function sha256(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
