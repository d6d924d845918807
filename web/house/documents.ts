import type { EditionListItem, Manifest } from '../../functions/observatory/edition.ts';
import type { House } from '../../functions/survey/house.ts';
import type { PlannedRelease } from '../../functions/survey/planned-releases.ts';

/** What the pages about the observatory are made from. */
export interface HouseDocuments {
  readonly house: House;
  /** Soonest first. */
  readonly releases: readonly PlannedRelease[];
  /** Of the page for the press alone. */
  readonly press?: PressEdition;
}

/** The edition that journalists read about: the one that is named, or the newest. */
export interface PressEdition {
  /** Undefined where there is none. */
  readonly manifest: Manifest | undefined;
  /** Whether the address names one. */
  readonly isNamed: boolean;
  /** Newest first, 2010 last. */
  readonly editions: readonly EditionListItem[];
}

export interface HousePageProps {
  documents: HouseDocuments;
}
