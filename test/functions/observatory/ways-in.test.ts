import { describe, expect, it } from 'vitest';
import type { Manifest, WaysIn } from '../../../functions/observatory/edition.ts';
import {
  editionOf,
  keyNamed,
  made,
  makeRespondents,
  type Respondent,
} from '../../attacks/support/made-edition.ts';

const companies = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
  id,
  headcount: 2000,
  activity: 'trade',
  answers: {},
}));

/** So many of the open panel, of whom few talk, and of each company, of whom many do. */
function respondentsWith(open: number, ofCompanies: readonly number[]): Respondent[] {
  const talking = (rate: number) => (answers: Respondent['answers'], random: () => number) => ({
    ...answers,
    aware: random() < rate ? 'yes' : 'no',
  });
  return [
    ...makeRespondents(open, 31, talking(0.2)),
    ...ofCompanies.flatMap((count, index) =>
      makeRespondents(count, 32 + index, talking(0.5)).map((one) => ({
        ...one,
        company: companies[index]?.id ?? '',
      })),
    ),
  ];
}

function waysOf(open: number, ofCompanies: readonly number[]): { manifest: Manifest; ways: WaysIn } {
  const { manifest } = made(
    editionOf(respondentsWith(open, ofCompanies), { companies, key: keyNamed(`${open}/${ofCompanies}`) }),
  );
  if (!manifest.ways) throw new Error('no ways');
  return { manifest, ways: manifest.ways };
}

const awareOf = ({ headline }: WaysIn) => headline.find(({ id }) => id === 'aware');

describe('the ways in of an edition', () => {
  it('tell each way’s part, the figures of each and how far they move without the open panel', () => {
    const { manifest, ways } = waysOf(1500, [250, 250, 250, 250, 250, 250]);
    expect(ways.respondents.open).toBeCloseTo(0.5, 1);
    expect(ways.respondents.open + ways.respondents.company).toBe(1);
    expect(ways.cap).toEqual({ most: 0.2, companies: 0 });
    const aware = awareOf(ways);
    expect(aware?.open.estimate).toBeCloseTo(0.2, 1);
    expect(aware?.company.estimate).toBeCloseTo(0.5, 1);
    const total = manifest.indicators.find(({ id }) => id === 'aware')?.estimate ?? 0;
    expect(aware?.withoutOpen?.estimate).toBeCloseTo((aware?.company.estimate ?? 0) - total, 3);
    expect(aware?.withoutOpen?.low).toBeGreaterThan(0.05);
    expect(aware?.withoutOpen?.high).toBeLessThan(0.25);
    expect(manifest.breakdowns.map(({ id }) => id)).toContain('way');
    expect(manifest.tables?.aware).toContain('way');
    expect(manifest.tables?.charter).not.toContain('way');
  });

  it('have no table of profiles of their own, as the page says', () => {
    const { manifest } = waysOf(1500, [250, 250, 250, 250, 250, 250]);
    const byWay = manifest.privacy?.tables.filter(({ by }) => by.includes('way')) ?? [];
    expect(byWay.map(({ question, by }) => `${question}|${by}`)).toEqual(['mention|way', 'aware|way']);
  });

  it('say how many companies are held back, and what weighs what then', () => {
    const { ways } = waysOf(1400, [1400, 100, 100, 100, 100]);
    expect(ways.cap.companies).toBe(1);
    // 1,400 and 400 of 1,800 are four fifths, of which the largest is one: 450, so that 850 of 2,250 are companies'.
    expect(ways.weights.company).toBeCloseTo(850 / 2250, 1);
    expect(ways.respondents.company).toBeCloseTo(1800 / 3200, 1);
  });

  it('hide both figures where one of one or two companies would be known by them', () => {
    for (const sizes of [[800], [800, 300]]) {
      const { ways } = waysOf(1500, sizes);
      const aware = awareOf(ways);
      expect(aware?.company).toMatchObject({ estimate: null, suppressed: 'dominated' });
      expect(aware?.open).toMatchObject({ estimate: null, suppressed: 'complementary' });
      expect(aware?.withoutOpen).toBeNull();
    }
  });

  it('are not measured below a thousand respondents, but for their parts', () => {
    const { manifest, ways } = waysOf(500, [60, 60, 60]);
    expect(ways.headline).toEqual([]);
    expect(manifest.breakdowns.map(({ id }) => id)).not.toContain('way');
  });
});
