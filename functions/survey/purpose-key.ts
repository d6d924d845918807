import { createHmac } from 'node:crypto';

/** A secret for one purpose, so that no two uses of the seed can be played against each other. */
export function purposeKey(seed: Uint8Array, purpose: string): Buffer {
  return createHmac('sha256', seed).update(`purpose/${purpose}`).digest();
}
