import { missingNotice } from '../observatory/method-notice.ts';
import { type EditionEntry, listEntries } from '../storage/edition-calendar.ts';
import { isBroughtIn } from '../storage/imports.ts';
import { listWaves } from '../storage/waves.ts';
import { plannedEditions, preparationTime, releaseTime } from '../survey/planned-editions.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';
import { editionId, isOfFormerRules } from './edition-ids.ts';
import { nextCount } from './next-count.ts';
import type { PreparationContext } from './prepare-edition.ts';
import { missingForRelease } from './require-house.ts';
import { workEachWave } from './work-each-wave.ts';

/** A planned edition and what is to be done with it now. */
export interface DueEdition {
  readonly wave: Wave;
  readonly number: number;
  readonly act: 'prepare' | 'release';
  /** Undefined where it was never begun. */
  readonly entry?: EditionEntry | undefined;
}

/** What a run of the calendar did, by ids of editions. */
export interface CalendarRun {
  readonly prepared: string[];
  readonly released: string[];
}

/**
 * Counts, prepares and releases whatever is due. What fails in one wave keeps no other back.
 *
 * @param isLeft   of an edition whose preparation is left to others
 * @param isLarge  of a wave whose answers are counted by others
 * @throws FailedWaves at the end, when one or more failed
 */
export async function runCalendar(
  context: PreparationContext,
  {
    isLeft = async () => false,
    isLarge = async () => false,
  }: {
    isLeft?: (due: DueEdition) => Promise<boolean>;
    isLarge?: (wave: Wave) => Promise<boolean>;
  } = {},
): Promise<CalendarRun> {
  const run: CalendarRun = { prepared: [], released: [] };
  const waves = await listWaves(context.table);
  const ids = waves.map(({ id }) => id);
  const waveOf = (id: string) => waves.find((one) => one.id === id) as Wave;
  // A count that fails is thrown at the end: it must keep no edition back.
  const [counted] = await Promise.allSettled([
    workEachWave(ids, async (id, begin) => {
      begin({ phase: 'count' });
      const isDue = (await nextCount(context, waveOf(id))) !== undefined;
      if (!isDue || (await isLarge(waveOf(id)))) return;
      const { countWeek } = await import('./count-weeks.ts');
      await countWeek(context, waveOf(id));
    }),
  ]);
  await workEachWave(ids, async (id, begin) => {
    const wave = waveOf(id);
    for (let due = await nextDue(context, wave); due; due = await nextDue(context, wave)) {
      if (due.act === 'prepare' && (await isLeft(due))) return;
      begin({ phase: due.act, edition: due.number });
      await act(context, due, run);
    }
  });
  if (counted.status === 'rejected') throw counted.reason;
  return run;
}

/**
 * The next thing that is to be done with a wave's editions; undefined where nothing is due. A notice that lacks a field, or
 * responses that are not all brought in, keep nothing back that is prepared already: its own is sealed. A house file that
 * lacks a field does.
 */
export async function nextDue(
  context: Pick<PreparationContext, 'table' | 'now' | 'requiresHouse'>,
  wave: Wave,
): Promise<DueEdition | undefined> {
  const { table, now } = context;
  if (waveStatus(wave, now()) === 'scheduled') return undefined;
  const entries = await listEntries(table);
  if (isOfFormerRules(wave, entries)) return undefined;
  const mayPrepare = missingNotice(wave).length === 0 && (await isBroughtIn(table, wave));
  for (const [index, planned] of plannedEditions(wave).entries()) {
    const number = index + 1;
    const entry = entries.find(({ id }) => id === editionId(wave, number, entries));
    switch (entry?.state) {
      case 'released':
      case 'withdrawn':
        continue;
      case 'prepared':
        if (entry.held || now() < releaseTime(planned)) return undefined;
        return (await missingForRelease(context)).length === 0
          ? { wave, number, act: 'release', entry }
          : undefined;
      default: {
        const isDue = entry !== undefined || now() >= preparationTime(wave, number);
        return isDue && mayPrepare ? { wave, number, act: 'prepare', entry } : undefined;
      }
    }
  }
  return undefined;
}

/** What does it is loaded where there is something to do: most hours there is nothing. */
async function act(
  context: PreparationContext,
  { wave, number, act: what }: DueEdition,
  run: CalendarRun,
): Promise<void> {
  if (what === 'release') {
    const { releasePrepared } = await import('./release-edition.ts');
    run.released.push((await releasePrepared(context, wave, number)).id);
    return;
  }
  const { prepareEdition } = await import('./prepare-edition.ts');
  const prepared = await prepareEdition(context, wave, number).catch(passedOver);
  if (prepared) run.prepared.push(prepared.id);
}

/** An edition for which too few have answered is no failure: the next one may have enough. */
function passedOver(error: unknown): undefined {
  if (error instanceof SurveyError && error.code === 'too-few-respondents') return undefined;
  throw error;
}
