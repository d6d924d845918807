import type { House } from '../../functions/survey/house.ts';
import type { PlannedRelease } from '../../functions/survey/planned-releases.ts';

/** What the pages about the observatory are made from. */
export interface HouseDocuments {
  readonly house: House;
  /** Soonest first. */
  readonly releases: readonly PlannedRelease[];
}

export interface HousePageProps {
  documents: HouseDocuments;
}
