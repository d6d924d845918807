/** Something that is published, and what it should be by the documents beside it. */
interface Fault {
  /** Which document and what in it, such as `tables/mention?by=sex, women, yes: share`. */
  readonly where: string;
  readonly published: unknown;
  readonly recomputed: unknown;
}

/** What became of one kind of check. */
export interface Verdict {
  /** What was compared, such as "indicators". */
  readonly what: string;
  /** How many values were compared. */
  readonly compared: number;
  readonly faults: readonly Fault[];
  /** What of it cannot be known from what is published, or was not there. */
  readonly notes: readonly string[];
}

/** Collects comparisons of one kind. */
export class Comparing {
  readonly #what: string;
  readonly #faults: Fault[] = [];
  readonly #notes: string[] = [];
  #compared = 0;

  constructor(what: string) {
    this.#what = what;
  }

  /** The two must be the same, member by member. */
  equal(where: string, published: unknown, recomputed: unknown): void {
    this.holds(where, sameText(published) === sameText(recomputed), { published, recomputed });
  }

  /** A number must be one of those that rounding leaves possible. */
  within(where: string, published: number | null, [least, most]: readonly [number, number]): void {
    const slack = 1e-9 * Math.max(1, Math.abs(least), Math.abs(most));
    const holds = published !== null && published >= least - slack && published <= most + slack;
    this.holds(where, holds, { published, recomputed: least === most ? least : `${least} to ${most}` });
  }

  holds(where: string, isSo: boolean, told: { published: unknown; recomputed: unknown }): void {
    this.#compared++;
    if (!isSo) this.#faults.push({ where, ...told });
  }

  note(text: string): void {
    if (!this.#notes.includes(text)) this.#notes.push(text);
  }

  get verdict(): Verdict {
    return { what: this.#what, compared: this.#compared, faults: this.#faults, notes: this.#notes };
  }
}

/** JSON in which the order of members does not count, nor rounding errors of sums. */
function sameText(value: unknown): string {
  return JSON.stringify(value, (_, inner) => {
    if (typeof inner === 'number') return Number(inner.toFixed(9));
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, member]) => member !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}
