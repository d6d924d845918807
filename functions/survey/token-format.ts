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

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The bytes, or undefined where the text is not the one base64url encoding (RFC 4648, 5) of `length` bytes. */
export function fromBase64Url(text: string, length: number): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    return undefined;
  }
  // Two texts must never stand for one token: unused trailing bits have to be zero.
  return bytes.length === length && toBase64Url(bytes) === text ? bytes : undefined;
}
