import { companyMinimum } from '../observatory/company-plan.ts';
import { readBenchmark } from '../storage/benchmarks.ts';
import { listEditions } from '../storage/editions.ts';
import type { Table } from '../storage/table.ts';
import type { Company } from '../survey/company.ts';
import { plannedEditions } from '../survey/planned-editions.ts';
import type { Wave } from '../survey/wave.ts';

/**
 * What a company is told of who takes part in a wave: what the newest edition's benchmark says, from the noise that it
 * paid for, and nothing between editions. No count of invitations used or of responses is read.
 */
export async function participationOf(table: Table, wave: Wave, { id, status }: Company) {
  const edition = (await listEditions(table)).find((listed) => listed.wave === wave.id);
  const benchmark = edition && status === 'verified' ? await readBenchmark(table, edition, id) : undefined;
  const editions = plannedEditions(wave).map(({ releasesOn, hour }) => ({ releasesOn, hour }));
  return {
    answered: benchmark?.answered ?? null,
    required: benchmark?.required ?? companyMinimum('headline', editions.length),
    edition: edition ? { id: edition.id, publishedOn: edition.publishedOn } : null,
    editions,
  };
}
