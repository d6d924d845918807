import type { Language } from '../../shared/language.ts';

/** The report as a tree, before it is pages on paper or a DOCX. All text is plain: whoever renders it escapes it. */
export interface ReportDocument {
  readonly language: Language;
  /** The company's name. */
  readonly title: string;
  /** What it is, of which wave: above the title, and in the DOCX's footer. */
  readonly source: string;
  /** Also the name of a file. */
  readonly fileTitle: string;
  readonly pages: readonly ReportPage[];
}

export const pageIds = ['board', 'benchmark', 'chart', 'groups', 'governance', 'method'] as const;

export interface ReportPage {
  readonly id: (typeof pageIds)[number];
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'muted' | 'notice' }
  | {
      readonly kind: 'list';
      readonly items: readonly string[];
      readonly isNumbered?: boolean;
      /** Each with a box to tick. */
      readonly isChecklist?: boolean;
    }
  /** Large figures with their interval. */
  | { readonly kind: 'figures'; readonly items: readonly LargeFigure[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: Rows;
    }
  | { readonly kind: 'terms'; readonly items: readonly (readonly [term: string, text: string])[] }
  /** Drawn on pages alone: the table before it has the same figures. */
  | { readonly kind: 'intervals' };

export type Rows = readonly (readonly string[])[];

export interface LargeFigure {
  readonly value: string;
  readonly name: string;
  /** The interval, and whom it is held against. */
  readonly beside: string;
}
