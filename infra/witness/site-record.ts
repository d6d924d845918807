import type { KeyList } from '../../functions/survey/key-list.ts';

/** What a witness saw of an observatory: what it writes down, and compares with what others saw. */
export interface SiteRecord {
  readonly address: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly seenOn: string;
  /** What the site says that its pages were built from. */
  readonly source: string;
  /**
   * By address, SHA-256 in hex of each file as it was served; of a page with figures in it, of what it loads and runs; of
   * a page also what its headers let it do.
   */
  readonly files: Readonly<Record<string, string>>;
  /** The signed lists of keys, by wave. */
  readonly lists: Readonly<Record<string, KeyList>>;
}
