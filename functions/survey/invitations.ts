import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { purposeKey } from './purpose-key.ts';
import { SurveyError } from './survey-error.ts';
import { fromBase64Url, toBase64Url } from './token-format.ts';

/** By mail, which only its receiver sees; or on a card, which is drawn from a box. */
type InvitationKind = 'mail' | 'card';

/**
 * Invitations of a company to a wave. A code is a serial number and a MAC over it, so it can be checked without being
 * stored; only used ones are. A new epoch voids the codes of the one before.
 */
interface InvitationContext {
  readonly wave: string;
  readonly company: string;
  readonly kind: InvitationKind;
  /** Counts from 1. */
  readonly epoch: number;
}

/** An invitation whose code is authentic. */
export interface Invitation {
  readonly kind: InvitationKind;
  readonly epoch: number;
  readonly serial: number;
}

/** Mailed codes are never voided by a later epoch: nobody but their receivers has them. */
export const mailEpoch = 1;

const serialBytes = 6;
const macBytes = 10;

/** The code for a serial (1 to 2^48 − 1): 16 bytes, 22 characters. */
export function invitationCode(seed: Uint8Array, context: InvitationContext, serial: number): string {
  const code = Buffer.alloc(serialBytes + macBytes);
  code.writeUIntBE(serial, 0, serialBytes);
  invitationMac(invitationSecret(seed), context, serial).copy(code, serialBytes);
  return toBase64Url(code);
}

/**
 * So many different serials in no order. Of a hundred thousand drawn at one time and as many at another, two are the
 * same in one case of 28 000.
 */
export function randomSerials(count: number): number[] {
  const serials = new Set<number>();
  while (serials.size < count) serials.add(randomInt(1, 2 ** 48 - 1));
  return [...serials];
}

/**
 * The invitation that a code of this company and wave stands for.
 *
 * @param cards  those that are valid: serials run from 1 to their number
 * @throws SurveyError `invalid-admission`, the same for every kind of wrong code
 */
export function checkInvitation(
  seed: Uint8Array,
  panel: { readonly wave: string; readonly company: string },
  { code, cards }: { code: string; cards: { readonly epoch: number; readonly count: number } },
): Invitation {
  const bytes = fromBase64Url(code, serialBytes + macBytes);
  if (bytes) {
    const serial = Buffer.from(bytes).readUIntBE(0, serialBytes);
    const mac = bytes.subarray(serialBytes);
    const secret = invitationSecret(seed);
    const isAuthentic = (way: Pick<Invitation, 'kind' | 'epoch'>) =>
      timingSafeEqual(mac, invitationMac(secret, { ...panel, ...way }, serial));
    const mail = { kind: 'mail', epoch: mailEpoch } as const;
    const card = { kind: 'card', epoch: cards.epoch } as const;
    if (isAuthentic(mail) && serial >= 1) return { ...mail, serial };
    if (isAuthentic(card) && serial >= 1 && serial <= cards.count) return { ...card, serial };
  }
  throw new SurveyError(
    'invalid-admission',
    'this invitation is not valid for the wave, or was replaced by a new one',
  );
}

const invitationSecret = (seed: Uint8Array) => purposeKey(seed, 'invitation');

function invitationMac(
  secret: Uint8Array,
  { wave, company, kind, epoch }: InvitationContext,
  serial: number,
): Buffer {
  return createHmac('sha256', secret)
    .update(`${kind}/${wave}/${company}/${epoch}/${serial}`)
    .digest()
    .subarray(0, macBytes);
}

/** What is kept of the element that an invitation was used with, so that a lost reply can be given again. */
export function blindedElementHash(blindedElement: Uint8Array): string {
  return createHash('sha256').update(blindedElement).digest('base64url');
}
