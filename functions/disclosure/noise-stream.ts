import { createHmac } from 'node:crypto';

/** Independent fair bits. */
export interface RandomBits {
  /** The next 1 to 24 bits as a whole number. */
  take(bits: number): number;
}

/** What all noise of an edition is drawn from. Whoever has the secret can take the noise away again. */
export interface NoiseKey {
  /** 32 random bytes of the wave. */
  readonly secret: Uint8Array;
  /** SHA-256, in hex, of the frozen input: another input gets other noise, or two runs would tell their difference. */
  readonly digest: string;
  readonly edition: string;
}

/** Names a table within an edition; `panel` is the company whose respondents alone it counts. */
export interface TableName {
  readonly question: string;
  readonly by: readonly string[];
  readonly panel?: string | undefined;
}

const domain = 'dgauss/v1';

/**
 * The bits of one cell's noise: HMAC-SHA256 under the secret of
 * `dgauss/v1|digest|edition|question|by|cell`, a zero byte and the number of the block (unsigned, 32 bits, big-endian).
 * A run repeated after a crash draws the same; no two cells share a bit.
 *
 * @param cell  the codes of the group's levels and of the answer, joined by commas
 * @throws RangeError for a name with a character that separates names
 */
export function noiseStream(
  { secret, digest, edition }: NoiseKey,
  table: TableName,
  cell: string,
): RandomBits {
  const { question, by, panel } = table;
  const names = [digest, edition, question, ...by, ...(panel === undefined ? [] : [panel]), cell];
  const wrong = names.find((name) => name.includes('|') || name.includes('\0'));
  if (wrong !== undefined) throw new RangeError(`noiseStream: "${wrong}" in ${question}`);
  return new HmacBits(secret, `${domain}|${digest}|${edition}|${tableText(table)}|${cell}\0`);
}

/** `question|by`, as messages and documents write it. */
export function tableText({ question, by, panel }: TableName): string {
  return `${question}|${[...(panel === undefined ? [] : [`panel=${panel}`]), ...by].join(',')}`;
}

class HmacBits implements RandomBits {
  readonly #secret: Uint8Array;
  readonly #message: string;
  #block = 0;
  #bytes: Uint8Array = new Uint8Array();
  #place = 0;
  /** Bits drawn and not yet taken: never more than 31, so that they are a positive number of 32 bits. */
  #left = 0;
  #leftBits = 0;

  constructor(secret: Uint8Array, message: string) {
    this.#secret = secret;
    this.#message = message;
  }

  take(bits: number): number {
    while (this.#leftBits < bits) {
      this.#left = (this.#left << 8) | this.#nextByte();
      this.#leftBits += 8;
    }
    this.#leftBits -= bits;
    const value = this.#left >> this.#leftBits;
    this.#left &= (1 << this.#leftBits) - 1;
    return value;
  }

  #nextByte(): number {
    if (this.#place === this.#bytes.length) {
      const counter = Buffer.alloc(4);
      counter.writeUInt32BE(this.#block++);
      this.#bytes = createHmac('sha256', this.#secret).update(this.#message).update(counter).digest();
      this.#place = 0;
    }
    return this.#bytes[this.#place++] as number;
  }
}
