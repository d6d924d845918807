import { hash, timingSafeEqual } from 'node:crypto';
import { purposeKey } from './purpose-key.ts';

/** All that a kept response says, and where it is kept. */
interface SignedResponse {
  readonly wave: string;
  /** SHA-256 of the token's nonce, base64url. */
  readonly id: string;
  readonly panel: string;
  readonly questionnaireVersion: number;
  readonly packedAnswers: string;
}

const macBytes = 16;
/** SHA-256 works on blocks of so many bytes. */
const blockBytes = 64;

/**
 * Signs responses as they are written, and knows those again that were: whoever can write the table can neither put a
 * response in nor alter one, nor bring it to another wave, id or panel. What a MAC cannot tell is that a response was
 * deleted, or put back as its own respondent had sent it before.
 */
export class ResponseSigner {
  private readonly inner: Buffer;
  private readonly outer: Buffer;

  constructor(seed: Uint8Array) {
    const secret = Buffer.concat([purposeKey(seed, 'response-mac')], blockBytes);
    this.inner = secret.map((byte) => byte ^ 0x36) as Buffer;
    this.outer = secret.map((byte) => byte ^ 0x5c) as Buffer;
  }

  /** 16 bytes. */
  sign({ wave, id, panel, questionnaireVersion, packedAnswers }: SignedResponse): Uint8Array {
    // As JSON, in which no two lists read alike, whatever stands in a text.
    const text = JSON.stringify([wave, id, panel, questionnaireVersion, packedAnswers]);
    // HMAC-SHA256 as RFC 2104 writes it: Node's own takes six times as long over so short a text, and a publication
    // checks millions.
    const digest = hash('sha256', Buffer.concat([this.inner, Buffer.from(text)]), 'buffer');
    return hash('sha256', Buffer.concat([this.outer, digest]), 'buffer').subarray(0, macBytes);
  }

  isAuthentic(response: SignedResponse, mac: Uint8Array): boolean {
    return mac.length === macBytes && timingSafeEqual(mac, this.sign(response));
  }
}
