import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { methodLines } from '../../../functions/observatory/export/method-lines.ts';
import { volunteeringLines } from '../../../functions/observatory/volunteering-words.ts';
import { madeUpEdition } from '../../web/figures/made-up-edition.ts';

const { manifest } = madeUpEdition();
type Volunteering = NonNullable<Manifest['volunteering']>;

const told: Volunteering = {
  haste: { share: 0.04, low: 0.02, high: 0.06 },
  representativeness: [
    { variable: 'sex', variation: 0.12, low: 0.08, high: 0.16, rIndicator: 0.99987 },
    { variable: 'age', variation: 0.3, low: 0.26, high: 0.34, rIndicator: 0.9996 },
  ],
  responseRates: {
    least: 10,
    headcountFrom: 89,
    companies: 14,
    quartiles: {
      lower: { from: 0.1, to: 0.2 },
      median: { from: 0.25, to: 0.35 },
      upper: { from: 0.4, to: 0.5 },
    },
  },
  earlyAndLate: {
    edition: '2026-q4-1',
    headline: [
      {
        id: 'mention',
        early: 0.15,
        late: 0.19,
        difference: { estimate: 0.04, low: 0.01, high: 0.07 },
        p: 0.01,
        adjustedP: 0.02,
        differs: true,
      },
      {
        id: 'aware',
        early: 0.5,
        late: 0.49,
        difference: { estimate: -0.01, low: -0.04, high: 0.02 },
        p: 0.5,
        adjustedP: 0.5,
        differs: false,
      },
    ],
  },
};

const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const linesOf = (volunteering: Volunteering, language: 'fr' | 'en', privacy?: Manifest['privacy']) =>
  volunteeringLines({ ...manifest, volunteering, ...(privacy && { privacy }) }, language).map(([, text]) =>
    spaces(text),
  );

describe('what is told of taking part', () => {
  it('says that a company that is held back counts so here too, where one is', () => {
    const ways = {
      ...{ respondents: { open: 0.2, company: 0.8 }, weights: { open: 0.3, company: 0.7 } },
      headline: [],
    };
    const textOf = (companies: number, language: 'fr' | 'en') =>
      volunteeringLines(
        { ...manifest, volunteering: told, ways: { ...ways, cap: { most: 0.2, companies } } },
        language,
      )[0]?.[1];
    expect(textOf(1, 'en')).toContain('held back counts for a fifth here too');
    expect(textOf(1, 'fr')).toContain('compte ici aussi pour un cinquième');
    expect(textOf(0, 'en')).not.toContain('held back');
  });

  it('names each margin’s variation, and that an R-indicator near 1 is no praise', () => {
    const [english = '', french = ''] = [linesOf(told, 'en')[0], linesOf(told, 'fr')[0]];
    expect(english).toContain('sex 12% (8 to 16%), age 30% (26 to 34%)');
    expect(english).toContain('R-indicators (1: everybody as likely to answer): 0.999 or more');
    // A share's standard deviation is 50 points at most (Schouten, Cobben & Bethlehem 2009, maximal absolute bias).
    expect(english).toContain(
      'Half of it, read as points, is the furthest that an unweighted share can be off',
    );
    expect(english).toContain('does not say that the sample resembles');
    expect(french).toContain('sexe 12 % (de 8 à 16 %), âge 30 %');
    expect(french).toContain('0,999 ou plus');
  });

  it('tells companies’ rates as quartiles, or that there are too few', () => {
    expect(linesOf(told, 'en')[1]).toContain(
      'least has a response rate of no more than 10 to 20%, half of no more than 25 to 35%',
    );
    const few = { ...told, responseRates: { ...told.responseRates, companies: null, quartiles: null } };
    expect(linesOf(few, 'en')[1]).toContain('Too few companies to tell: at least 10');
    expect(linesOf(few, 'fr')[1]).toContain('Trop peu d’entreprises pour le dire');
  });

  it('tells early and late with what holds beyond chance, or why there is nothing to tell', () => {
    expect(linesOf(told, 'en')[2]).toContain(
      '15% before, about 19% after (difference in points: +4, +1 to +7: beyond chance)',
    );
    expect(linesOf(told, 'fr')[2]).toContain(
      '50 % avant, environ 49 % après (écart en points : −1, de −4 à +2)',
    );
    const none = { ...told, earlyAndLate: null };
    const standing = (edition: number, editions: number) =>
      ({ edition, editions, tables: [] }) as unknown as NonNullable<Manifest['privacy']>;
    expect(linesOf(none, 'en', standing(1, 1))[2]).toContain('the wave has one edition');
    expect(linesOf(none, 'en', standing(1, 2))[2]).toContain('To be read in the next edition');
    expect(linesOf(none, 'fr', standing(2, 2))[2]).toContain('Trop peu de réponses');
  });

  it('tells the part that answered in haste, that nobody is dropped for it, or that there are too few', () => {
    expect(linesOf(told, 'en')[3]).toContain('4% (2 to 6%) answered everything in under a third');
    expect(linesOf(told, 'fr')[3]).toContain('Personne n’est écarté des chiffres');
    expect(linesOf({ ...told, haste: null }, 'en')[3]).toBe('Too few answers to tell.');
  });

  it('stands in the files, with what the headline figures would be if taking part hung on the answer', () => {
    const lines = methodLines({ ...manifest, volunteering: told }, 'en').map((line) =>
      line.map(spaces).join(': '),
    );
    expect(lines.some((line) => line.startsWith('Before and after the first edition: '))).toBe(true);
    const sensitivity = lines.find((line) => line.startsWith('If these people were 1.5 times'));
    expect(sensitivity).toMatch(
      /\d+% … of employees talk about their company on social networks: \d+% – \d+%/,
    );
    expect(methodLines(manifest, 'en').some(([heading]) => heading.startsWith('Before and after'))).toBe(
      false,
    );
  });

  it('is nothing of editions that did not tell it', () => {
    expect(volunteeringLines(manifest, 'en')).toEqual([]);
  });
});
