import { hash } from 'node:crypto';
import { elementFrom, multiply, multiplyBase, scalarFrom, subtractProduct } from './ristretto255.ts';

/** The server's side of RFC 9497, mode VOPRF with ristretto255-SHA512; names and numbers are the RFC's. */

export interface KeyPair {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 32 bytes. */
  readonly secretKey: Uint8Array;
}

/** `"OPRFV1-" || I2OSP(modeVOPRF, 1) || "-" || identifier` (3.1). */
const contextString = Buffer.concat([
  Buffer.from('OPRFV1-'),
  Buffer.of(1),
  Buffer.from('-ristretto255-SHA512'),
]);
const sha512BlockBytes = 128;

/**
 * The key pair of a seed for one use (3.2.1, `DeriveKeyPair`).
 *
 * @param seed  32 bytes
 * @param info  what the pair is for
 */
export function deriveKeyPair(seed: Uint8Array, info: Uint8Array): KeyPair {
  for (let counter = 0; counter < 256; counter++) {
    const input = [seed, withLength(info), Buffer.of(counter)];
    const secretKey = hashToScalar(input, 'DeriveKeyPair');
    if (secretKey.some((byte) => byte !== 0)) return { secretKey, publicKey: multiplyBase(secretKey) };
  }
  throw new Error('deriveKeyPair: 256 hashes were zero');
}

/**
 * Evaluates a blinded element and proves that it was done with this pair (3.3.2, `BlindEvaluate` of one element; 2.2.1,
 * `GenerateProof` with `ComputeCompositesFast`).
 *
 * @param blindedElement  32 bytes, an element that is not the identity
 * @param uniform         64 fresh random bytes: two proofs from the same ones give the secret key away
 * @returns the element, 32 bytes, and the proof, 64
 */
export function blindEvaluate(
  { publicKey, secretKey }: KeyPair,
  blindedElement: Uint8Array,
  uniform: Uint8Array,
): { evaluatedElement: Uint8Array; proof: Uint8Array } {
  const evaluatedElement = multiply(secretKey, blindedElement);
  const seed = sha512([withLength(publicKey), withLength(labelled('Seed-'))]);
  const place = Buffer.of(0, 0);
  const composite = [withLength(seed), place, withLength(blindedElement), withLength(evaluatedElement)];
  const weight = hashToScalar([...composite, Buffer.from('Composite')]);
  const m = multiply(weight, blindedElement);
  const z = multiply(secretKey, m);
  const random = scalarFrom(uniform);
  const committed = [publicKey, m, z, multiplyBase(random), multiply(random, m)].map(withLength);
  const challenge = hashToScalar([...committed, Buffer.from('Challenge')]);
  const answer = subtractProduct(random, challenge, secretKey);
  return { evaluatedElement, proof: Uint8Array.from([...challenge, ...answer]) };
}

/**
 * The function itself, as whoever holds the key computes it (3.3.1, `Evaluate`): 64 bytes.
 *
 * @param input  at most 65,535 bytes
 */
export function evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array {
  const element = elementFrom(expand([input], labelled('HashToGroup-')));
  return sha512([withLength(input), withLength(multiply(secretKey, element)), Buffer.from('Finalize')]);
}

function hashToScalar(parts: readonly Uint8Array[], label = 'HashToScalar-'): Uint8Array {
  return scalarFrom(expand(parts, labelled(label)));
}

/** `Z_pad`, and what stands between the parts and the tag: 64 bytes are asked for, in the block before the first. */
const padding = Buffer.alloc(sha512BlockBytes);
const beforeTag = Buffer.of(0, 64, 0);
const firstBlock = Buffer.of(1);

/** `expand_message_xmd` of RFC 9380, 5.3.1, with SHA-512 and 64 bytes: one block. */
function expand(parts: readonly Uint8Array[], tag: Uint8Array): Uint8Array {
  const tagPrime = [tag, Buffer.of(tag.length)];
  const first = sha512([padding, ...parts, beforeTag, ...tagPrime]);
  return sha512([first, firstBlock, ...tagPrime]);
}

const labels = new Map<string, Buffer>();

function labelled(label: string): Buffer {
  const made = labels.get(label) ?? Buffer.concat([Buffer.from(label), contextString]);
  labels.set(label, made);
  return made;
}

/** `I2OSP(len(bytes), 2) || bytes`. */
function withLength(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(bytes.length >> 8, bytes.length & 255), bytes]);
}

/** At once: Node's `createHash` takes several times as long over texts as short. */
function sha512(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(hash('sha512', Buffer.concat(parts), 'buffer'));
}
