import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { purposeKey } from './purpose-key.ts';

/** The panel of all responses that an institute brings in. */
export const institutePanel = 'institute';

/** Responses of one wave that can be brought in: all are read while the last request waits. */
export const mostImported = 100_000;

/** What a wave is brought: known again by its digest, whatever order its rows came in. */
export interface Import {
  /** See `digestOfResponses`. */
  readonly digest: string;
  readonly responses: number;
}

/**
 * Under which ids a wave's imported responses are kept: 32 bytes each. Sent again, a response has the same; and who has the
 * file, but not the seed, cannot tell by an id which it is.
 *
 * @returns the id by a response's index, from 0, among all that are brought in
 */
export function importedIds(seed: Uint8Array, wave: string, digest: string): (index: number) => Uint8Array {
  const secret = purposeKey(seed, `import/${wave}`).toString('hex');
  return (index) => hash('sha256', canonicalJson([secret, digest, index]), 'buffer');
}
