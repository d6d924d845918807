import { describe, expect, it } from 'vitest';
import { chooseEditions, wantsAll } from '../../../web/over-time/chosen-editions.ts';

const reference = { id: '2010', wave: null, publishedOn: '2011-01-06', respondents: 1000 };

/** Newest first, as the API lists them. */
function listOf(waves: number, editions: number) {
  const own = Array.from({ length: waves * editions }, (_, index) => {
    const wave = waves - Math.floor(index / editions);
    const number = editions - (index % editions);
    return { id: `w${wave}-${number}`, wave: `w${wave}`, publishedOn: '2026-12-01', respondents: 100 };
  });
  return [...own, reference];
}

describe('the editions of a page over time', () => {
  it('are the newest of each wave and 2010', () => {
    const chosen = chooseEditions(listOf(3, 4), false);
    expect(chosen).toEqual({ ids: ['w3-4', 'w2-4', 'w1-4', '2010'], waves: 3, published: 12, leftOut: 0 });
  });

  it('are all where all are asked for', () => {
    expect(wantsAll(new URL('http://localhost/fr/over-time?editions=all'))).toBe(true);
    expect(wantsAll(new URL('http://localhost/fr/over-time'))).toBe(false);
    expect(chooseEditions(listOf(3, 4), true).ids).toHaveLength(13);
  });

  it('are never without the newest of a wave, however many there are', () => {
    const chosen = chooseEditions(listOf(3, 100), true);
    expect(chosen.ids).toHaveLength(60 + 2 + 1);
    expect(chosen.ids).toEqual(expect.arrayContaining(['w3-100', 'w2-100', 'w1-100', '2010']));
    expect(chosen.leftOut).toBe(300 - 60 - 2);
  });

  it('are 2010 alone before the first of our own', () => {
    expect(chooseEditions([reference], false)).toEqual({ ids: ['2010'], waves: 0, published: 0, leftOut: 0 });
  });
});
