import initialise, { type Address } from 'libsodium-sumo';
import { readSodiumProgram } from './sodium-program.ts';

/**
 * The group ristretto255 (RFC 9496) by libsodium in WebAssembly, in constant time: elements and scalars as their encodings
 * of 32 bytes. Whoever imports this waits for the module, so only what makes or checks tokens does.
 */

const sodium = await initialise({
  // At once: a failure is then the import's, where the loader would wait for ever.
  instantiateWasm: (imports, receive) =>
    receive(new WebAssembly.Instance(new WebAssembly.Module(readSodiumProgram()), imports)),
});

const encodedBytes = 32;
/** A result and three operands at most, of which a hash is twice as long as the others and comes alone. */
const scratchBytes = 4 * encodedBytes;
/** Every value of a call lies here, and none longer than the call. */
const scratch = sodium._malloc(scratchBytes);

/** Whether bytes are the encoding of an element of the group, its identity excepted. */
export function isElement(bytes: Uint8Array): boolean {
  if (bytes.length !== encodedBytes || bytes.every((byte) => byte === 0)) return false;
  let isValid = false;
  within([bytes], (_, [element]) => {
    isValid = sodium._crypto_core_ristretto255_is_valid_point(element) === 1;
    return 0;
  });
  return isValid;
}

/**
 * @param scalar   reduced, not zero
 * @param element  one that `isElement` lets through
 */
export function multiply(scalar: Uint8Array, element: Uint8Array): Uint8Array {
  return within([scalar, element], (product, [factor, base]) =>
    sodium._crypto_scalarmult_ristretto255(product, factor, base),
  );
}

/** @param scalar  reduced, not zero */
export function multiplyBase(scalar: Uint8Array): Uint8Array {
  return within([scalar], (product, [factor]) =>
    sodium._crypto_scalarmult_ristretto255_base(product, factor),
  );
}

/** The element that 64 uniform bytes stand for (RFC 9496, 4.3.4). */
export function elementFrom(uniform: Uint8Array): Uint8Array {
  return within([uniform], (element, [bytes]) => sodium._crypto_core_ristretto255_from_hash(element, bytes));
}

/** 64 bytes, read as a number from the last byte down, modulo the order of the group. */
export function scalarFrom(uniform: Uint8Array): Uint8Array {
  return within([uniform], (scalar, [bytes]) => {
    sodium._crypto_core_ristretto255_scalar_reduce(scalar, bytes);
    return 0;
  });
}

/** a − b·c modulo the order of the group, of reduced scalars. */
export function subtractProduct(a: Uint8Array, b: Uint8Array, c: Uint8Array): Uint8Array {
  return within([a, b, c], (result, [from, left, right]) => {
    sodium._crypto_core_ristretto255_scalar_mul(result, left, right);
    sodium._crypto_core_ristretto255_scalar_sub(result, from, result);
    return 0;
  });
}

type Addresses = [Address, Address, Address];

/**
 * Lays operands into libsodium's memory, lets it compute, and wipes all of it: secret keys lie there for the call alone.
 *
 * @returns the 32 bytes of the result
 */
function within(
  operands: readonly Uint8Array[],
  compute: (result: Address, at: Addresses) => number,
): Uint8Array {
  try {
    let next = scratch + encodedBytes;
    const at = operands.map((operand) => {
      const address = next;
      next += operand.length;
      if (next > scratch + scratchBytes)
        throw new RangeError('ristretto255: an operand is longer than one can be');
      sodium.HEAPU8.set(operand, address);
      return address;
    });
    if (compute(scratch, at as Addresses) !== 0)
      throw new RangeError('ristretto255: no element of the group, or zero');
    return sodium.HEAPU8.slice(scratch, scratch + encodedBytes);
  } finally {
    sodium.HEAPU8.fill(0, scratch, scratch + scratchBytes);
  }
}
