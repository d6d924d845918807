import type { RandomBits } from './noise-stream.ts';
import type { Rational } from './rational.ts';

/**
 * Draws whole numbers k with probability exactly proportional to exp(−k²/(2σ²)).
 *
 * Rejection on fractions of whole numbers only: a double's low bits would tell the exact count (Mironov 2012).
 *
 * @param sigma2  σ², above 0, in the square of the unit of the draws
 * @returns a function that takes as many bits as a draw needs, and returns the draw
 * @throws RangeError for a σ² of 0 or less
 * @see Canonne, Kamath & Steinke (2020), The Discrete Gaussian for Differential Privacy, algorithms 1 to 3
 */
export function gaussianSampler({ num, den }: Rational): (bits: RandomBits) => number {
  if (num <= 0n || den <= 0n) throw new RangeError(`gaussianSampler: variance ${num}/${den}`);
  const scale = wholeRoot(num / den) + 1n;
  const drawLaplace = laplace(scale);
  const perUnit = den * scale;
  const divisor = 2n * num * den * scale * scale;
  return (bits) => {
    for (;;) {
      const drawn = drawLaplace(bits);
      const size = drawn < 0n ? -drawn : drawn;
      // (|y| − σ²/t)² / (2σ²), both over b²t² for σ² = a/b.
      const off = size * perUnit - num;
      if (bernoulliExp(off * off, divisor, bits)) return Number(drawn);
    }
  };
}

/** Algorithm 2: P(y) proportional to exp(−|y|/t). */
function laplace(scale: bigint): (bits: RandomBits) => bigint {
  const drawRest = uniformBelow(scale);
  return (bits) => {
    for (;;) {
      const rest = drawRest(bits);
      if (!bernoulliExp(rest, scale, bits)) continue;
      let wholes = 0n;
      while (bernoulliExpOfOne(bits)) wholes += 1n;
      const size = rest + scale * wholes;
      const isNegative = bits.take(1) === 1;
      // Else 0 would be drawn twice as often.
      if (isNegative && size === 0n) continue;
      return isNegative ? -size : size;
    }
  };
}

/** Algorithm 1: true with probability exp(−num/den). */
function bernoulliExp(num: bigint, den: bigint, bits: RandomBits): boolean {
  let rest = num;
  for (; rest > den; rest -= den) if (!bernoulliExpOfOne(bits)) return false;
  let factor = 1n;
  while (bernoulli(rest, den * factor, bits)) factor += 1n;
  return factor % 2n === 1n;
}

/** The same with exp(−1), which is what most draws ask, in plain numbers: they are few units, and whole. */
function bernoulliExpOfOne(bits: RandomBits): boolean {
  let factor = 1;
  while (bernoulliOfOne(factor, bits)) factor += 1;
  return factor % 2 === 1;
}

/** True with probability 1/den, see `bernoulli`. */
function bernoulliOfOne(den: number, bits: RandomBits): boolean {
  if (den === 1) return true;
  let rest = 1;
  for (;;) {
    rest *= 2;
    const digit = rest >= den ? 1 : 0;
    if (digit === 1) rest -= den;
    const bit = bits.take(1);
    if (bit !== digit) return bit < digit;
  }
}

/**
 * True with probability num/den, at most 1: whether a uniform number, bit by bit, lies below the fraction's binary
 * expansion. Two bits are needed on average, whatever the denominator.
 */
function bernoulli(num: bigint, den: bigint, bits: RandomBits): boolean {
  if (num >= den) return true;
  let rest = num;
  for (;;) {
    rest *= 2n;
    const digit = rest >= den ? 1 : 0;
    if (digit === 1) rest -= den;
    const bit = bits.take(1);
    if (bit !== digit) return bit < digit;
  }
}

/** Uniform on 0 … limit − 1: whole bit strings, those beyond thrown away. */
function uniformBelow(limit: bigint): (bits: RandomBits) => bigint {
  const length = (limit - 1n).toString(2).length;
  return (bits) => {
    for (;;) {
      let value = 0n;
      for (let missing = length; missing > 0; ) {
        const taken = missing < 24 ? missing : 24;
        value = (value << BigInt(taken)) + BigInt(bits.take(taken));
        missing -= taken;
      }
      if (value < limit) return value;
    }
  };
}

/** ⌊√value⌋. */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
