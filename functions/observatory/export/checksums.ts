import { createHash } from 'node:crypto';

/**
 * A list of checksums as `sha256sum` writes and `sha256sum --check` reads it: SHA-256 in hexadecimal, two spaces, the name.
 *
 * @param files  by name
 */
export function checksums(files: Iterable<readonly [name: string, content: string | Uint8Array]>): string {
  return [...files]
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}
