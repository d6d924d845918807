import type { Mailing } from '../invite/mail/mailing.ts';
import type { Participation } from '../invite/plan.ts';

/** A day of a company's wave and what it is. */
type WaveDate =
  | { readonly on: string; readonly what: 'mailsSent' | 'reminder' | 'reminderMissed' | 'count' | 'close' }
  | { readonly on: string; readonly what: 'edition'; readonly hour: number; readonly isFinal: boolean };

interface DatedWave {
  readonly closesOn: string;
  readonly participation: Pick<Participation, 'countedOn' | 'editions'>;
  readonly mailing: Pick<Mailing, 'state' | 'sendsOn' | 'reminders'> | undefined;
}

/** The days that matter, the earliest first: mails and reminders, the next count, the close, the editions. */
export function waveDates({ closesOn, participation, mailing }: DatedWave, today: string): WaveDate[] {
  const { countedOn, editions } = participation;
  const next = nextCount(countedOn, today);
  const dates: WaveDate[] = [
    ...(mailing?.sendsOn ? [{ on: mailing.sendsOn, what: 'mailsSent' as const }] : []),
    ...(mailing?.reminders ?? []).map(({ on, state }) => ({
      on,
      what: state === 'missed' ? ('reminderMissed' as const) : ('reminder' as const),
    })),
    ...(next === undefined ? [] : [{ on: next, what: 'count' as const }]),
    { on: closesOn, what: 'close' },
    ...editions.map(({ releasesOn, hour }, index) => ({
      on: releasesOn,
      what: 'edition' as const,
      hour,
      isFinal: index === editions.length - 1,
    })),
  ];
  return dates.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The next planned day of a count, today included; undefined after the last. */
export function nextCount(countedOn: readonly string[], today: string): string | undefined {
  return countedOn.find((day) => day >= today);
}
