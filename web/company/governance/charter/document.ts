import type { Language } from '../../../shared/language.ts';

/** A charter as a tree, before it is a page, Markdown or DOCX. All text is plain: whoever renders it escapes it. */
export interface CharterDocument {
  readonly language: Language;
  readonly title: string;
  /** First line of every form, and on each page of a DOCX. */
  readonly draftMark: string;
  readonly blocks: readonly CharterBlock[];
}

export type CharterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What is not part of the charter: for those who make it, to be taken out before it is published. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };
