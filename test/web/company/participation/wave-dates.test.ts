import { describe, expect, it } from 'vitest';
import { nextCount, waveDates } from '../../../../web/company/participation/wave-dates.ts';

const participation = {
  countedOn: ['2026-11-02', '2026-11-30', '2026-12-07'],
  editions: [
    { releasesOn: '2026-11-20', hour: 9 },
    { releasesOn: '2026-12-15', hour: 9 },
  ],
};

describe('the dates of a wave', () => {
  it('are mails, reminders, the next count, the close and the editions, the earliest first', () => {
    const dates = waveDates(
      {
        closesOn: '2026-12-11',
        participation,
        mailing: {
          state: 'done',
          sendsOn: '2026-11-05',
          reminders: [
            { on: '2026-11-19', state: 'missed' },
            { on: '2026-12-03', state: 'planned' },
          ],
        },
      },
      '2026-11-28',
    );
    expect(dates.map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2026-11-05 mailsSent',
      '2026-11-19 reminderMissed',
      '2026-11-20 edition',
      '2026-11-30 count',
      '2026-12-03 reminder',
      '2026-12-11 close',
      '2026-12-15 edition',
    ]);
    expect(dates.at(-1)).toMatchObject({ isFinal: true });
  });

  it('are told without mails where there are none, and without a count after the last', () => {
    const dates = waveDates({ closesOn: '2026-12-11', participation, mailing: undefined }, '2026-12-08');
    expect(dates.map(({ what }) => what)).toEqual(['edition', 'close', 'edition']);
    const none = { state: 'none', sendsOn: null, reminders: [] } as const;
    expect(waveDates({ closesOn: '2026-12-11', participation, mailing: none }, '2026-12-08')).toEqual(dates);
  });

  it('have a next count, which may be today', () => {
    expect(nextCount(participation.countedOn, '2026-11-30')).toBe('2026-11-30');
    expect(nextCount(participation.countedOn, '2026-12-01')).toBe('2026-12-07');
    expect(nextCount([], '2026-12-01')).toBeUndefined();
  });
});
