import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { purposeKey } from '../survey/purpose-key.ts';
import { normalAddress } from '../survey/read-addresses.ts';

/** Where an address is sealed for: it opens nowhere else. */
interface Place {
  readonly wave: string;
  readonly company: string;
  readonly serial: number;
}

const nonceBytes = 12;
const tagBytes = 16;
/** Sealed texts have lengths in these steps, so that a length tells next to nothing of an address. */
const paddingBytes = 64;
const hashBytes = 16;

/** An address that only a holder of the seed can read: AES-256-GCM, `nonce ‖ tag ‖ text` in bytes. */
export function sealAddress(seed: Uint8Array, place: Place, address: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', purposeKey(seed, 'mail-address'), nonce);
  cipher.setAAD(nameOf(place));
  const bytes = Buffer.from(address);
  const padded = Buffer.alloc(Math.ceil((bytes.length + 1) / paddingBytes) * paddingBytes);
  bytes.copy(padded);
  const text = Buffer.concat([cipher.update(padded), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws Error where the sealed text was made for another place, with another seed, or was changed */
export function openAddress(seed: Uint8Array, place: Place, sealed: Uint8Array): string {
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', purposeKey(seed, 'mail-address'), nonce);
  decipher.setAAD(nameOf(place));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = decipher.update(sealed.subarray(nonceBytes + tagBytes));
  return Buffer.concat([text, decipher.final()]).toString().replace(/\0+$/, '');
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

function nameOf({ wave, company, serial }: Place): Buffer {
  return Buffer.from(`${wave}/${company}/${serial}`);
}
