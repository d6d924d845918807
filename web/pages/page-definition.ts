import type { ComponentType } from 'preact';
import type { Manifest } from '../../functions/observatory/edition.ts';
import type { PictureSubject } from '../pictures/picture-address.ts';
import type { Language } from '../shared/language.ts';
import type { DocumentSource } from './document-source.ts';

/** Where a page is drawn for. */
interface PagePlace {
  readonly address: URL;
  readonly language: Language;
}

/** A page of published documents: what it needs, how it is titled and how it is drawn, in a browser and without one. */
export interface PageDefinition<Documents> {
  /** Reads all that the page of an address shows. @throws what the source throws */
  read(source: DocumentSource, place: PagePlace): Promise<Documents>;
  /** Whether there is what the address names. */
  isFound(documents: Documents): boolean;
  /** Whether what it names is there and cannot be shown, for somebody to mend. */
  isDamaged?(documents: Documents): boolean;
  /** The window's title; undefined where that is the site's. */
  title(documents: Documents, place: PagePlace): string | undefined;
  readonly Page: ComponentType<{ documents: Documents }>;
  /** The edition that the page is about, which its head describes to machines. */
  edition?(documents: Documents): Manifest | undefined;
  /** What the page shows, in a sentence, for those who are handed its address. */
  summary?(documents: Documents, place: PagePlace): string | undefined;
  /** What its picture for sharing is of; the edition's where it does not say. */
  picture?(documents: Documents, place: PagePlace): PictureSubject | undefined;
  /** Whether its script goes on from the documents, which the page then brings along. */
  readonly isAlive?: boolean;
  /** Whether it is the page of many addresses, of whose translations its file can name none. */
  readonly isOfManyAddresses?: boolean;
}

/** A page that its script fills where its file came bare, and has nothing to do otherwise. */
export interface FilledPage<Documents> extends PageDefinition<Documents> {
  /** What is said where the documents cannot be had. @param cause  what reading them threw */
  failure(language: Language, cause: unknown): { readonly failedTitle: string; readonly failedText: string };
}
