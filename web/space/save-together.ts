import { ApiError } from '../shared/api.ts';
import type { Versioned } from './versioned.ts';

/** A form's fields as the service has them; what was never stated is absent. */
type Stated<F> = Partial<F>;

/** What the form began from, what it holds, and what the service has by now. */
interface ThreeVersions<F> {
  readonly base: Stated<F>;
  readonly mine: F;
  readonly theirs: Stated<F>;
}

/**
 * What there is to send, and the fields that were changed on both sides, each to something else.
 *
 * @example
 * compareVersions({ base: { name: 'A', size: 1 }, mine: { name: 'B', size: 1 }, theirs: { name: 'A', size: 2 } });
 * // => { changes: { name: 'B' }, conflicts: [] }
 */
export function compareVersions<F extends object>({
  base,
  mine,
  theirs,
}: ThreeVersions<F>): {
  changes: Stated<F>;
  conflicts: (keyof F & string)[];
} {
  const fields = Object.keys(mine) as (keyof F & string)[];
  const changed = fields.filter(
    (field) => !isSame(mine[field], base[field]) && !isSame(mine[field], theirs[field]),
  );
  return {
    changes: Object.fromEntries(changed.map((field) => [field, mine[field]])) as Stated<F>,
    conflicts: changed.filter((field) => !isSame(base[field], theirs[field])),
  };
}

/** What was changed in the form, on top of what the service has; of conflicts the side that is kept. */
export function mergeVersions<F extends object>(
  { base, mine, theirs }: ThreeVersions<F>,
  keeps: 'mine' | 'theirs',
): F {
  const { changes, conflicts } = compareVersions({ base, mine, theirs });
  const kept = Object.entries(changes).filter(
    ([field]) => keeps === 'mine' || !(conflicts as string[]).includes(field),
  );
  return { ...mine, ...theirs, ...(Object.fromEntries(kept) as Stated<F>) };
}

export interface SaveTogether<F> {
  readonly base: Stated<F>;
  readonly mine: F;
  /** As it was last read. */
  readonly now: Versioned<Stated<F>>;
  read(): Promise<Versioned<Stated<F>>>;
  send(changes: Stated<F>, etag: string): Promise<Versioned<Stated<F>>>;
}

export interface SavedTogether<F> {
  /** As the service has it, saved or not. */
  readonly now: Versioned<Stated<F>>;
  /** Nothing was saved where there are any. */
  readonly conflicts: readonly (keyof F & string)[];
}

/**
 * Saves what was changed and nothing else. What somebody else saved meanwhile stays; where it is about the same fields,
 * nothing is saved before a person has chosen.
 *
 * @throws ApiError for whatever else goes wrong
 */
export async function saveTogether<F extends object>(saving: SaveTogether<F>): Promise<SavedTogether<F>> {
  const { base, mine, read, send } = saving;
  for (let { now } = saving; ; now = await read()) {
    const { changes, conflicts } = compareVersions({ base, mine, theirs: now.value });
    if (conflicts.length > 0 || Object.keys(changes).length === 0) return { now, conflicts };
    try {
      return { now: await send(changes, now.etag), conflicts };
    } catch (cause) {
      if (!(cause instanceof ApiError) || cause.status !== 412) throw cause;
    }
  }
}

/** Of plain data whose keys always come in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
