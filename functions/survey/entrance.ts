import { createHmac, timingSafeEqual } from 'node:crypto';
import { purposeKey } from './purpose-key.ts';
import { SurveyError } from './survey-error.ts';
import { fromBase64Url, toBase64Url } from './token-format.ts';

/**
 * A company's shared entrance to a wave: one link for everyone, on a poster, that hands out a fixed number of
 * admissions. The link's code is a MAC over what it belongs to, so it can be checked without being stored. Whoever has
 * the link can ask for more than one admission, so a proof of work comes with each; the page says what that is worth.
 */
interface EntranceContext {
  readonly wave: string;
  readonly company: string;
  /** Counts from 1; the codes of earlier posters are void. */
  readonly poster: number;
  /** How many admissions there are; 0 where the entrance is closed. */
  readonly admissions: number;
}

const macBytes = 12;

/** The code of a poster: 12 bytes, 16 characters. */
export function entranceCode(seed: Uint8Array, context: EntranceContext): string {
  return toBase64Url(entranceMac(entranceSecret(seed), context));
}

/** @throws SurveyError `invalid-admission`, the same for every kind of wrong code and for an entrance that is closed */
export function checkEntrance(seed: Uint8Array, context: EntranceContext, code: string): void {
  const bytes = fromBase64Url(code, macBytes);
  const isOf = (secret: Uint8Array) =>
    bytes !== undefined && timingSafeEqual(bytes, entranceMac(secret, context));
  // Posters of before December 2026 hang on: their codes were made from the seed itself.
  const isAuthentic = isOf(entranceSecret(seed)) || isOf(seed);
  if (isAuthentic && context.admissions > 0) return;
  throw new SurveyError(
    'invalid-admission',
    'this entrance is not valid for the wave, or was replaced by a new one',
  );
}

const entranceSecret = (seed: Uint8Array) => purposeKey(seed, 'entrance');

function entranceMac(secret: Uint8Array, { wave, company, poster, admissions }: EntranceContext): Uint8Array {
  return createHmac('sha256', secret)
    .update(`entrance/${wave}/${company}/${poster}/${admissions}`)
    .digest()
    .subarray(0, macBytes);
}
