import type { PublishedTable } from '../../functions/observatory/edition.ts';
import type { PageDocuments, Tables } from './documents.ts';

/** What a page comes with, so that it need not ask for what it shows already. */
export interface InitialState {
  readonly documents: PageDocuments;
  /** By the address each is served at. */
  readonly tables: Readonly<Record<string, PublishedTable>>;
}

export function initialTables(initial: InitialState | undefined): Tables {
  const entries = Object.entries(initial?.tables ?? {});
  return new Map(entries.map(([address, value]) => [address, { state: 'ready', value }]));
}
