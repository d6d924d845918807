import type { EditionCalendar, OperatorWave, PlannedEdition } from '../api-types.ts';
import type { ViewProps } from '../view.tsx';

export interface WaveAndCalendar {
  readonly wave: OperatorWave;
  readonly calendar: EditionCalendar;
}

/** What the parts of the calendar that show one edition are drawn from. */
export interface EditionProps extends ViewProps, WaveAndCalendar {
  readonly edition: PlannedEdition;
  /** Reads the calendar again, behind what is shown. */
  readonly refresh: () => Promise<void>;
}
