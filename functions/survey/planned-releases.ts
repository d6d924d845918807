import { plannedEditions, releaseTime } from './planned-editions.ts';
import type { Text } from './questionnaire.ts';
import type { PlannedEdition, Wave } from './wave.ts';

/** An edition that is still to come, as everybody may know. */
export interface PlannedRelease extends PlannedEdition {
  readonly wave: string;
  readonly title: Text;
}

/**
 * What the waves plan from this moment on, soonest first; whether an edition is held is the operator's affair. An edition that
 * the operator let out before its day is no longer to come, and neither is one that they withdrew.
 *
 * @param isOver  whether the wave's n-th edition, from 1, is out or will never be
 */
export function plannedReleases(
  waves: readonly Pick<Wave, 'id' | 'title' | 'closesOn' | 'editions' | 'opensOn'>[],
  { now, isOver }: { now: Date; isOver: (wave: Pick<Wave, 'id'>, number: number) => boolean },
): PlannedRelease[] {
  return waves
    .flatMap((wave) =>
      plannedEditions(wave)
        .filter((_, index) => !isOver(wave, index + 1))
        .map((planned) => ({ wave: wave.id, title: wave.title, ...planned })),
    )
    .filter((planned) => releaseTime(planned) > now)
    .sort((one, other) => releaseTime(one).getTime() - releaseTime(other).getTime());
}
