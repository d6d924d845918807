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
function unplannedEditions({ id }: Pick<Wave, 'id'>, entries: readonly EditionEntry[]): number {
  const unplanned = entries.filter((entry) => entry.wave === id && isUnplanned(entry));
  return Math.max(0, ...unplanned.map((entry) => editionNumber(entry)));
}

/**
 * Whether a wave without a plan had its last edition, after it closed, by the former rules: nothing more is published
 * of it.
 */
export function isOfFormerRules(
  { id, closesOn, editions }: Pick<Wave, 'id' | 'closesOn' | 'editions'>,
  entries: readonly EditionEntry[],
): boolean {
  if (editions) return false;
  return entries.some(
    (entry) => entry.wave === id && isUnplanned(entry) && (entry.publishedOn ?? '') > closesOn,
  );
}

/** Whether it came out by the former rules: what it was made from was never frozen. */
export function isUnplanned({ state, digest }: EditionEntry): boolean {
  return state === 'released' && digest === undefined;
}
