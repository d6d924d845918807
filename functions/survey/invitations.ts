import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { SurveyError } from './survey-error.ts';
import { fromBase64Url, toBase64Url } from './token-format.ts';

/**
 * Invitations of a company to a wave. A code is a serial number and a MAC over it, so it can be checked without being
 * stored; only used ones are, by serial. A new epoch voids the codes of the one before.
 */
export interface InvitationContext {
  readonly wave: string;
  readonly company: string;
  /** Counts from 1. */
  readonly epoch: number;
}

const serialBytes = 4;
const macBytes = 12;

/** The code for a serial (1 to 2^32 − 1): 16 bytes, 22 characters. */
export function invitationCode(seed: Uint8Array, context: InvitationContext, serial: number): string {
  const code = Buffer.alloc(serialBytes + macBytes);
  code.writeUInt32BE(serial);
  invitationMac(seed, context, serial).copy(code, serialBytes);
  return toBase64Url(code);
}

/**
 * The serial of a code of this company, wave and epoch.
 *
 * @param invited  how many were invited: serials above are refused
 * @throws SurveyError `invalid-admission`, the same for every kind of wrong code
 */
export function checkInvitation(
  seed: Uint8Array,
  context: InvitationContext,
  { code, invited }: { code: string; invited: number },
): number {
  const bytes = fromBase64Url(code, serialBytes + macBytes);
  if (bytes) {
    const serial = Buffer.from(bytes).readUInt32BE();
    const isAuthentic = timingSafeEqual(bytes.subarray(serialBytes), invitationMac(seed, context, serial));
    if (isAuthentic && serial >= 1 && serial <= invited) return serial;
  }
  throw new SurveyError(
    'invalid-admission',
    'this invitation is not valid for the wave, or was replaced by a new one',
  );
}

function invitationMac(
  seed: Uint8Array,
  { wave, company, epoch }: InvitationContext,
  serial: number,
): Buffer {
  return createHmac('sha256', seed)
    .update(`invitation/${wave}/${company}/${epoch}/${serial}`)
    .digest()
    .subarray(0, macBytes);
}

/** What is kept of the element that an invitation was used with, so that a lost reply can be given again. */
export function blindedElementHash(blindedElement: Uint8Array): string {
  return createHash('sha256').update(blindedElement).digest('base64url');
}
