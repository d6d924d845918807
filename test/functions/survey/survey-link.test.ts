import { describe, expect, it } from 'vitest';
import { surveyLink } from '../../../functions/survey/survey-link.ts';

const origin = 'https://observatory.test';
const wave = '2026-q4';

describe('a company’s link', () => {
  it('carries everything in its fragment, which no server sees', () => {
    const link = new URL(surveyLink(origin, 'en', { wave, panel: 'acme', admission: { entrance: 'CODE' } }));
    expect([link.pathname, link.search, link.hash]).toEqual([
      '/en/survey',
      '',
      '#wave=2026-q4&panel=acme&entrance=CODE',
    ]);
  });

  it('names the head of the key list where there is one', () => {
    const link = { wave, panel: 'acme', admission: { code: 'CODE' }, keys: 'HEAD' };
    expect(surveyLink(origin, 'fr', link)).toBe(
      `${origin}/fr/survey#wave=2026-q4&panel=acme&code=CODE&keys=HEAD`,
    );
  });
});
