import { describe, expect, it } from 'vitest';
import { mostCounts } from '../../../functions/disclosure/budget.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { countDueOn, plannedCounts } from '../../../functions/survey/planned-counts.ts';

const october = { opensOn: '2026-10-01', closesOn: '2026-10-20' };
const wave = { ...quarterWave(new Date('2026-10-02T12:00:00Z')), ...october };

describe('plannedCounts', () => {
  it('has each Monday after the opening, until the last day', () => {
    expect(plannedCounts(october)).toEqual(['2026-10-05', '2026-10-12', '2026-10-19']);
    expect(plannedCounts({ opensOn: '2026-10-05', closesOn: '2026-10-12' })).toEqual(['2026-10-12']);
    expect(plannedCounts({ opensOn: '2026-10-06', closesOn: '2026-10-09' })).toEqual([]);
  });

  it('never has more than are paid for, and reaches the end of a long wave', () => {
    const year = plannedCounts({ opensOn: '2026-01-01', closesOn: '2026-12-31' });
    expect(year).toHaveLength(13);
    expect(year.at(-1)).toBe('2026-12-28');
    expect(plannedCounts({ opensOn: '2026-10-01', closesOn: '2026-12-31' })).toHaveLength(13);
    for (let weeks = 1; weeks < 200; weeks++) {
      const closesOn = new Date(Date.UTC(2026, 0, 1 + 7 * weeks)).toISOString().slice(0, 10);
      const { length } = plannedCounts({ opensOn: '2026-01-01', closesOn });
      expect([weeks, length]).toEqual([weeks, weeks <= mostCounts ? weeks : expect.any(Number)]);
      expect(length).toBeLessThanOrEqual(mostCounts);
    }
  });
});

describe('countDueOn', () => {
  it('is a planned day from nine in Paris until its end, in summer and in winter time', () => {
    expect(countDueOn(wave, new Date('2026-10-05T06:59:00Z'))).toBeUndefined();
    expect(countDueOn(wave, new Date('2026-10-05T07:00:00Z'))).toBe('2026-10-05');
    expect(countDueOn(wave, new Date('2026-10-05T21:59:00Z'))).toBe('2026-10-05');
    expect(countDueOn(wave, new Date('2026-10-05T22:00:00Z'))).toBeUndefined();
    const longer = { ...wave, closesOn: '2026-12-31' };
    expect(countDueOn(longer, new Date('2026-11-02T07:59:00Z'))).toBeUndefined();
    expect(countDueOn(longer, new Date('2026-11-02T08:00:00Z'))).toBe('2026-11-02');
  });

  it('is none of a wave that is closed', () => {
    const closed = { ...wave, closedEarly: true };
    expect(countDueOn(closed, new Date('2026-10-05T08:00:00Z'))).toBeUndefined();
    expect(countDueOn(wave, new Date('2026-10-26T09:00:00Z'))).toBeUndefined();
  });
});
