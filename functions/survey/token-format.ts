/** A token as it travels: `<panel>.<base64url nonce>.<base64url output>`. */
export interface Token {
  readonly panel: string;
  /** 32 random bytes, chosen by the respondent's browser. */
  readonly nonce: Uint8Array;
  /** 64 bytes: the VOPRF's output for the nonce under the panel's key. */
  readonly output: Uint8Array;
}

/** `open`, `simulated` or a company's id. */
export const panelPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

const tokenPattern = /^([a-z0-9][a-z0-9-]{0,63})\.([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{86})$/;

export function formatToken({ panel, nonce, output }: Token): string {
  return `${panel}.${toBase64Url(nonce)}.${toBase64Url(output)}`;
}

/** The token's parts, or undefined where the text has another form, a non-canonical encoding included. */
export function parseToken(text: string): Token | undefined {
  const [, panel, nonceText, outputText] = tokenPattern.exec(text) ?? [];
  if (panel === undefined || nonceText === undefined || outputText === undefined) return undefined;
  const nonce = fromBase64Url(nonceText, 32);
  const output = fromBase64Url(outputText, 64);
  return nonce && output && { panel, nonce, output };
}

/** What nobody sees: soft hyphens, zero-width characters, marks of direction; and the line ends that a mail put in. */
const unseen = /\p{Cf}|=\r?\n/gu;

const spacedToken =
  /(?<![A-Za-z0-9])([a-z0-9](?:[a-z0-9]|-\s*){0,63})\s*\.\s*((?:[A-Za-z0-9_-]\s*){43})\.\s*((?:[A-Za-z0-9_-]\s*){86})(?![-_]*[A-Za-z0-9])/i;

/**
 * The token in a text that was copied by hand, whatever stands around it: its label, quotes, brackets, a final stop,
 * broken lines, quoted lines of a mail, characters that nobody sees.
 *
 * @returns the token as `formatToken` writes it, or undefined where there is no whole one
 * @example
 * readTokenText(`Code : «\u202f${token}\u202f».`); // => token
 */
export function readTokenText(text: string): string | undefined {
  const seen = text.replace(unseen, '').replace(/^[>|\s]+/gm, '');
  const [, panel = '', nonce = '', output = ''] = spacedToken.exec(seen) ?? [];
  const found = [panel.toLowerCase(), nonce, output].join('.').replace(/\s/g, '');
  return parseToken(found) && found;
}

/** In the order of their values, six bits each (RFC 4648, 5). */
export const base64UrlDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** By the character; what is no digit is undefined. */
const digitValues: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const value = base64UrlDigits.indexOf(String.fromCharCode(code));
  return value < 0 ? undefined : value;
});

export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held & 63) << 8) | byte;
    bits += 8;
    for (; bits >= 6; bits -= 6) text += base64UrlDigits.charAt((held >> (bits - 6)) & 63);
  }
  return bits > 0 ? text + base64UrlDigits.charAt((held << (6 - bits)) & 63) : text;
}

/** The bytes, or undefined where the text is not the one base64url encoding (RFC 4648, 5) of `length` bytes. */
export function fromBase64Url(text: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (text.length !== Math.ceil((length * 4) / 3)) return undefined;
  const bytes = new Uint8Array(length);
  let place = 0;
  let held = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const value = digitValues[text.charCodeAt(i)];
    if (value === undefined) return undefined;
    held = ((held & 63) << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[place++] = held >> bits;
  }
  // Two texts must never stand for one token: unused trailing bits have to be zero.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
