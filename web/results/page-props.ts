import type { ComponentChildren } from 'preact';
import type { Manifest } from '../../functions/observatory/edition.ts';
import type { Language } from '../shared/language.ts';
import type { EditionDocuments, PageDocuments, Tables } from './documents.ts';
import type { View } from './view.ts';

export interface PageProps {
  readonly language: Language;
  readonly documents: PageDocuments;
  readonly tables: Tables;
  /** Whether the tables have arrived that the edition opens with; until then only the extract is shown. */
  readonly areSectionsReady: boolean;
  readonly view: View;
  /** Whether the edition is not released: nothing of it has an address to be taken from or passed on. */
  readonly isSealed?: boolean;
  /** More of its method, for whoever is to release it: nobody else has a page of the method that tells it yet. */
  readonly beforeRelease?: (manifest: Manifest) => ComponentChildren;
  /** The change is made to what is shown when it comes, not to what was when its control was drawn. */
  readonly onChoose: (change: (view: View) => View) => void;
  readonly onRetry: () => void;
  readonly onRetryTable: (address: string) => void;
  /** Fetches tables that the reader may want next. */
  readonly onAhead: (addresses: readonly string[]) => void;
}

/** What the parts of a page with an edition are drawn from. */
export type EditionProps = Omit<PageProps, 'documents'> & { readonly documents: EditionDocuments };
