import type { EditionReader } from '../api/edition-reader.ts';
import type { SiteReader } from './site-reader.ts';

/** A page drawn from published documents. */
export interface DrawnPage {
  /** 503 of what somebody has to mend. */
  readonly status: 200 | 404 | 503;
  /** The HTML of `#app`. */
  readonly app: string;
  /** What the page's script goes on from. */
  readonly data: unknown;
  /** Replaces the template's title. */
  readonly title?: string;
  /** What it shows, in a sentence; the template's description where there is none. */
  readonly summary?: string;
  /** What those who are handed its address see of it. */
  readonly picture?: SharedPicture;
  /** More of the head's HTML. */
  readonly head?: string;
  /** Sent in place of the page: a picture of the same figures. */
  readonly file?: { readonly type: string; readonly body: string };
}

/** A picture for sharing. */
export interface SharedPicture {
  /** Below the site's origin. */
  readonly address: string;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}

/** Draws the page of an address, from what is public and nothing else. */
export type PageDrawer = (reader: EditionReader, address: URL, site: SiteReader) => Promise<DrawnPage>;
