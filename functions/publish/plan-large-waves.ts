import { shardsOf } from '../storage/responses.ts';
import { listWaves } from '../storage/waves.ts';
import { isByShards, isLarge } from './is-large.ts';
import { nextCount } from './next-count.ts';
import type { PreparationContext } from './prepare-edition.ts';
import { type CalendarRun, type DueEdition, nextDue, runCalendar } from './run-calendar.ts';
import type { SliceName } from './slice-store.ts';

export interface CalendarPlan extends CalendarRun {
  /** What is to be read before the rest can be counted or prepared, wave by wave; empty where nothing is left. */
  readonly slices: SliceName[];
}

/**
 * Does what is due with every wave that one function can read by itself, and says which slices the others are to be
 * read in.
 *
 * @param run        names the slices of waves that are not frozen yet
 * @param largeFrom  responses from which a wave is left to several functions
 * @param largeOnly  whether only to say that: the small waves failed, which need not keep the large ones back
 * @throws FailedWaves when a small wave failed, after the others
 */
export async function planLargeWaves(
  context: PreparationContext,
  { run, largeFrom, largeOnly = false }: { run: string; largeFrom: number; largeOnly?: boolean },
): Promise<CalendarPlan> {
  const { table } = context;
  const isLeft = ({ wave, entry }: DueEdition) => isByShards(table, { wave, entry }, largeFrom);
  const done = largeOnly
    ? { prepared: [], released: [] }
    : await runCalendar(context, { isLeft, isLarge: (wave) => isLarge(table, wave, largeFrom) });
  const slices: SliceName[] = [];
  for (const wave of await listWaves(table)) {
    const due = await nextDue(context, wave);
    const isPrepared = due?.act === 'prepare' && (await isLeft(due));
    const isCounted = (await nextCount(context, wave)) && (await isLarge(table, wave, largeFrom));
    if (!isPrepared && !isCounted) continue;
    // What is frozen already is not read again.
    const ofRun = (isPrepared && due.entry?.run) || run;
    slices.push(...shardsOf(wave).map((shard) => ({ run: ofRun, wave: wave.id, shard })));
  }
  return { ...done, slices };
}
