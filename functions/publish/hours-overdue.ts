import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import { plannedEditions, preparationTime, releaseTime } from '../survey/planned-editions.ts';
import { nextDue } from './run-calendar.ts';

const millisecondsPerHour = 3_600_000;

/**
 * Whole hours since the oldest planned edition should have been prepared or released that was not, 0 where none is
 * late. An edition that the operator holds is not late.
 */
export async function hoursOverdue({ table, now }: { table: Table; now: () => Date }): Promise<number> {
  const waves = await listWaves(table);
  const due = await Promise.all(
    waves.map(async (wave) => {
      const next = await nextDue({ table, now }, wave);
      if (!next) return [];
      const planned = plannedEditions(wave)[next.number - 1];
      if (!planned) return [];
      return [next.act === 'release' ? releaseTime(planned) : preparationTime(wave, next.number)];
    }),
  );
  const oldest = Math.min(now().getTime(), ...due.flat().map((time) => time.getTime()));
  return Math.floor((now().getTime() - oldest) / millisecondsPerHour);
}
