type ColumnArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array | BigUint64Array;

const initialCapacity = 1024;
/** The part of a column that may be left over without a copy being made of the rest. */
const mostLeftOver = 1 / 16;

/** A typed array to append to; it doubles when full, so that a million values cost bytes and no objects. */
export class GrowingColumn<T extends ColumnArray> {
  #values: T;
  #length = 0;
  readonly #allocate: (capacity: number) => T;

  /** @param expected  how many values are to come; more make it grow */
  constructor(allocate: (capacity: number) => T, expected = initialCapacity) {
    this.#allocate = allocate;
    this.#values = allocate(Math.max(1, expected));
  }

  get length(): number {
    return this.#length;
  }

  push(value: T[number]): void {
    if (this.#length === this.#values.length) {
      const doubled = this.#allocate(2 * this.#length);
      doubled.set(this.#values as never);
      this.#values = doubled;
    }
    this.#values[this.#length++] = value;
  }

  /** The values so far, in an array of their exact number; where the column was nearly full, a part of it. */
  toArray(): T {
    const filled = this.#values.subarray(0, this.#length) as T;
    if (this.#length >= this.#values.length * (1 - mostLeftOver)) return filled;
    const values = this.#allocate(this.#length);
    values.set(filled as never);
    return values;
  }
}
