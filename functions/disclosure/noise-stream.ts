import { hash } from 'node:crypto';

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
 * @returns the bits by cell: the codes of the group's levels and of the answer, joined by commas
 * @throws RangeError for a name with a character that separates names
 */
export function noiseStreams(
  { secret, digest, edition }: NoiseKey,
  table: TableName,
): (cell: string) => RandomBits {
  const { question, by, panel } = table;
  const refuse = (names: readonly string[]) => {
    const wrong = names.find((name) => name.includes('|') || name.includes('\0'));
    if (wrong !== undefined) throw new RangeError(`noiseStreams: "${wrong}" in ${question}`);
  };
  refuse([digest, edition, question, ...by, ...(panel === undefined ? [] : [panel])]);
  const key = secret.length > blockBytes ? hash('sha256', secret, 'buffer') : secret;
  const padded = (pad: number) => {
    const block = Buffer.alloc(blockBytes, pad);
    for (let index = 0; index < key.length; index++) block[index] = pad ^ (key[index] ?? 0);
    return block;
  };
  const named = Buffer.from(`${domain}|${digest}|${edition}|${tableText(table)}|`);
  const start = Buffer.concat([padded(0x36), named]);
  const outer = Buffer.concat([padded(0x5c), Buffer.alloc(digestBytes)]);
  return (cell) => {
    refuse([cell]);
    return new HmacBits(Buffer.concat([start, Buffer.from(`${cell}\0`), Buffer.alloc(4)]), outer);
  };
}

/** `question|by`, as messages and documents write it. */
export function tableText({ question, by, panel }: TableName): string {
  return `${question}|${[...(panel === undefined ? [] : [`panel=${panel}`]), ...by].join(',')}`;
}

/** SHA-256 works on blocks of so many bytes, and gives so many. */
const [blockBytes, digestBytes] = [64, 32];

/**
 * HMAC-SHA256 as RFC 2104 writes it: Node's own takes most of the time that an edition's noise does, over messages that
 * are so short and so many.
 */
class HmacBits implements RandomBits {
  /** The padded secret, the message and room for the number of the block. */
  readonly #inner: Buffer;
  /** The padded secret, and room for the digest of the above: written and read at once, so that streams may share it. */
  readonly #outer: Buffer;
  #block = 0;
  /** A block, a character a byte: as text a digest costs a third of what it costs as a buffer. */
  #bytes = '';
  #index = 0;
  /** Bits drawn and not yet taken: never more than 31, so that they are a positive number of 32 bits. */
  #left = 0;
  #leftBits = 0;

  constructor(inner: Buffer, outer: Buffer) {
    this.#inner = inner;
    this.#outer = outer;
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
    if (this.#index === this.#bytes.length) {
      this.#inner.writeUInt32BE(this.#block++, this.#inner.length - 4);
      this.#outer.write(hash('sha256', this.#inner, 'binary'), blockBytes, 'latin1');
      this.#bytes = hash('sha256', this.#outer, 'binary');
      this.#index = 0;
    }
    return this.#bytes.charCodeAt(this.#index++);
  }
}
