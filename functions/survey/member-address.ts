import { createHmac } from 'node:crypto';
import { purposeKey } from './purpose-key.ts';
import { normalAddress } from './read-addresses.ts';
import { openText, sealText } from './sealed-text.ts';

/** Whose address it is. */
interface Holder {
  /** The company's id, or `operator`. */
  readonly owner: string;
  readonly member: string;
}

/** A member's address as it is kept, base64: the database alone does not say it, the seed is needed as well. */
export function sealMemberAddress(seed: Uint8Array, holder: Holder, address: string): string {
  return sealText(purposeKey(seed, 'member-address'), contextOf(holder), address).toString('base64');
}

/** @throws Error where it was sealed for somebody else, with another seed, or was changed */
export function openMemberAddress(seed: Uint8Array, holder: Holder, sealed: string): string {
  return openText(purposeKey(seed, 'member-address'), contextOf(holder), Buffer.from(sealed, 'base64'));
}

/** By which a member is found who states their address, base64url. Only with the seed can guesses be tried. */
export function memberAddressHash(seed: Uint8Array, address: string): string {
  return createHmac('sha256', purposeKey(seed, 'member-lookup'))
    .update(normalAddress(address))
    .digest('base64url');
}

function contextOf({ owner, member }: Holder): string {
  return `${owner}/${member}`;
}
