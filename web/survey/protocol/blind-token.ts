import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { formatToken, fromBase64Url, toBase64Url } from '../../../functions/survey/token-format.ts';
import { AdmissionError } from './admission-error.ts';

/**
 * The respondent's side of the blind tokens: VOPRF of RFC 9497, ristretto255-SHA512. The server evaluates an element
 * that it cannot see through; the token made from its reply shows nothing of that element.
 */

/** What must be kept between asking and receiving: without it, an evaluation is useless. All base64url. */
export interface Blinding {
  readonly wave: string;
  readonly panel: string;
  readonly nonce: string;
  readonly blind: string;
  readonly blindedElement: string;
}

export interface Evaluation {
  readonly evaluatedElement: string;
  readonly proof: string;
}

export type RandomBytes = (length?: number) => Uint8Array;

const nonceBytes = 32;

/** Draws a nonce and blinds it (RFC 9497, 3.3.2, `Blind`). */
export function blindNonce(wave: string, panel: string, randomBytes: RandomBytes): Blinding {
  const nonce = randomBytes(nonceBytes);
  const { blind, blinded } = ristretto255_oprf.voprf.blind(nonce, (length = nonceBytes) =>
    Uint8Array.from(randomBytes(length)),
  );
  return {
    wave,
    panel,
    nonce: toBase64Url(nonce),
    blind: toBase64Url(blind),
    blindedElement: toBase64Url(blinded),
  };
}

/**
 * Checks that the evaluation was made with the panel's published key, and unblinds it into the token
 * (RFC 9497, 3.3.2, `Finalize`).
 *
 * @param publicKey  base64url of 32 bytes
 * @throws AdmissionError `wrong-key` when the proof does not fit: another key would mark this respondent
 */
export function finalizeToken(blinding: Blinding, publicKey: string, evaluation: Evaluation): string {
  const nonce = bytes(blinding.nonce, 32);
  try {
    const output = ristretto255_oprf.voprf.finalize(
      nonce,
      bytes(blinding.blind, 32),
      bytes(evaluation.evaluatedElement, 32),
      bytes(blinding.blindedElement, 32),
      bytes(publicKey, 32),
      bytes(evaluation.proof, 64),
    );
    return formatToken({ panel: blinding.panel, nonce, output });
  } catch (cause) {
    throw new AdmissionError('wrong-key', { cause });
  }
}

function bytes(text: string, length: number): Uint8Array {
  const decoded = fromBase64Url(text, length);
  if (!decoded) throw new TypeError(`finalizeToken: not base64url of ${length} bytes`);
  return decoded;
}
