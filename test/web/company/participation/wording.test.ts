import { describe, expect, it } from 'vitest';
import type { Participation } from '../../../../web/company/invite/plan.ts';
import {
  answeredInWords,
  newestCount,
  targetInWords,
} from '../../../../web/company/participation/wording.ts';

const participation: Participation = {
  invited: 200,
  answered: { from: 20, to: 30 },
  required: 43,
  needed: { headlines: 43, everything: 142, likeForLike: 425 },
  edition: { id: 'w-1', publishedOn: '2026-11-23' },
  editions: [],
  weeks: [],
  countedOn: [],
};

const said = (changes: Partial<Participation> = {}, language: 'fr' | 'en' = 'en') =>
  answeredInWords({ ...participation, ...changes }, language).replace(/[\u00a0\u202f]/g, ' ');

describe('how many have answered', () => {
  it('is told as a band, with about how many more are needed', () => {
    expect(said()).toBe(
      'On 23 November 2026, between 20 and 30 of your people had answered. About 43 are needed: 13 to 23 more.',
    );
    expect(said({}, 'fr')).toBe(
      'Le 23 novembre 2026, entre 20 et 30 de vos salariés avaient répondu. Il en faut environ 43 : 13 à 23 de plus.',
    );
    expect(said({ answered: { from: 0, to: 10 } })).toContain('between 0 and 10');
    expect(said({ answered: { from: 40, to: 50 } })).toContain('0 to 3 more');
  });

  it('is enough where the whole band is', () => {
    expect(said({ answered: { from: 60, to: 70 } })).toMatch(/That is enough: about 43 are needed\.$/);
  });

  it('is not told before it was counted', () => {
    expect(said({ edition: null, answered: null })).toBe('About 43 answers.');
    expect(said({ answered: null, weeks: [{ on: '2026-11-02', answered: null }] })).toBe('About 43 answers.');
  });

  it('is that of the newest day, of a count or of an edition', () => {
    const weeks = [
      { on: '2026-11-16', answered: { from: 10, to: 20 } },
      { on: '2026-11-30', answered: { from: 30, to: 40 } },
      { on: '2026-12-07', answered: null },
    ];
    expect(newestCount({ ...participation, weeks })).toEqual({ on: '2026-11-30', from: 30, to: 40 });
    expect(newestCount({ ...participation, weeks: weeks.slice(0, 1) })).toEqual({
      on: '2026-11-23',
      from: 20,
      to: 30,
    });
    expect(newestCount({ ...participation, answered: null })).toBeUndefined();
  });
});

describe('a target', () => {
  const newest = { on: '2026-11-30', from: 20, to: 30 };
  it.each([
    [20, newest, 'Target of 20: reached.'],
    [25, newest, 'Target of 25: perhaps reached, it is within the range.'],
    [40, newest, 'Target of 40: 10 to 20 more are needed.'],
    [40, undefined, 'Target of 40: the first count will show where you stand.'],
  ])('of %i is held against the band', (target, counted, words) => {
    expect(targetInWords(target, counted, 'en')).toBe(words);
  });
});
