import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rhoOfTable } from '../../../functions/disclosure/account.ts';
import { mostCounts } from '../../../functions/disclosure/budget.ts';
import { toNumber } from '../../../functions/disclosure/rational.ts';
import {
  bandOfCount,
  chargeOfCounts,
  countSensitivity,
  countUnit,
  countVariance,
  digestOfCounts,
  noisyCount,
} from '../../../functions/disclosure/weekly-counts.ts';

const key = { secret: new Uint8Array(32).fill(7), wave: 'w' };
const weeksOf = (count: number, trial = 0) =>
  Array.from({ length: count }, (_, index) => ({
    on: `2026-01-${String(index + 1).padStart(2, '0')}`,
    digest: createHash('sha256').update(`${trial}/${index}`).digest('hex'),
  }));

describe('counts by week', () => {
  it('spend 17/100 of a company’s budget, all of a wave’s weeks together', () => {
    expect(toNumber(rhoOfTable(chargeOfCounts('c')))).toBeCloseTo(0.17, 12);
  });

  // By brute force, for whoever answers once and withdraws once: the same power series, written out again.
  it('move by no more than their sensitivity, whenever somebody answers and withdraws', () => {
    const series = [1];
    for (let k = 1; k < mostCounts; k++) series.push((series[k - 1] ?? 0) * (1 - 1 / (2 * k)));
    const units = series.map((part) => Math.round(part * countUnit));
    let most = 0;
    for (let from = 0; from < mostCounts; from++) {
      for (let until = from + 1; until <= mostCounts; until++) {
        const present = Array.from({ length: mostCounts }, (_, t) => (t >= from && t < until ? 1 : 0));
        const newcomers = present.map((now, t) => now - (present[t - 1] ?? 0));
        const moved = present.map((_, t) =>
          newcomers.reduce((sum, x, s) => sum + (s > t ? 0 : x * (units[t - s] ?? 0)), 0),
        );
        most = Math.max(most, Math.hypot(...moved));
      }
    }
    expect(countSensitivity).toBe(Math.ceil(most));
  });

  it('are wrong by what is said of them, and less than with noise of their own', () => {
    const independent = Math.sqrt(mostCounts / 0.17);
    expect([1, 4, 13, mostCounts].map((week) => Number(Math.sqrt(countVariance(week)).toFixed(2)))).toEqual([
      4.05, 4.95, 5.55, 5.65,
    ]);
    expect(Math.sqrt(countVariance(mostCounts))).toBeLessThan(0.6 * independent);
    for (const week of [1, 6, mostCounts]) {
      const errors = Array.from(
        { length: 1500 },
        (_, trial) => noisyCount(100, { key, company: 'c', weeks: weeksOf(week, trial) }) - 100 + 0.05,
      );
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / errors.length;
      const expected = countVariance(week);
      expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(expected / errors.length));
      expect(variance / expected).toBeGreaterThan(0.85);
      expect(variance / expected).toBeLessThan(1.15);
    }
  });

  it('are the same again for the same counts, and others for one answer more, another week, company or wave', () => {
    const weeks = weeksOf(3);
    const count = (change: object = {}) => noisyCount(50, { key, company: 'c', weeks, ...change });
    expect(count()).toBe(count());
    expect(count({ company: 'd' })).not.toBe(count());
    expect(count({ key: { ...key, wave: 'v' } })).not.toBe(count());
    const digest = (one: number) => digestOfCounts(key, '2026-01-05', new Map([['c', one]]));
    expect(digest(5)).toBe(digest(5));
    expect(digest(6)).not.toBe(digest(5));
    const last = (one: string) => [...weeks.slice(0, 2), { on: '2026-01-03', digest: one }];
    expect(count({ weeks: last(digest(5)) })).not.toBe(count({ weeks: last(digest(6)) }));
  });

  it('are told in bands of ten to twenty, and of fewer than ten not at all', () => {
    expect(bandOfCount(9.9, 1)).toBeNull();
    expect(bandOfCount(10, 1)).toEqual({ from: 10, to: 20 });
    expect(bandOfCount(34, 13)).toEqual({ from: 20, to: 40 });
    expect(bandOfCount(-3, 13)).toBeNull();
  });

  it('are refused beyond the weeks that are paid for', () => {
    expect(() => noisyCount(1, { key, company: 'c', weeks: weeksOf(mostCounts + 1) })).toThrow(RangeError);
    expect(() => noisyCount(1.5, { key, company: 'c', weeks: weeksOf(1) })).toThrow(RangeError);
  });
});
