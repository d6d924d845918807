import { describe, expect, it } from 'vitest';
import {
  compare,
  fromText,
  larger,
  product,
  quotient,
  rational,
  sum,
  toNumber,
  toText,
} from '../../../functions/disclosure/rational.ts';

describe('rational', () => {
  it('is in lowest terms, with its sign above', () => {
    expect(rational(6, -4)).toEqual({ num: -3n, den: 2n });
    expect(rational(0, 7)).toEqual({ num: 0n, den: 1n });
    expect(() => rational(1, 0)).toThrow(RangeError);
  });

  it('adds, multiplies, divides and compares without a rounding error', () => {
    const tenth = rational(1, 10);
    expect(sum(...new Array(10).fill(tenth))).toEqual(rational(1));
    expect(product(rational(16, 125), rational(1, 4))).toEqual(rational(4, 125));
    expect(quotient(rational(1), rational(16, 125))).toEqual(rational(125, 16));
    expect(compare(rational(1, 3), rational(333_333_333, 1_000_000_000))).toBeGreaterThan(0);
    expect(compare(rational(2, 4), rational(1, 2))).toBe(0);
    expect(larger(rational(-1, 2), rational(1, 3))).toEqual(rational(1, 3));
    expect(toNumber(rational(1, 8))).toBe(0.125);
  });

  it('is written and read back', () => {
    for (const fraction of [rational(16, 125), rational(-2), rational(0)]) {
      expect(fromText(toText(fraction))).toEqual(fraction);
    }
    expect(toText(rational(16, 125))).toBe('16/125');
    for (const text of ['', '1/', '0.5', '1/2/3', 'NaN']) expect(() => fromText(text)).toThrow(RangeError);
  });
});
