import { listEditions } from '../storage/editions.ts';
import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import { dayInParis, waveStatus } from '../survey/wave.ts';

const millisecondsPerDay = 86_400_000;

/**
 * Whole days since an open wave last had a new edition, or since it opened where it had none; of several waves, the
 * most.
 *
 * @returns undefined while no wave is open
 */
export async function daysWithoutEdition({
  table,
  now,
}: {
  table: Table;
  now: () => Date;
}): Promise<number | undefined> {
  const [waves, editions] = await Promise.all([listWaves(table), listEditions(table)]);
  const ages = waves
    .filter((wave) => waveStatus(wave, now()) === 'open')
    .map(({ id, opensOn }) => {
      const published = editions.filter(({ wave }) => wave === id).map(({ publishedOn }) => publishedOn);
      const since = [opensOn, ...published].sort().at(-1) ?? opensOn;
      return (Date.parse(dayInParis(now())) - Date.parse(since)) / millisecondsPerDay;
    });
  return ages.length > 0 ? Math.max(...ages) : undefined;
}
