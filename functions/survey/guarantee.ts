/**
 * The name of a guarantee sheet: SHA-256 of its canonical JSON, 64 hex digits. Whoever has it finds the sheet; the list of
 * a wave's keys, which is everybody's, holds a mark of it alone, since the sheet names the company.
 */
export const guaranteeHashPattern = /^[0-9a-f]{64}$/;

const groups = 5;
const groupLength = 4;

/** SHA-256 of a sheet's text as it is stored and served: its hash, hex. */
export async function guaranteeHash(text: string): Promise<string> {
  return [...(await sha256(text))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a wave's list of keys holds of a sheet: SHA-256 of its hash, base64url. It leads to no sheet. */
export async function guaranteeMark(hash: string): Promise<string> {
  return btoa(String.fromCharCode(...(await sha256(`guarantee ${hash}\n`))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * What people compare: the first 80 bits, in groups. To make two sheets that share them costs 2^40 hashes; browsers
 * compare whole ones.
 *
 * @example
 * shortGuarantee('0123456789abcdef0123456789…'); // => '0123 4567 89ab cdef 0123'
 */
export function shortGuarantee(hash: string): string {
  const group = (index: number) => hash.slice(index * groupLength, (index + 1) * groupLength);
  return Array.from({ length: groups }, (_, index) => group(index)).join(' ');
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
