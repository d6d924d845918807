import { createHash } from 'node:crypto';

/** Every place from 1 to `places` once, in an order that follows from the hash. */
export function* placesInTurn(hash: string, places: number): Generator<number, undefined> {
  const bytes = createHash('sha256').update(hash).digest();
  const start = bytes.readUInt32BE(0) % places;
  // A step that shares no divisor with the number of places visits them all.
  let step = 1 + (bytes.readUInt32BE(4) % places);
  while (greatestCommonDivisor(step, places) !== 1) step += 1;
  for (let turn = 0; turn < places; turn++) yield ((start + turn * step) % places) + 1;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
