import type { EditionListItem, Manifest, PublishedTable } from '../../functions/observatory/edition.ts';
import type { GuaranteeSheet } from '../../functions/survey/guarantee-sheet.ts';
import type { House } from '../../functions/survey/house.ts';
import type { PlannedRelease } from '../../functions/survey/planned-releases.ts';
import type { ApiDocument } from '../api-page/api-document.ts';

/** Where pages read what was published: from the API in a browser, from the store where there is none. */
export interface DocumentSource {
  /** Newest first, 2010 last. */
  editions(): Promise<readonly EditionListItem[]>;
  /**
   * @param id  of an edition, or `latest`
   * @returns undefined where there is no such edition
   */
  manifest(id: string): Promise<Manifest | undefined>;
  /** @param address  at which the API serves the table, from its base */
  table(address: string): Promise<PublishedTable>;
  /** The API's description of itself. */
  apiDocument(): Promise<ApiDocument>;
  /** Who stands behind the observatory, as far as it is filled in. */
  house(): Promise<House>;
  /** The editions that are planned from now on, soonest first. */
  releases(): Promise<readonly PlannedRelease[]>;
  /** A guarantee sheet by its hash; undefined where no campaign has it, `damaged` where it is not what its hash says. */
  guarantee(hash: string): Promise<GuaranteeSheet | 'damaged' | undefined>;
}
