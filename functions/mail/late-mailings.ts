import { listMailings } from '../storage/mailings.ts';
import type { Table } from '../storage/table.ts';
import { listWaves } from '../storage/waves.ts';
import { advanced, dueTime, isSending } from './mailing-rounds.ts';

/** A run is started every hour, and a million mails at 50 a second take six. */
const hoursOfGrace = 6;

const millisecondsPerHour = 3_600_000;

/** How many companies have mail that should have gone out six hours ago and has not, whoever it is for. */
export async function countLateMailings({ table, now }: { table: Table; now: () => Date }): Promise<number> {
  const waves = new Map((await listWaves(table)).map((wave) => [wave.id, wave]));
  const latest = now().getTime() - hoursOfGrace * millisecondsPerHour;
  return (await listMailings(table)).filter(({ mailing }) => {
    const wave = waves.get(mailing.wave);
    if (!wave) return false;
    const asOfNow = advanced(mailing, wave, now());
    return isSending(asOfNow) && dueTime(asOfNow, wave).getTime() <= latest;
  }).length;
}
