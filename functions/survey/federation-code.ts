import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Company } from './company.ts';
import { purposeKey } from './purpose-key.ts';
import { SurveyError } from './survey-error.ts';
import { fromBase64Url, toBase64Url } from './token-format.ts';

const macBytes = 12;

/**
 * What a federation hands to its members, who enter it in their space: `<id>.<16 characters>`, a MAC over the federation
 * and the number of the code. It can be checked without being stored, and every code of before is void.
 */
export function federationCode(seed: Uint8Array, federation: string, number: number): string {
  return `${federation}.${toBase64Url(macOf(seed, federation, number))}`;
}

/** Which company a code would be of, if it is good. */
export function federationIn(code: string): string {
  return code.trim().split('.')[0] ?? '';
}

/**
 * @param federation  as its record is kept; undefined where there is none
 * @throws SurveyError `invalid-federation-code`, the same for every kind of wrong code, and for one that was replaced
 */
export function checkFederationCode(
  seed: Uint8Array,
  federation: Company | undefined,
  code: string,
): Company {
  const [, mac = ''] = code.trim().split('.');
  const bytes = fromBase64Url(mac, macBytes);
  const { id, federationCodes = 0, status } = federation ?? { id: '', status: 'pending' as const };
  const isAuthentic = bytes !== undefined && timingSafeEqual(bytes, macOf(seed, id, federationCodes));
  if (federation && isAuthentic && federationCodes > 0 && status === 'verified') return federation;
  throw new SurveyError(
    'invalid-federation-code',
    'this is no code of a federation, or it was replaced by a new one',
  );
}

function macOf(seed: Uint8Array, federation: string, number: number): Uint8Array {
  return createHmac('sha256', purposeKey(seed, 'federation-code'))
    .update(`${federation}/${number}`)
    .digest()
    .subarray(0, macBytes);
}
