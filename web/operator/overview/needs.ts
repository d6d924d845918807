import type {
  Company,
  EditionCalendar,
  HealthView,
  ListedEdition,
  OperatorWave,
  PlannedEdition,
} from '../api-types.ts';
import { isOverdue } from '../editions/edition-words.ts';
import type { WaveImport } from '../imports/import-api.ts';
import { missingFields } from '../names.ts';
import { noticeFields } from '../waves/wave-form.ts';

/** What the overview is made of, as the service answers it. */
export interface Standing {
  /** The newest first. */
  readonly waves: readonly OperatorWave[];
  readonly editions: readonly ListedEdition[];
  /** Of the newest waves, by their ids. */
  readonly calendars: ReadonlyMap<string, EditionCalendar>;
  /** Of waves that were fielded elsewhere, by their ids. */
  readonly imports: ReadonlyMap<string, WaveImport | null | undefined>;
  readonly pending: readonly Company[];
  readonly house: { readonly missing: readonly string[] };
  readonly health: HealthView;
}

/** Something that waits for the operator; `wave` and `edition` say which. */
export type Need =
  | { readonly kind: 'alarm'; readonly alarm: HealthView['alarms'][number] }
  | {
      readonly kind: 'overdue' | 'held' | 'look';
      readonly wave: OperatorWave;
      readonly edition: PlannedEdition;
    }
  | { readonly kind: 'mail'; readonly companies: number }
  | { readonly kind: 'notice'; readonly wave: OperatorWave; readonly missing: readonly string[] }
  | { readonly kind: 'companies'; readonly companies: readonly Company[] }
  | { readonly kind: 'house'; readonly missing: readonly string[]; readonly keepsBack: boolean }
  | { readonly kind: 'import'; readonly wave: OperatorWave; readonly brought: WaveImport }
  | { readonly kind: 'next-wave'; readonly last?: OperatorWave | undefined };

/** A wave is prepared in an afternoon, and its people are told weeks ahead. */
const daysBeforeNextWave = 21;

const millisecondsPerDay = 86_400_000;

/** What needs the operator now: first what has already gone wrong, then what others wait for, then what only lacks. */
export function needsNow(standing: Standing, now: Date): Need[] {
  const { waves, calendars, imports, pending, house, health } = standing;
  const editions = waves.flatMap((wave) =>
    (calendars.get(wave.id)?.editions ?? []).map((edition) => ({ wave, edition })),
  );
  const late = editions.filter(({ edition }) => isOverdue(edition, now));
  const prepared = editions.filter((one) => one.edition.state === 'prepared' && !late.includes(one));
  const keepsBack = [...calendars.values()].some((calendar) => calendar.house.keepsBack);
  return [
    ...health.alarms.map((alarm): Need => ({ kind: 'alarm', alarm })),
    ...late.map((one): Need => ({ kind: 'overdue', ...one })),
    ...(health.companiesWithLateMail > 0
      ? [{ kind: 'mail', companies: health.companiesWithLateMail } as const]
      : []),
    ...prepared.map((one): Need => ({ kind: one.edition.held ? 'held' : 'look', ...one })),
    ...(pending.length > 0 ? [{ kind: 'companies', companies: pending } as const] : []),
    ...waves.flatMap((wave): Need[] => {
      const missing = missingFields(wave, noticeFields);
      return missing.length > 0 ? [{ kind: 'notice', wave, missing }] : [];
    }),
    ...waves.flatMap((wave): Need[] => {
      const brought = imports.get(wave.id);
      return brought && brought.state !== 'complete' ? [{ kind: 'import', wave, brought }] : [];
    }),
    ...(house.missing.length > 0 ? [{ kind: 'house', missing: house.missing, keepsBack } as const] : []),
    ...nextWave(waves, now),
  ];
}

/** The wave that people answer now, else the next one, else the last: the one that the overview tells of. */
export function waveNow(waves: readonly OperatorWave[]): OperatorWave | undefined {
  const answeredHere = waves.filter(({ selection }) => selection === undefined);
  return (
    answeredHere.find(({ status }) => status === 'open') ??
    answeredHere.findLast(({ status }) => status === 'scheduled') ??
    answeredHere[0]
  );
}

function nextWave(waves: readonly OperatorWave[], now: Date): Need[] {
  const current = waveNow(waves);
  if (!current) return [{ kind: 'next-wave' }];
  if (waves.some(({ status, selection }) => status === 'scheduled' && selection === undefined)) return [];
  const left = (Date.parse(current.closesOn) - now.getTime()) / millisecondsPerDay;
  const isNear = current.status === 'closed' || left < daysBeforeNextWave;
  return isNear ? [{ kind: 'next-wave', last: current }] : [];
}

/** How far a wave has come, from 0 at its opening to 1 at the end of its last day. */
export function elapsedShare({ opensOn, closesOn, status }: OperatorWave, now: Date): number {
  if (status !== 'open') return status === 'closed' ? 1 : 0;
  const from = Date.parse(opensOn);
  const to = Date.parse(closesOn) + millisecondsPerDay;
  return Math.min(1, Math.max(0, (now.getTime() - from) / (to - from)));
}
