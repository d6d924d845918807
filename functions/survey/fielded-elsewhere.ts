import { plannedEditions } from './planned-editions.ts';
import type { Wave } from './wave.ts';

const ownFields = ['editions', 'population', 'populationSource', 'margins', 'notice'] as const;

/**
 * What is wrong with a wave that an institute fielded elsewhere: its fieldwork is over, so that nobody ever answers it
 * here, and it plans one edition. A new one takes nothing over from other waves, and its edition comes out on a later day,
 * so that somebody sees it before.
 *
 * @param today   `YYYY-MM-DD`
 * @param stated  of a new wave, the fields that were given
 * @returns one entry for each fault, its path that of the wave's field; none for waves that are answered here
 */
export function faultsOfFieldedElsewhere(
  wave: Wave,
  today: string,
  stated: Partial<Wave> = wave,
): { path: string; message: string }[] {
  if (wave.selection === undefined) return [];
  const [edition, ...others] = plannedEditions(wave);
  const isEarly = stated !== wave && stated.editions !== undefined && edition && edition.releasesOn <= today;
  const faults = [
    wave.closesOn >= today && {
      path: 'closesOn',
      message: `${wave.closesOn} is not over: a wave that was fielded elsewhere comes in after its last day`,
    },
    others.length > 0 && { path: 'editions', message: 'a wave that was fielded elsewhere plans one edition' },
    isEarly && {
      path: 'editions.0.releasesOn',
      message: `${edition.releasesOn} is not to come: its edition is seen before it is released`,
    },
    ...ownFields.map(
      (field) =>
        stated[field] === undefined && {
          path: field,
          message: 'a wave that was fielded elsewhere states its own',
        },
    ),
  ];
  return faults.filter((fault) => fault !== false && fault !== undefined);
}
