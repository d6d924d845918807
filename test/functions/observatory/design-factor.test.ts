import { describe, expect, it } from 'vitest';
import { statedCorrelation } from '../../../functions/observatory/company-correlation.ts';
import { designFactors } from '../../../functions/observatory/design-factor.ts';

const noNoise = {
  respondents: { estimate: 1000, variance: 0 },
  panelVariance: 0,
  factors: new Map(),
  companyTables: [],
};
const unweighted = { by: [], largest: 1, units: [], designEffect: 1, sweeps: 0 };
const companies = [
  { id: 'a', answers: { activity: 'trade' } },
  { id: 'b', answers: { activity: 'finance' } },
];
const whole = { levels: {}, base: 1000, askedShare: 1 };

describe('designFactors', () => {
  it('is the weights’ design effect where everybody came alone', () => {
    const designOf = designFactors(
      { ...noNoise, weights: { ...unweighted, designEffect: 1.4 }, panelSizes: new Map([['a', 0]]) },
      companies,
    );
    expect(designOf(whole).factor).toBe(1.4);
  });

  it('adds what companies have in common: 1 + ρ Σ m(m − 1)/n', () => {
    const panelSizes = new Map([
      ['a', 200],
      ['b', 50],
    ]);
    const designOf = designFactors({ ...noNoise, weights: unweighted, panelSizes }, companies);
    // Kish (1965), 5.4: 1 + 0.02 (200 · 199 + 50 · 49)/1000.
    expect(designOf(whole).factor).toBeCloseTo(
      1 + (statedCorrelation.correlation * (200 * 199 + 50 * 49)) / 1000,
      12,
    );
    // Of the trade only one company: all of its people among 300.
    expect(designOf({ levels: { activity: 'trade' }, base: 300, askedShare: 1 }).factor).toBeCloseTo(
      1 + (0.02 * 200 * 199) / 300,
      12,
    );
    // Half of everybody, by something that no record tells: 100 and 25 of the two.
    expect(designOf({ levels: { sex: 'woman' }, base: 500, askedShare: 1 }).factor).toBeCloseTo(
      1 + (0.02 * (100 * 99 + 25 * 24)) / 500,
      12,
    );
    // Women of the trade, 120 and no more than all of one company's people could be: 120 of its 200.
    expect(
      designOf({ levels: { activity: 'trade', sex: 'woman' }, base: 120, askedShare: 1 }).factor,
    ).toBeCloseTo(1 + (0.02 * 120 * 119) / 120, 12);
    // A tenth was asked: 20 and 5 of the two.
    expect(designOf({ levels: {}, base: 100, askedShare: 0.1 }).factor).toBeCloseTo(
      1 + (0.02 * (20 * 19 + 5 * 4)) / 100,
      12,
    );
  });

  // With 0.02, 12 companies make up for 598 people, a third of one in a hundred of the respondents: 200000/(1 + 0.02 · 16666).
  it('leaves no floor under 200,000 respondents of twelve companies', () => {
    const ids = Array.from({ length: 12 }, (_, number) => `c${number}`);
    const designOf = designFactors(
      {
        ...noNoise,
        respondents: { estimate: 200_004, variance: 0 },
        weights: unweighted,
        panelSizes: new Map(ids.map((id) => [id, 16_667])),
      },
      ids.map((id) => ({ id, answers: {} })),
    );
    const { factor } = designOf({ ...whole, base: 200_004 });
    expect(200_004 / factor).toBeCloseTo(200_004 / (1 + 0.02 * 16_666), 6);
    expect(200_004 / factor).toBeLessThan(600);
  });

  // Kish again, by hand: 500 of 1,000 weigh half, so that 750 and 625 are the sums of weights and of their squares, and the
  // company’s people have ((500/2)² − 500/4) pairs.
  it('counts those of a company that is held back by their weight', () => {
    const designOf = designFactors(
      {
        ...noNoise,
        weights: unweighted,
        panelSizes: new Map([['a', 500]]),
        factors: new Map([['a', 32]]),
      },
      companies,
    );
    const pairs = 250 ** 2 - 500 / 4;
    expect(designOf(whole).factor).toBeCloseTo((1000 * (625 + 0.02 * pairs)) / 750 ** 2, 9);
  });

  it('takes the noise of companies’ numbers out again, and is never below the weights’', () => {
    const noise = Array.from({ length: 400 }, (_, index) => [`n${index}`, index % 2 ? 9 : -9] as const);
    const designOf = designFactors(
      { ...noNoise, panelVariance: 81, weights: unweighted, panelSizes: new Map(noise) },
      noise.map(([id]) => ({ id, answers: {} })),
    );
    expect(designOf(whole).factor).toBe(1);
  });

  it('counts the companies behind a group, and who else is in it', () => {
    const panelSizes = new Map([
      ['a', 700],
      ['b', 10],
    ]);
    const designOf = designFactors(
      { ...noNoise, panelVariance: 25, weights: unweighted, panelSizes },
      companies,
    );
    // Of the ten of b, 15 or more would be told from none by a noise of 5.
    expect(designOf(whole).companies.count).toBe(1);
    expect(designOf(whole).companies.others).toBeCloseTo(0.3, 12);
    expect(designOf({ levels: { activity: 'finance' }, base: 10, askedShare: 1 }).companies.count).toBe(0);
    expect(designOf({ levels: { activity: 'trade' }, base: 700, askedShare: 1 }).companies.others).toBe(0);
  });
});
