import { plannedEditions, releaseTime } from './planned-editions.ts';
import type { Text } from './questionnaire.ts';
import type { PlannedEdition, Wave } from './wave.ts';

/** An edition that is still to come, as everybody may know. */
export interface PlannedRelease extends PlannedEdition {
  readonly wave: string;
  readonly title: Text;
}

/** What the waves plan from this moment on, soonest first; whether an edition is held is the operator's affair. */
export function plannedReleases(
  waves: readonly Pick<Wave, 'id' | 'title' | 'closesOn' | 'editions' | 'opensOn'>[],
  now: Date,
): PlannedRelease[] {
  return waves
    .flatMap((wave) =>
      plannedEditions(wave).map((planned) => ({ wave: wave.id, title: wave.title, ...planned })),
    )
    .filter((planned) => releaseTime(planned) > now)
    .sort((one, other) => releaseTime(one).getTime() - releaseTime(other).getTime());
}
