import { createHmac } from 'node:crypto';
import { purposeKey } from '../survey/purpose-key.ts';
import { normalAddress } from '../survey/read-addresses.ts';
import { openText, sealText } from '../survey/sealed-text.ts';

/** Where an address is sealed for: it opens nowhere else. */
interface Place {
  readonly wave: string;
  readonly company: string;
  readonly serial: number;
}

const hashBytes = 16;

/** An address that only a holder of the seed can read. */
export function sealAddress(seed: Uint8Array, place: Place, address: string): Uint8Array {
  return sealText(purposeKey(seed, 'mail-address'), nameOf(place), address);
}

/** @throws Error where the sealed text was made for another place, with another seed, or was changed */
export function openAddress(seed: Uint8Array, place: Place, sealed: Uint8Array): string {
  return openText(purposeKey(seed, 'mail-address'), nameOf(place), sealed);
}

/**
 * By which an address is known again that was invited before, 16 bytes. With the seed, guessed addresses can be tried;
 * what is found is that the company invited them, which the company knows.
 */
export function addressHash(
  seed: Uint8Array,
  { wave, company }: Pick<Place, 'wave' | 'company'>,
  address: string,
): Uint8Array {
  return createHmac('sha256', purposeKey(seed, 'mail-once'))
    .update(`${wave}/${company}/${normalAddress(address)}`)
    .digest()
    .subarray(0, hashBytes);
}

function nameOf({ wave, company, serial }: Place): string {
  return `${wave}/${company}/${serial}`;
}
