import { missingNotice } from '../observatory/method-notice.ts';
import { responseShards } from '../storage/responses.ts';
import { dayInParis, type Wave, waveStatus } from '../survey/wave.ts';
import { isLarge } from './is-large.ts';
import { begunWaves, publishWaves } from './publish-due.ts';
import type { PublicationContext } from './publish-edition.ts';
import type { SliceName } from './slice-store.ts';

export interface PublicationPlan {
  /** Editions that came out at once. */
  readonly published: string[];
  /** What is to be read before the rest can come out, wave by wave; empty where nothing is left. */
  readonly slices: SliceName[];
}

/**
 * Publishes every due wave that one function can read by itself, and says which slices the others are to be read in.
 *
 * @param run        names the slices
 * @param largeFrom  responses from which a wave is left to several functions
 * @param largeOnly  whether to publish nothing: the small waves failed, which need not keep the large ones back
 * @throws UnpublishedWaves when a small wave failed, after the others
 */
export async function planPublication(
  context: PublicationContext,
  { run, largeFrom, largeOnly = false }: { run: string; largeFrom: number; largeOnly?: boolean },
): Promise<PublicationPlan> {
  const [small, large]: [Wave[], Wave[]] = [[], []];
  for (const wave of await begunWaves(context)) {
    ((await isLarge(context.table, wave.id, largeFrom)) ? large : small).push(wave);
  }
  const published = largeOnly ? [] : await publishWaves(context, small);
  const worthReading = large.filter((wave) => isWorthReading(wave, context.now()));
  return {
    published,
    slices: worthReading.flatMap((wave) => responseShards.map((shard) => ({ run, wave: wave.id, shard }))),
  };
}

/** When a wave that is over is looked at once more, in UTC. */
const hourOfClosedWaves = 3;
const millisecondsPerDay = 86_400_000;

/**
 * A large wave costs cents to read, each hour: not where its notice keeps it from coming out, and once a day where it
 * has been over for a day and only a company that is verified late can bring something new.
 */
function isWorthReading(wave: Wave, now: Date): boolean {
  if (missingNotice(wave).length > 0) return false;
  if (waveStatus(wave, now) !== 'closed') return true;
  const daysOver = (Date.parse(dayInParis(now)) - Date.parse(wave.closesOn)) / millisecondsPerDay;
  return daysOver <= 1 || now.getUTCHours() === hourOfClosedWaves;
}
