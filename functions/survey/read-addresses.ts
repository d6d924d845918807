/** Why a line gives no address. */
export type AddressFault = 'no-address' | 'not-an-address' | 'too-long' | 'not-ascii';

interface ReadAddresses {
  /** Each once, in the order of the text, as mail is sent to it: the domain in lower case and in its ASCII form. */
  readonly addresses: readonly string[];
  /** The line of each of the addresses, from 1. */
  readonly lines: readonly number[];
  /** Lines that repeat the address of an earlier one; each is sent to once. */
  readonly duplicates: readonly { readonly line: number; readonly firstLine: number }[];
  readonly invalid: readonly { readonly line: number; readonly reason: AddressFault }[];
}

/** RFC 5321, 4.5.3.1: 64 octets before the @; 254 in all is what a path of 256 leaves. */
const mostOctets = 254;
const mostLocalOctets = 64;

/**
 * Reads addresses out of a pasted list or the text of a CSV file: separated by commas, semicolons, tabs, spaces or
 * lines, with names beside them or not, quoted or not. A first line without an @ is taken for a header.
 *
 * @example
 * readAddresses('e-mail;nom\njeanne@exemple.fr;Jeanne').addresses; // => ['jeanne@exemple.fr']
 */
export function readAddresses(text: string): ReadAddresses {
  const firstLines = new Map<string, number>();
  const addresses: string[] = [];
  const lines: number[] = [];
  const duplicates: { line: number; firstLine: number }[] = [];
  const invalid: { line: number; reason: AddressFault }[] = [];
  let isFirst = true;
  for (const [index, content] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .entries()) {
    const line = index + 1;
    if (/^[\s,;"']*$/.test(content)) continue;
    const candidates = candidatesIn(content);
    if (candidates.length === 0 && !isFirst) invalid.push({ line, reason: 'no-address' });
    isFirst = false;
    for (const candidate of candidates) {
      const read = checkAddress(candidate);
      if ('reason' in read) {
        invalid.push({ line, reason: read.reason });
        continue;
      }
      const normal = normalAddress(read.address);
      const firstLine = firstLines.get(normal);
      if (firstLine !== undefined) {
        duplicates.push({ line, firstLine });
        continue;
      }
      firstLines.set(normal, line);
      addresses.push(read.address);
      lines.push(line);
    }
  }
  return { addresses, lines, duplicates, invalid };
}

/** What two writings of one address have in common. No large provider tells capitals apart, though RFC 5321 lets it. */
export function normalAddress(address: string): string {
  return address.normalize('NFC').toLowerCase();
}

/** The address as mail is sent to it, or what is wrong with it. */
export function checkAddress(text: string): { address: string } | { reason: AddressFault } {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (at < 1 || domain === undefined) return { reason: 'not-an-address' };
  // Few servers take other letters before the @ (RFC 6531), and none can be asked beforehand.
  if (/[^\x20-\x7e]/.test(local)) return { reason: 'not-ascii' };
  if (local.length > mostLocalOctets || local.length + 1 + domain.length > mostOctets) {
    return { reason: 'too-long' };
  }
  // RFC 5321's dot-string. A quoted one, which nobody has, could carry what a header is broken with.
  const isLocal = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local);
  return isLocal ? { address: `${local}@${domain}` } : { reason: 'not-an-address' };
}

/** What may be an address in a line: whatever has an @, without the names and signs around it. */
function candidatesIn(line: string): string[] {
  const bracketed = [...line.matchAll(/<([^<>]*@[^<>]*)>/g)].map(([, inside = '']) => inside);
  const outside = line.replace(/(?:"[^"]*"|[^"<>,;\t]*)\s*<[^<>]*@[^<>]*>/g, ' ');
  const loose = outside.split(/[\s,;]+/).filter((part) => part.includes('@'));
  return [...bracketed, ...loose].map((part) =>
    part
      .trim()
      .replace(/^mailto:/i, '')
      .replace(/^[\s"'‘’“”«»([<{\u200b\u00a0]+|[\s"'‘’“”«».)\]>}\u200b\u00a0]+$/g, ''),
  );
}

/** A domain of at least two labels in its ASCII form (RFC 5891); undefined where it is none. */
function asciiDomain(text: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(text)) return undefined;
  let host: string;
  try {
    host = new URL(`http://${text}`).hostname;
  } catch {
    return undefined;
  }
  const isDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host);
  return isDomain ? host : undefined;
}
