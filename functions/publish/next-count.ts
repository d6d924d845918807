import { mostCounts } from '../disclosure/budget.ts';
import { listWeeklyCounts } from '../storage/weekly-counts.ts';
import { countDueOn } from '../survey/planned-counts.ts';
import type { Wave } from '../survey/wave.ts';
import type { PreparationContext } from './prepare-edition.ts';

/** The day of a wave whose answers are to be counted now, and are not yet. */
export async function nextCount(
  { table, now }: Pick<PreparationContext, 'table' | 'now'>,
  wave: Wave,
): Promise<string | undefined> {
  const on = countDueOn(wave, now());
  if (on === undefined) return undefined;
  const counted = await listWeeklyCounts(table, wave.id);
  return counted.length < mostCounts && counted.every((one) => one.on < on) ? on : undefined;
}
