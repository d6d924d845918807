import { describe, expect, it } from 'vitest';
import type { OperatorWave, PlannedEdition } from '../../../../web/operator/api-types.ts';
import { elapsedShare, needsNow, type Standing, waveNow } from '../../../../web/operator/overview/needs.ts';
import { noticeFields } from '../../../../web/operator/waves/wave-form.ts';

const now = new Date('2026-11-20T12:00:00Z');
const both = { fr: 'Là', en: 'There' };

function wave(change: Partial<OperatorWave> = {}): OperatorWave {
  return {
    id: '2026-q4',
    title: { fr: 'Automne 2026', en: 'Autumn 2026' },
    opensOn: '2026-10-01',
    closesOn: '2026-12-31',
    editions: [],
    status: 'open',
    questionnaire: 'hash',
    population: 20_000_000,
    populationSource: 'somewhere',
    margins: [{ question: 'sex', source: both, shares: { w: 0.5, m: 0.5 } } as never],
    notice: Object.fromEntries(noticeFields.map((field) => [field, both])),
    mayChange: [],
    ...change,
  };
}

function edition(change: Partial<PlannedEdition> = {}): PlannedEdition {
  return {
    number: 1,
    id: '2026-q4-1',
    releasesOn: '2026-11-22',
    hour: 9,
    preparesAt: '2026-11-22T02:00:00Z',
    releasesAt: '2026-11-22T08:00:00Z',
    isFinal: false,
    state: 'planned',
    held: false,
    ...change,
  };
}

function standing(
  change: Partial<Standing> = {},
  editions: readonly PlannedEdition[] = [edition()],
): Standing {
  const calendar = {
    editions,
    notice: { missing: [] },
    house: { missing: [], keepsBack: false },
    passesDates: false,
  };
  return {
    waves: [wave()],
    editions: [],
    calendars: new Map([['2026-q4', calendar]]),
    imports: new Map(),
    pending: [],
    house: { missing: [] },
    health: {
      hoursOverdue: 0,
      sendsMail: true,
      companiesWithLateMail: 0,
      watched: 'yes',
      hasMembers: true,
      operatorKeyUsedInWeekOf: null,
      alarms: [],
    },
    ...change,
  };
}

const kinds = (given: Standing, at = now) => needsNow(given, at).map(({ kind }) => kind);

describe('what needs the operator', () => {
  it('is nothing while a wave runs, its notice whole and its editions to come', () => {
    expect(kinds(standing())).toEqual([]);
  });

  it('is the first wave where there is none', () => {
    expect(needsNow(standing({ waves: [], calendars: new Map() }), now)).toEqual([{ kind: 'next-wave' }]);
  });

  it('is the next wave three weeks before the last one ends, and after, unless one is scheduled', () => {
    const near = new Date('2026-12-11T12:00:00Z');
    const released = [edition({ state: 'released' })];
    expect(kinds(standing({}, released), new Date('2026-12-09T12:00:00Z'))).toEqual([]);
    expect(kinds(standing({}, released), near)).toEqual(['next-wave']);
    const next = wave({ id: '2027-q1', opensOn: '2027-01-01', closesOn: '2027-03-31', status: 'scheduled' });
    expect(kinds(standing({ waves: [next, wave()] }, released), near)).toEqual([]);
    expect(kinds(standing({ waves: [wave({ status: 'closed' })] }, released))).toEqual(['next-wave']);
  });

  it.each([
    ['look', edition({ state: 'prepared', preparesAt: '2026-11-20T02:00:00Z' })],
    ['held', edition({ state: 'prepared', held: true, releasesAt: '2026-11-19T08:00:00Z' })],
    ['overdue', edition({ preparesAt: '2026-11-20T10:59:00Z' })],
    ['overdue', edition({ state: 'prepared', releasesAt: '2026-11-20T10:59:00Z' })],
  ])('is an edition to %s', (kind, planned) => {
    expect(kinds(standing({}, [planned]))).toEqual([kind]);
  });

  it('puts what goes wrong before what waits, and what only lacks last', () => {
    const { fr: _, ...english } = both;
    const given = standing(
      {
        waves: [wave({ notice: { ...wave().notice, who: { fr: '', ...english } } })],
        pending: [
          {
            id: 'c',
            name: 'C',
            activity: 'digital',
            employer: 'private',
            headcount: 50,
            status: 'pending',
            revision: 1,
          },
        ],
        house: { missing: ['publisher'] },
        imports: new Map([['2026-q4', { responses: 4, state: 'begun' }]]),
        health: {
          hoursOverdue: 0,
          sendsMail: true,
          companiesWithLateMail: 2,
          watched: 'yes',
          hasMembers: true,
          operatorKeyUsedInWeekOf: null,
          alarms: [{ name: 'FailedRuns', description: 'A run failed.' }],
        },
      },
      [edition({ preparesAt: '2026-11-20T10:00:00Z' }), edition({ number: 2, state: 'prepared' })],
    );
    expect(kinds(given)).toEqual([
      'alarm',
      'overdue',
      'mail',
      'look',
      'companies',
      'notice',
      'import',
      'house',
    ]);
    expect(needsNow(given, now)).toContainEqual(
      expect.objectContaining({ kind: 'notice', missing: ['who'] }),
    );
  });
});

describe('the wave that the overview tells of', () => {
  const closed = wave({ id: 'a', status: 'closed' });
  const [soon, later] = [
    wave({ id: 'soon', status: 'scheduled' }),
    wave({ id: 'later', status: 'scheduled' }),
  ];

  it('is the one that is open, else the next to open, else the last', () => {
    expect(waveNow([later, soon, wave(), closed])?.id).toBe('2026-q4');
    expect(waveNow([later, soon, closed])?.id).toBe('soon');
    expect(waveNow([closed])?.id).toBe('a');
    expect(waveNow([wave({ selection: 'quotas' })])).toBeUndefined();
  });

  it('has come as far as its days, from its first morning to its last evening', () => {
    expect(elapsedShare(wave(), new Date('2026-10-01T00:00:00Z'))).toBe(0);
    expect(elapsedShare(wave(), new Date('2026-11-16T00:00:00Z'))).toBeCloseTo(0.5, 10);
    expect(elapsedShare(wave(), new Date('2027-01-02T00:00:00Z'))).toBe(1);
    expect(elapsedShare(closed, now)).toBe(1);
    expect(elapsedShare(soon, now)).toBe(0);
  });
});
