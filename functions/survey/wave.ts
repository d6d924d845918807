import type { Text } from './questionnaire.ts';

export interface Margin {
  readonly variable: string;
  readonly categories: readonly { readonly codes: readonly string[]; readonly share: number }[];
  readonly source: string;
}

/** What the operator states of a wave's method; the other fields of the notice follow from the wave itself. */
export interface NoticeTexts {
  readonly who?: Text | undefined;
  readonly forWhom?: Text | undefined;
  readonly universe?: Text | undefined;
  readonly selection?: Text | undefined;
  readonly mode?: Text | undefined;
  readonly limits?: Text | undefined;
}

/** How an institute chose the people whom it asked. */
export const selections = ['quotas', 'probability', 'accessPanel'] as const;

export type Selection = (typeof selections)[number];

/** An edition that a wave plans before it opens: nothing else is ever published of its responses. */
export interface PlannedEdition {
  /** `YYYY-MM-DD`. */
  readonly releasesOn: string;
  /** Full hour of that day in Europe/Paris, 0 to 23. */
  readonly hour: number;
}

/** A period of fieldwork: days are in Europe/Paris, and `closesOn` is the last day on which answers are taken. */
export interface Wave {
  readonly id: string;
  readonly title: Text;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Of a wave that an institute fielded elsewhere, and that nobody answers here: how it chose its respondents. */
  readonly selection?: Selection | undefined;
  /** Set by the operator who closes a wave before its last day. */
  readonly closedEarly?: boolean | undefined;
  /** In how many shards its responses lie, where that is not sixteen: set as it is made, by how many people could answer. */
  readonly shards?: number | undefined;
  /** Set with the first guarantee sheet that is accepted: what such sheets say of the wave is fixed. */
  readonly isPromised?: boolean | undefined;
  /** Fixed once the wave is open; a wave that was kept without has one edition, after it closes. */
  readonly editions?: readonly PlannedEdition[] | undefined;
  /** The document that it is fielded with, by its hash; fixed once it is open. A wave that names none has the default. */
  readonly questionnaire?: string | undefined;
  /** Rises with each other questionnaire that a wave of the observatory names. */
  readonly questionnaireVersion: number;
  /** People in the universe. */
  readonly population: number;
  readonly populationSource: string;
  readonly margins: readonly Margin[];
  readonly notice: NoticeTexts;
}

export type WaveStatus = 'scheduled' | 'open' | 'closed';

const hour = 3_600_000;

/**
 * The calendar day in Europe/Paris, as `YYYY-MM-DD`.
 *
 * Paris is one or two hours ahead of UTC. Where both make the same day, the table of time zones need not be asked:
 * loading it would take a seventh of a function's start.
 */
export function dayInParis(now: Date): string {
  const [early, late] = [1, 2].map((hours) => utcDay(new Date(now.getTime() + hours * hour))) as [
    string,
    string,
  ];
  return early === late ? early : timeZoneTable().format(now);
}

function utcDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

let parisDay: Intl.DateTimeFormat | undefined;

function timeZoneTable(): Intl.DateTimeFormat {
  parisDay ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
  return parisDay;
}

export function waveStatus(wave: Wave, now: Date): WaveStatus {
  const today = dayInParis(now);
  if (wave.closedEarly || today > wave.closesOn) return 'closed';
  return today < wave.opensOn ? 'scheduled' : 'open';
}

/** Those that people answer, or answered, in this observatory: all but what institutes fielded elsewhere. */
export function answeredHere(waves: readonly Wave[]): Wave[] {
  return waves.filter(({ selection }) => selection === undefined);
}

/**
 * The wave that `current` stands for: the open one (the latest opened, if several are), else the last that closed,
 * else the next to open; never one that was fielded elsewhere.
 */
export function currentWave(waves: readonly Wave[], now: Date): Wave | undefined {
  const byOpening = answeredHere(waves).sort((a, b) =>
    a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0,
  );
  const having = (status: WaveStatus) => byOpening.filter((wave) => waveStatus(wave, now) === status);
  return having('open').at(-1) ?? having('closed').at(-1) ?? having('scheduled')[0];
}
