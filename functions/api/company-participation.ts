import { answersNeeded } from '../observatory/answers-needed.ts';
import { companyMinimum } from '../observatory/company-plan.ts';
import { figures2010 } from '../observatory/edition-2010-figures.ts';
import { readBenchmark } from '../storage/benchmarks.ts';
import { listEditions, readManifest } from '../storage/editions.ts';
import { readWaveQuestionnaire } from '../storage/questionnaires.ts';
import type { Table } from '../storage/table.ts';
import { listWeeklyCounts } from '../storage/weekly-counts.ts';
import type { Company } from '../survey/company.ts';
import { plannedCounts } from '../survey/planned-counts.ts';
import { plannedEditions } from '../survey/planned-editions.ts';
import type { Wave } from '../survey/wave.ts';

/**
 * What a company is told of who takes part in a wave: what the newest edition's benchmark says, and the bands of the
 * planned weeks, both from noise that was paid for. No count of invitations used or of responses is read.
 */
export async function participationOf(table: Table, wave: Wave, { id, status }: Company) {
  const published = await listEditions(table);
  const edition = published.find((listed) => listed.wave === wave.id);
  const benchmark = edition && status === 'verified' ? await readBenchmark(table, edition, id) : undefined;
  const counted = status === 'verified' ? await listWeeklyCounts(table, wave.id) : [];
  const weeks = counted.map(({ on, bands }) => {
    const band = bands[id];
    return { on, answered: band ? { from: band[0], to: band[1] } : null };
  });
  const editions = plannedEditions(wave).map(({ releasesOn, hour }) => ({ releasesOn, hour }));
  const [newest] = published;
  const known = newest ? (await readManifest(table, newest)).indicators : [];
  const needed = answersNeeded(await readWaveQuestionnaire(table, wave), {
    editions: editions.length,
    shareOf: (id) => known.find((indicator) => indicator.id === id)?.estimate ?? shareIn2010(id),
  });
  return {
    answered: benchmark?.answered ?? null,
    required: benchmark?.required ?? companyMinimum('headline', editions.length),
    needed,
    edition: edition ? { id: edition.id, publishedOn: edition.publishedOn } : null,
    editions,
    weeks,
    countedOn: plannedCounts(wave),
  };
}

/** What is expected before there is an edition. */
function shareIn2010(indicator: string): number | undefined {
  return indicator === 'mention' ? (figures2010.mention?.total.yes ?? 0) / 100 : undefined;
}
