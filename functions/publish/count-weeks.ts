import { toText } from '../disclosure/rational.ts';
import {
  bandOfCount,
  countSensitivity,
  countSigma2,
  digestOfCounts,
  noisyCount,
} from '../disclosure/weekly-counts.ts';
import { listCompanies } from '../storage/companies.ts';
import { shardsOf } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';
import { listWeeklyCounts, writeWeeklyCounts } from '../storage/weekly-counts.ts';
import { purposeKey } from '../survey/purpose-key.ts';
import type { Wave } from '../survey/wave.ts';
import { nextCount } from './next-count.ts';
import type { PreparationContext } from './prepare-edition.ts';
import { readSlice, type WaveSlice } from './wave-slice.ts';

type CountContext = Pick<PreparationContext, 'table' | 'seed' | 'now'>;

/**
 * Counts who has answered so far, by company, and keeps the bands that are told of it: one write, so that of two runs, or
 * of one that was killed and repeated, one count stands. No count without noise is kept.
 *
 * @param fetchSlice  a shard of the wave's responses; read from the table without it
 */
export async function countWeek(
  { table, seed, now }: CountContext,
  wave: Wave,
  fetchSlice: (shard: string) => Promise<WaveSlice> = (shard) =>
    readSlice({ table, seed }, { wave: wave.id, shard }),
): Promise<void> {
  const on = await nextCount({ table, now }, wave);
  if (on === undefined) return;
  const counts = await countPanels(table, wave, fetchSlice);
  const key = { secret: purposeKey(seed, `weeks/${wave.id}`), wave: wave.id };
  const digest = digestOfCounts(key, on, counts);
  const weeks = [...(await listWeeklyCounts(table, wave.id)), { on, digest }];
  const bands = [...counts].flatMap(([company, count]) => {
    const band = bandOfCount(noisyCount(count, { key, company, weeks }), weeks.length);
    return band ? [[company, [band.from, band.to]] as const] : [];
  });
  await writeWeeklyCounts(table, wave.id, {
    on,
    digest,
    sensitivity: countSensitivity,
    sigma2: toText(countSigma2),
    bands: Object.fromEntries(bands),
  });
}

/** Respondents of every verified company, those of none among them: that there is a band must tell of nobody. */
async function countPanels(
  table: Table,
  wave: Wave,
  fetchSlice: (shard: string) => Promise<WaveSlice>,
): Promise<Map<string, number>> {
  const verified = (await listCompanies(table)).filter(({ status }) => status === 'verified');
  const counts = new Map(verified.map(({ id }) => [id, 0]));
  for (const shard of shardsOf(wave)) {
    const { panels, panelPlaces, counts: responses } = await fetchSlice(shard);
    const ofShard = new Uint32Array(panels.length);
    panelPlaces.forEach((index, row) => {
      ofShard[index] = (ofShard[index] ?? 0) + (responses[row] ?? 0);
    });
    panels.forEach((panel, index) => {
      const count = counts.get(panel);
      if (count !== undefined) counts.set(panel, count + (ofShard[index] ?? 0));
    });
  }
  return counts;
}
