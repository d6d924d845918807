import { describe, expect, it } from 'vitest';
import type { Participation } from '../../../../web/company/invite/plan.ts';
import { answeredInWords } from '../../../../web/company/participation/wording.ts';

const participation: Participation = {
  invited: 200,
  answered: { from: 20, to: 30 },
  required: 43,
  edition: { id: 'w-1', publishedOn: '2026-11-23' },
  editions: [],
};

const said = (changes: Partial<Participation> = {}, language: 'fr' | 'en' = 'en') =>
  answeredInWords({ ...participation, ...changes }, language).replace(/[\u00a0\u202f]/g, ' ');

describe('how many have answered', () => {
  it('is told as a band, with about how many more are needed', () => {
    expect(said()).toBe(
      'At the edition of 23 November 2026, between 20 and 30 of your people had answered. About 43 are needed: 13 to 23 more.',
    );
    expect(said({}, 'fr')).toBe(
      'À l’édition du 23 novembre 2026, entre 20 et 30 de vos salariés avaient répondu. Il en faut environ 43 : 13 à 23 de plus.',
    );
    expect(said({ answered: { from: 0, to: 10 } })).toContain('between 0 and 10');
    expect(said({ answered: { from: 40, to: 50 } })).toContain('0 to 3 more');
  });

  it('is enough where the whole band is', () => {
    expect(said({ answered: { from: 60, to: 70 } })).toMatch(/That is enough: about 43 are needed\.$/);
  });

  it('is not told before an edition, nor by one that did not count the company', () => {
    expect(said({ edition: null, answered: null })).toMatch(
      /^About 43 answers\. .* the first is not out yet\.$/,
    );
    expect(said({ answered: null })).toMatch(/^About 43 answers\. The last edition does not say/);
  });
});
