import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../web/figures/figures.ts';
import { compareGroups } from '../../../web/results/compare-groups.ts';

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
