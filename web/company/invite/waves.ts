import type { PublicWave } from '../../survey/protocol/wave.ts';

const day = 86_400_000;

type OfWave =
  | 'invitations'
  | 'entrance'
  | 'cards'
  | 'mailing'
  | 'mailings'
  | 'participation'
  | 'guarantee'
  | 'supplement';

/** Where the service has what is the company's own of a wave. */
export function waveRoute(wave: string, what: OfWave): string {
  return `/company/waves/${encodeURIComponent(wave)}/${what}`;
}

/** The waves that one can still invite to: the open ones, the newest first, then those to come, the soonest first. */
export function wavesToInvite(waves: readonly PublicWave[]): PublicWave[] {
  return [...newestFirst(waves, 'open'), ...newestFirst(waves, 'scheduled').toReversed()];
}

/** The same, those first that can still be prepared: of the open ones only what people read can be looked at. */
export function wavesToPrepare(waves: readonly PublicWave[]): PublicWave[] {
  return wavesToInvite(waves).toSorted(
    (a, b) => Number(b.status === 'scheduled') - Number(a.status === 'scheduled'),
  );
}

/** The waves whose participation there is to follow: those to invite to, then those that are over. */
export function wavesToFollow(waves: readonly PublicWave[]): PublicWave[] {
  return [...wavesToInvite(waves), ...newestFirst(waves, 'closed')];
}

function newestFirst(waves: readonly PublicWave[], status: PublicWave['status']): PublicWave[] {
  return waves
    .filter((wave) => wave.status === status)
    .toSorted((a, b) => (a.opensOn < b.opensOn ? 1 : a.opensOn > b.opensOn ? -1 : 0));
}

/**
 * Days from one to another, both `YYYY-MM-DD`; negative when the second is earlier.
 *
 * @example
 * daysBetween('2026-12-30', '2027-01-02'); // => 3
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}
