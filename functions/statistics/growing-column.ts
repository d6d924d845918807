type ColumnArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array | BigUint64Array;

const initialCapacity = 1024;

/** A typed array to append to; it doubles when full, so that a million values cost bytes and no objects. */
export class GrowingColumn<T extends ColumnArray> {
  #values: T;
  #length = 0;
  readonly #allocate: (capacity: number) => T;

  constructor(allocate: (capacity: number) => T) {
    this.#allocate = allocate;
    this.#values = allocate(initialCapacity);
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

  /** The values so far, in an array of their exact number. */
  toArray(): T {
    const values = this.#allocate(this.#length);
    values.set(this.#values.subarray(0, this.#length) as never);
    return values;
  }
}
