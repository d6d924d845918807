import { loadSeed } from '../storage/secrets.ts';
import { SettingError } from '../storage/setting-error.ts';
import { tableFromEnvironment } from '../storage/table.ts';
import { backUpResponses } from './back-up-responses.ts';
import { hoursOverdue } from './hours-overdue.ts';
import { type CalendarPlan, planLargeWaves } from './plan-large-waves.ts';
import type { PreparationContext } from './prepare-edition.ts';
import { type CalendarRun, runCalendar } from './run-calendar.ts';
import { tableSliceStore } from './table-slice-store.ts';
import { tellingFailures, tellingOnly } from './work-each-wave.ts';

let seed: Promise<Uint8Array> | undefined;

/** How the state machine starts it. */
interface CalendarEvent {
  /** Waves of `LARGE_WAVE_RESPONSES` or more are then left to the next steps, and this names their slices. */
  readonly run?: string;
  /** Whether only to say which slices the large waves are to be read in. */
  readonly largeOnly?: boolean;
}

/**
 * The Lambda function that follows the calendar, every hour: prepares and releases the editions that are due. It
 * backs the responses up where a wave has closed or an edition was made, and reports how late the latest one is, whether
 * or not it succeeds.
 */
export async function handler(event: CalendarEvent = {}): Promise<CalendarRun | CalendarPlan> {
  const table = tableFromEnvironment();
  const requiresHouse = process.env.REQUIRES_HOUSE === 'yes';
  const common = { table, now: () => new Date(), slices: tableSliceStore(table), requiresHouse };
  try {
    return await tellingFailures({ phase: 'start' }, () => follow(common, event));
  } finally {
    if (process.env.BACKS_UP_RESPONSES === 'yes') await backUp(common);
    if (process.env.REPORTS_OVERDUE === 'yes') await reportOverdue(common);
  }
}

async function follow(
  common: Omit<PreparationContext, 'seed'>,
  { run, largeOnly = false }: CalendarEvent,
): Promise<CalendarRun | CalendarPlan> {
  seed ??= loadSeed().catch((error) => {
    seed = undefined;
    throw error;
  });
  const context = { ...common, seed: await seed };
  return run === undefined
    ? runCalendar(context)
    : planLargeWaves(context, { run, largeFrom: largeWaveResponses(), largeOnly });
}

function largeWaveResponses(): number {
  const responses = Number(process.env.LARGE_WAVE_RESPONSES);
  if (!(responses > 0)) throw new SettingError('LARGE_WAVE_RESPONSES must be a number of responses');
  return responses;
}

/** Where it fails, that is written down, which raises an alarm, and the next hour tries again. */
function backUp(context: Parameters<typeof backUpResponses>[0]): Promise<void> {
  return tellingOnly({ phase: 'back up' }, async () => void (await backUpResponses(context)));
}

/** As an object, which Lambda's log keeps as one: an alarm reads the number. */
function reportOverdue(context: Parameters<typeof hoursOverdue>[0]): Promise<void> {
  return tellingOnly({ phase: 'report' }, async () => {
    console.warn({ hoursOverdue: await hoursOverdue(context) });
  });
}
