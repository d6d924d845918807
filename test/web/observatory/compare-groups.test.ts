import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../functions/statistics/wilson.ts';
import { compareGroups, type Estimated, moverDifference } from '../../../web/observatory/compare-groups.ts';
import type { Figure } from '../../../web/observatory/figures.ts';

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

const text = { fr: '', en: '' };

function figure(groupCode: string, share: number | null, more: Partial<Figure> = {}): Figure {
  return {
    code: 'yes',
    answer: text,
    group: [text],
    groupCode,
    state: share === null ? 'suppressed' : 'published',
    share,
    low: share === null ? null : share - 0.05,
    high: share === null ? null : share + 0.05,
    population: null,
    base: 300,
    effectiveBase: 200,
    flags: [],
    reference: null,
    ...more,
  };
}

describe('compareGroups', () => {
  it('calls one group more or less only where the interval leaves 0 out', () => {
    // By hand: two arms of 5 points make one of 7.07, so ends of 10 − 7.07 and 10 + 7.07, rounded outwards.
    expect(compareGroups(figure('a', 0.3), figure('b', 0.2))).toEqual({
      state: 'compared',
      difference: { estimate: 0.1, low: 0.02, high: 0.18 },
      verdict: 'more',
    });
    expect(compareGroups(figure('a', 0.2), figure('b', 0.3))).toMatchObject({ verdict: 'less' });
    expect(compareGroups(figure('a', 0.3), figure('b', 0.25))).toMatchObject({ verdict: 'none' });
  });

  it('never lets rounding tell two groups apart', () => {
    // 7.07 points from 8 leave 0.9: not a whole point.
    expect(compareGroups(figure('a', 0.38), figure('b', 0.3))).toMatchObject({
      difference: { low: 0, high: 0.16 },
      verdict: 'none',
    });
  });

  it('keeps tenths of a point only where both figures have them', () => {
    const fine = { base: 1000 };
    const compared = compareGroups(figure('a', 0.305, fine), figure('b', 0.2, fine));
    expect(compared).toMatchObject({ difference: { estimate: 0.105, low: 0.034, high: 0.176 } });
    expect(compareGroups(figure('a', 0.305, fine), figure('b', 0.2))).toMatchObject({
      difference: { low: 0.03, high: 0.18 },
    });
  });

  it('refuses what cannot be compared, and says why', () => {
    const shown = figure('a', 0.3);
    const why = (other: Figure, first = shown) => compareGroups(first, other);
    expect(why(figure('a', 0.2))).toEqual({ state: 'refused', reason: 'sameGroup' });
    expect(why(figure('b', null))).toEqual({ state: 'refused', reason: 'noFigure' });
    expect(why(figure('b', 0.1, { bound: 'atMost' }))).toEqual({ state: 'refused', reason: 'bound' });
    expect(why(figure('b', 0.2, { low: null, high: null }))).toEqual({
      state: 'refused',
      reason: 'noInterval',
    });
    const repeated = figure('a', 0.3, { asOf: '2026-q4-1' });
    expect(why(figure('b', 0.2, { asOf: '2026-q4-2' }), repeated)).toEqual({
      state: 'refused',
      reason: 'editions',
    });
    expect(why(figure('b', 0.2, { asOf: '2026-q4-1' }), repeated).state).toBe('compared');
    expect(why(figure('b', 0.2), repeated).state).toBe('compared');
    expect(why(figure('b', null, { state: 'waiting' }))).toEqual({ state: 'waiting' });
  });
});
