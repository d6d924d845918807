import type { EditionEntry } from '../storage/edition-calendar.ts';
import { editionNumber } from '../storage/editions.ts';
import type { Wave } from '../survey/wave.ts';

/**
 * The id of a wave's n-th planned edition, `<wave>-<number>`. Numbers go on after the editions that a wave had before
 * its editions were planned.
 */
export function editionId(wave: Pick<Wave, 'id'>, number: number, entries: readonly EditionEntry[]): string {
  return `${wave.id}-${unplannedEditions(wave, entries) + number}`;
}

/** The last number that was published of the wave without a plan; 0 where there is none. */
export function unplannedEditions({ id }: Pick<Wave, 'id'>, entries: readonly EditionEntry[]): number {
  const unplanned = entries.filter((entry) => entry.wave === id && isUnplanned(entry));
  return Math.max(0, ...unplanned.map((entry) => editionNumber(entry)));
}

/** Whether it came out by the former rules: what it was made from was never frozen. */
export function isUnplanned({ state, digest }: EditionEntry): boolean {
  return state === 'released' && digest === undefined;
}
