import { editionId } from '../publish/edition-ids.ts';
import { listEntries } from '../storage/edition-calendar.ts';
import { listedSheet } from '../storage/guarantees.ts';
import { readHouse } from '../storage/house.ts';
import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import type { GuaranteeSheet } from '../survey/guarantee-sheet.ts';
import { type House, namedHouse } from '../survey/house.ts';
import { type PlannedRelease, plannedReleases } from '../survey/planned-releases.ts';
import { SurveyError } from '../survey/survey-error.ts';

/** What pages say beside the editions: who stands behind them, and when the next ones come. */
export interface SiteReader {
  house(): Promise<House>;
  /** Soonest first. */
  releases(): Promise<readonly PlannedRelease[]>;
  /** A guarantee sheet by its hash; undefined where no campaign has it, `damaged` where it is not what its hash says. */
  guarantee(hash: string): Promise<GuaranteeSheet | 'damaged' | undefined>;
}

export function siteReader(table: Table, now: () => Date = () => new Date()): SiteReader {
  return {
    guarantee: (hash) => listedSheet(table, hash).catch(damaged),
    house: async () => namedHouse((await readHouse(table)).house),
    async releases() {
      const [waves, entries] = await Promise.all([listWaves(table), listEntries(table)]);
      const over = new Set(
        entries.filter(({ state }) => state === 'released' || state === 'withdrawn').map(({ id }) => id),
      );
      return plannedReleases(waves, {
        now: now(),
        isOver: (wave, number) => over.has(editionId(wave, number, entries)),
      });
    },
  };
}

/** For a page to say so: to ask again would not mend it. */
function damaged(cause: unknown): 'damaged' {
  if (cause instanceof SurveyError && cause.code === 'damaged-guarantee') return 'damaged';
  throw cause;
}
