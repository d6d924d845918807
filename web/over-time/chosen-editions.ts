import type { EditionListItem } from '../../functions/observatory/edition.ts';
import { readPageQuery } from '../shared/page-query.ts';

/** As many editions as one page shows at most: a busy wave has one an hour. */
const mostEditions = 60;

export interface ChosenEditions {
  /** Newest first, 2010 last. */
  readonly ids: readonly string[];
  readonly waves: number;
  /** Editions of our own that were published. */
  readonly published: number;
  /** Older editions left out of a page of all. */
  readonly leftOut: number;
}

/**
 * Which editions a page over time shows: the newest of each wave, which holds all responses of those before it, or all
 * of them; and always 2010.
 *
 * @param list  newest first, 2010 last
 */
export function chooseEditions(list: readonly EditionListItem[], areAllWanted: boolean): ChosenEditions {
  const own = list.filter(({ wave }) => wave !== null);
  const newest = own.filter(({ wave }, index) => own.findIndex((other) => other.wave === wave) === index);
  const wanted = areAllWanted
    ? own.filter((edition, index) => index < mostEditions || newest.includes(edition))
    : newest;
  const reference = list.filter(({ wave }) => wave === null);
  return {
    ids: [...wanted, ...reference].map(({ id }) => id),
    waves: newest.length,
    published: own.length,
    leftOut: areAllWanted ? own.length - wanted.length : 0,
  };
}

/** Whether an address asks for all editions: `?editions=all`. */
export function wantsAll(address: URL): boolean {
  return readPageQuery(address, 'editions') === 'all';
}
