import { describe, expect, it } from 'vitest';
import { mostEditions } from '../../../functions/disclosure/budget.ts';
import {
  faultsOfPlan,
  isFinalEdition,
  mostPlannedEditions,
  plannedEditions,
  preparationTime,
  releaseTime,
  twoEditions,
} from '../../../functions/survey/planned-editions.ts';

const wave = { opensOn: '2026-10-01', closesOn: '2026-12-31' };
const utc = (releasesOn: string, hour: number) => releaseTime({ releasesOn, hour }).toISOString();

describe('a release', () => {
  it('is at its hour in Paris, in winter and in summer', () => {
    expect(utc('2026-11-22', 9)).toBe('2026-11-22T08:00:00.000Z');
    expect(utc('2026-07-14', 9)).toBe('2026-07-14T07:00:00.000Z');
    expect(utc('2026-07-14', 0)).toBe('2026-07-13T22:00:00.000Z');
    expect(utc('2027-01-01', 23)).toBe('2027-01-01T22:00:00.000Z');
  });

  it('has its hour in the nights in which clocks change', () => {
    // 29 March 2026, 02:00 becomes 03:00; 25 October 2026, 03:00 becomes 02:00.
    expect(utc('2026-03-29', 1)).toBe('2026-03-29T00:00:00.000Z');
    expect(utc('2026-03-29', 3)).toBe('2026-03-29T01:00:00.000Z');
    expect(utc('2026-10-25', 4)).toBe('2026-10-25T03:00:00.000Z');
    // The hour that is left out is the one after it, and of the one that comes twice it is the first.
    expect(utc('2026-03-29', 2)).toBe('2026-03-29T01:00:00.000Z');
    expect(utc('2026-10-25', 2)).toBe('2026-10-25T00:00:00.000Z');
  });

  it('has its day and hour on a clock in Paris, the whole year round', () => {
    const paris = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let day = Date.parse('2026-01-01'); day < Date.parse('2027-01-01'); day += 86_400_000) {
      const releasesOn = new Date(day).toISOString().slice(0, 10);
      for (const hour of [0, 1, 3, 9, 23]) {
        const shown = paris.format(releaseTime({ releasesOn, hour }));
        expect(shown).toBe(`${releasesOn} ${String(hour).padStart(2, '0')}:00`);
      }
    }
  });
});

describe('a wave’s editions', () => {
  it('are one on the day after it closes where none is planned', () => {
    expect(plannedEditions(wave)).toEqual([{ releasesOn: '2027-01-01', hour: 9 }]);
    expect(isFinalEdition(wave, 1)).toBe(true);
  });

  it('are prepared six hours before, the final one not before the last day is over', () => {
    const planned = {
      ...wave,
      editions: [...twoEditions(wave).slice(0, 1), { releasesOn: '2027-01-01', hour: 2 }],
    };
    expect(preparationTime(planned, 1).toISOString()).toBe('2026-11-15T02:00:00.000Z');
    expect(preparationTime(planned, 2).toISOString()).toBe('2026-12-31T23:00:00.000Z');
    expect(() => preparationTime(planned, 3)).toThrow(/no edition 3/);
  });

  it('are as many at most as share the privacy budget', () => {
    expect(mostPlannedEditions).toBe(mostEditions);
  });

  it('are refused where they come before the wave, out of order, or before it closes', () => {
    const faults = (...days: string[]) =>
      faultsOfPlan({ ...wave, editions: days.map((releasesOn) => ({ releasesOn, hour: 9 })) });
    expect(faults('2026-11-15', '2027-01-02')).toEqual([]);
    expect(faults('2026-09-15', '2027-01-02')).toMatchObject([
      { index: 0, message: expect.stringContaining('before opensOn') },
    ]);
    expect(faults('2026-11-15', '2026-11-15', '2027-01-02')).toMatchObject([{ index: 1 }]);
    expect(faults('2026-12-31')).toMatchObject([{ index: 0 }]);
  });

  it('are refused at one and the same moment, also where a clock has two names for it', () => {
    const spring = { opensOn: '2026-03-01', closesOn: '2026-03-28' };
    const at = (...hours: number[]) =>
      faultsOfPlan({ ...spring, editions: hours.map((hour) => ({ releasesOn: '2026-03-29', hour })) });
    expect(at(1, 3)).toEqual([]);
    expect(at(2, 3)).toMatchObject([{ index: 1 }]);
    expect(at(3, 1)).toMatchObject([{ index: 1 }]);
  });

  it('of two are at half-time and on the day after the wave closes, also of the shortest wave', () => {
    expect(twoEditions(wave).map(({ releasesOn }) => releasesOn)).toEqual(['2026-11-15', '2027-01-01']);
    const day = { opensOn: '2026-10-01', closesOn: '2026-10-01' };
    expect(faultsOfPlan({ ...day, editions: twoEditions(day) })).toEqual([]);
  });

  it('come when they were planned also of a wave that is closed early', () => {
    const closed = { ...wave, closedEarly: true };
    expect(preparationTime(closed, 1)).toEqual(preparationTime(wave, 1));
    expect(plannedEditions(closed)).toEqual(plannedEditions(wave));
  });
});
