import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Estimated, moverDifference } from '../../../functions/statistics/mover-difference.ts';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';

function proportion(count: number, base: number): Estimated {
  return { estimate: count / base, ...wilsonInterval(count / base, base) };
}

describe('moverDifference', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873–890, table II: method 10, 95 % intervals.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives Newcombe’s interval of %i/%i − %i/%i', (a, n, b, m, low, high) => {
    const difference = moverDifference(proportion(a, n), proportion(b, m));
    expect(difference.estimate).toBeCloseTo(a / n - b / m, 12);
    expect(difference.low).toBeCloseTo(low, 4);
    expect(difference.high).toBeCloseTo(high, 4);
  });

  // R 4, survey, data(api): apistrat, strata stype, weights pw, fpc. Shares of awards "Yes" by stype with svyciprop
  // (logit); differences with svyby (covmat) and svycontrast, whose normal interval is as wide and a little elsewhere.
  it.each([
    [
      { estimate: 0.73, low: 0.6342617, high: 0.8082535 },
      { estimate: 0.32, low: 0.2061203, high: 0.4603157 },
      0.257015,
      0.562985,
    ],
    [
      { estimate: 0.32, low: 0.2061203, high: 0.4603157 },
      { estimate: 0.48, low: 0.3451612, high: 0.6178169 },
      -0.3458394,
      0.0258394,
    ],
    [
      { estimate: 0.73, low: 0.6342617, high: 0.8082535 },
      { estimate: 0.48, low: 0.3451612, high: 0.6178169 },
      0.0885013,
      0.4114987,
    ],
  ])('is of the size that R’s survey gives a stratified sample (%#)', (a, b, low, high) => {
    const difference = moverDifference(a, b);
    expect(Math.abs(difference.low - low)).toBeLessThan(0.02);
    expect(Math.abs(difference.high - high)).toBeLessThan(0.02);
    expect((difference.high - difference.low) / (high - low)).toBeCloseTo(1, 1);
  });

  it('is that of two sums of squares where both intervals are even', () => {
    // By hand: arms of 3 and 4 make one of 5.
    expect(moverDifference({ estimate: 20, low: 17, high: 23 }, { estimate: 10, low: 6, high: 14 })).toEqual({
      estimate: 10,
      low: 5,
      high: 15,
    });
  });

  it('turns its sign with the order of the two, and holds its estimate', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const base = fc.double({ min: 1, max: 5000, noNaN: true });
    fc.assert(
      fc.property(share, base, share, base, (p, n, q, m) => {
        const [a, b] = [
          { estimate: p, ...wilsonInterval(p, n) },
          { estimate: q, ...wilsonInterval(q, m) },
        ];
        const [there, back] = [moverDifference(a, b), moverDifference(b, a)];
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.low).toBeLessThanOrEqual(there.estimate);
        expect(there.high).toBeGreaterThanOrEqual(there.estimate);
      }),
    );
  });
});
