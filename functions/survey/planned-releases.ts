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
 * the operator let out before its day is no longer to come: those of a plan come out in its order.
 *
 * @param released  all editions that are out
 */
export function plannedReleases(
  waves: readonly Pick<Wave, 'id' | 'title' | 'closesOn' | 'editions' | 'opensOn'>[],
  { now, released }: { now: Date; released: readonly { readonly wave: string | null }[] },
): PlannedRelease[] {
  return waves
    .flatMap((wave) => {
      const out = wave.editions ? released.filter((edition) => edition.wave === wave.id).length : 0;
      const toCome = plannedEditions(wave).slice(out);
      return toCome.map((planned) => ({ wave: wave.id, title: wave.title, ...planned }));
    })
    .filter((planned) => releaseTime(planned) > now)
    .sort((one, other) => releaseTime(one).getTime() - releaseTime(other).getTime());
}
