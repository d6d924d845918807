/** An exact fraction: `den` above 0, in lowest terms. The budget is kept in these, so that its sums are equalities. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** @throws RangeError for a denominator of 0 */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(num), BigInt(den)];
  if (bottom === 0n) throw new RangeError(`rational(${num}, 0)`);
  const divisor = commonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { num: top / divisor, den: bottom / divisor };
}

export const zero: Rational = { num: 0n, den: 1n };

export function sum(...terms: readonly Rational[]): Rational {
  return terms.reduce((a, b) => rational(a.num * b.den + b.num * a.den, a.den * b.den), zero);
}

export function minus(a: Rational, b: Rational): Rational {
  return sum(a, { num: -b.num, den: b.den });
}

export function product(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

export function quotient(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

/** Below 0 where a is the smaller, 0 where they are equal, above 0 otherwise. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? a : b;
}

/** At most so many thousandths: what parts are multiplied by, so that their fractions stay short. */
export function inThousandths({ num, den }: Rational): Rational {
  return rational((num * 1000n) / den, 1000n);
}

/** The nearest double, for everything that is estimated and not accounted. */
export function toNumber({ num, den }: Rational): number {
  return Number(num) / Number(den);
}

/** As documents write it, such as `16/125` or `2`. */
export function toText({ num, den }: Rational): string {
  return den === 1n ? `${num}` : `${num}/${den}`;
}

/** @throws RangeError for a text that `toText` does not write */
export function fromText(text: string): Rational {
  const [, num, den] = /^(-?\d+)(?:\/(\d+))?$/.exec(text) ?? [];
  if (num === undefined) throw new RangeError(`fromText: "${text}" is no fraction`);
  return rational(BigInt(num), BigInt(den ?? 1));
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
