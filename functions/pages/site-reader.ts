import { listEditions } from '../storage/editions.ts';
import { readHouse } from '../storage/house.ts';
import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import { type House, namedHouse } from '../survey/house.ts';
import { type PlannedRelease, plannedReleases } from '../survey/planned-releases.ts';

/** What pages say beside the editions: who stands behind them, and when the next ones come. */
export interface SiteReader {
  house(): Promise<House>;
  /** Soonest first. */
  releases(): Promise<readonly PlannedRelease[]>;
}

export function siteReader(table: Table, now: () => Date = () => new Date()): SiteReader {
  return {
    house: async () => namedHouse((await readHouse(table)).house),
    async releases() {
      const [waves, released] = await Promise.all([listWaves(table), listEditions(table)]);
      return plannedReleases(waves, { now: now(), released });
    },
  };
}
