import { GrowingColumn } from '../growing-column.ts';

/** As R and spreadsheets write numbers: no hexadecimal, no `Infinity`, no digits apart. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number that a field holds; undefined where it is none. */
export function readNumber(field: string): number | undefined {
  const text = field.trim();
  if (!decimal.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** A column of numbers, NaN where one is missing. */
export class NumberColumn {
  readonly id: string;
  readonly #values = new GrowingColumn((length) => new Float64Array(length));

  constructor(id: string) {
    this.id = id;
  }

  /** Takes a respondent's field, '' for "missing". @returns false for what is no number */
  push(field: string): boolean {
    const number = field === '' ? Number.NaN : readNumber(field);
    if (number === undefined) return false;
    this.#values.push(number);
    return true;
  }

  finish(): Float64Array {
    return this.#values.toArray();
  }
}
