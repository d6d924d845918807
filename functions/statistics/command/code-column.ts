import { GrowingColumn } from '../growing-column.ts';
import { allocateColumn, type Column, notAskedIn, type Variable } from '../sample.ts';

/** Codes that a 16-bit column has room for. */
export const mostCodes = 65534;

const empty = 65535;

/** A column of a file whose codes are not known beforehand. */
export class CodeColumn {
  readonly id: string;
  readonly #indices = new GrowingColumn((length) => new Uint16Array(length));
  readonly #indexOf = new Map<string, number>();

  constructor(id: string) {
    this.id = id;
  }

  /** Takes a respondent's code, '' for "not asked". @returns false where it is one code too many */
  push(code: string): boolean {
    let index = code === '' ? empty : this.#indexOf.get(code);
    if (index === undefined) {
      index = this.#indexOf.size;
      if (index === mostCodes) return false;
      this.#indexOf.set(code, index);
    }
    this.#indices.push(index);
    return true;
  }

  /** The variable, its codes sorted by their characters, whatever order they appeared in, and its column. */
  finish(): { variable: Variable; column: Column } {
    const codes = [...this.#indexOf.keys()].sort();
    const variable = { id: this.id, codes };
    const sortedIndex = new Uint16Array(codes.length);
    for (const [position, code] of codes.entries()) sortedIndex[this.#indexOf.get(code)!] = position;
    const notAsked = notAskedIn(variable);
    const indices = this.#indices.toArray();
    const column = allocateColumn(variable)(indices.length);
    for (let i = 0; i < column.length; i++)
      column[i] = indices[i] === empty ? notAsked : sortedIndex[indices[i]!]!;
    return { variable, column };
  }
}
