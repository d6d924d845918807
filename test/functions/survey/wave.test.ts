import { describe, expect, it } from 'vitest';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { currentWave, dayInParis, type Wave, waveStatus } from '../../../functions/survey/wave.ts';

const at = (time: string) => new Date(time);
const autumn = quarterWave(at('2026-10-01T10:00:00Z'));
const named = (id: string, opensOn: string, closesOn: string): Wave => ({ ...autumn, id, opensOn, closesOn });

describe('a wave', () => {
  it('opens and closes at midnight in Paris, in summer time and in winter', () => {
    const wave = named('w', '2026-07-01', '2026-12-31');
    expect(waveStatus(wave, at('2026-06-30T21:59:59Z'))).toBe('scheduled');
    expect(waveStatus(wave, at('2026-06-30T22:00:00Z'))).toBe('open');
    expect(waveStatus(wave, at('2026-12-31T22:59:59Z'))).toBe('open');
    expect(waveStatus(wave, at('2026-12-31T23:00:00Z'))).toBe('closed');
  });

  it('keeps its day when the clocks change', () => {
    // On 25 October 2026 Paris goes from UTC+2 to UTC+1 at 01:00 UTC.
    expect(dayInParis(at('2026-10-24T22:00:00Z'))).toBe('2026-10-25');
    expect(dayInParis(at('2026-10-25T22:59:59Z'))).toBe('2026-10-25');
    expect(dayInParis(at('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
    // On 29 March 2026 it goes from UTC+1 to UTC+2.
    expect(dayInParis(at('2026-03-28T23:00:00Z'))).toBe('2026-03-29');
    expect(dayInParis(at('2026-03-29T22:00:00Z'))).toBe('2026-03-30');
  });

  it('has the days of the table of time zones, at every half hour of a year', () => {
    const table = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
    const halfHour = 30 * 60_000;
    for (let time = at('2026-01-01').getTime(); time < at('2027-01-01').getTime(); time += halfHour) {
      const moment = new Date(time);
      if (dayInParis(moment) !== table.format(moment)) expect.fail(moment.toISOString());
    }
  });

  it('is closed for good once the operator closed it early', () => {
    expect(waveStatus({ ...autumn, closedEarly: true }, at('2026-11-01T10:00:00Z'))).toBe('closed');
  });

  it('of the quarter opens on the day and closes with the quarter', () => {
    expect(quarterWave(at('2026-11-22T10:00:00Z'))).toMatchObject({
      id: '2026-q4',
      title: { fr: '4e trimestre 2026', en: 'Fourth quarter 2026' },
      opensOn: '2026-11-22',
      closesOn: '2026-12-31',
    });
    // It is 2027 in Paris already.
    expect(quarterWave(at('2026-12-31T23:30:00Z'))).toMatchObject({ id: '2027-q1', closesOn: '2027-03-31' });
  });
});

describe('the current wave', () => {
  const now = at('2026-11-22T10:00:00Z');
  const open = named('open', '2026-11-01', '2026-11-30');
  const earlier = named('earlier', '2026-10-01', '2026-12-31');
  const closed = named('closed', '2026-07-01', '2026-09-30');
  const longClosed = named('long-closed', '2026-01-01', '2026-03-31');
  const next = named('next', '2027-01-01', '2027-03-31');

  it('is the open one that opened last, else the last that closed, else the next', () => {
    expect(currentWave([closed, earlier, open, next], now)?.id).toBe('open');
    expect(currentWave([longClosed, closed, next], now)?.id).toBe('closed');
    expect(currentWave([named('far', '2028-01-01', '2028-02-01'), next], now)?.id).toBe('next');
    expect(currentWave([], now)).toBeUndefined();
  });
});
