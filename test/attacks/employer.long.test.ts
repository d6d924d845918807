import { describe, expect, it } from 'vitest';
import { boundOfAnswer } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { toNumber } from '../../functions/disclosure/rational.ts';
import { twoSidedNormalP } from '../../functions/statistics/tail-probabilities.ts';
import { rounds } from '../support/rounds.ts';
import { bothHalves, budget, company, guess, trials } from './support/employer.ts';
import { editionOf, keyNamed, made, makeRespondents, type Respondent } from './support/made-edition.ts';
import { no, yes } from './support/opposite-answers.ts';

describe('an employer that knows all of its people’s answers but one', () => {
  it('guesses an ordinary answer right as often as the budget says, from its benchmark and everything public', () => {
    const { rate, error } = guess([{ ...yes, charter: 'known' }, yes], { people: 40 });
    expect(rate).toBeLessThan(bothHalves('charter') + 3 * error);
    expect(rate).toBeGreaterThan(bothHalves('charter') - 3 * error);
  });

  it('is told no more by the benchmarks of four planned editions', () => {
    const { rate, error } = guess([yes, no], { editions: 4, halves: ['company'] });
    expect(rate).toBeLessThan(bestGuessOf(toNumber(boundOfAnswer(budget, 'mention', 'company'))) + 3 * error);
  });

  it('would be told more by four benchmarks that each had the whole budget (control)', () => {
    const { rate, error } = guess([yes, no], {
      editions: 4,
      drawnAs: 1,
      halves: ['company'],
      times: Math.max(400, trials),
    });
    expect(rate).toBeGreaterThan(
      bestGuessOf(toNumber(boundOfAnswer(budget, 'mention', 'company'))) + 2 * error,
    );
  });
});

describe('an employer whose own people are all of one class, in which twelve of a rival are alone', () => {
  const isOfClass = ({ answers: { sex, age, occupation } }: Respondent) =>
    sex === 'man' && age === '50-64' && occupation === 'worker';
  const alike = (count: number, seed: number, id: string, sanctions: string) =>
    makeRespondents(count, seed, (answers) => ({
      ...answers,
      sex: 'man',
      age: '50-64',
      occupation: 'worker',
      sanctions,
    })).map((one) => ({ ...one, company: id }));
  const others = makeRespondents(10_800, 95).filter((one) => !isOfClass(one));
  const own = alike(400, 96, company.id, 'no');
  const rivals = { yes: alike(12, 97, 'rival', 'yes'), no: alike(12, 97, 'rival', 'no') };

  /** The employer's adjusted figure, with the same noise whatever the twelve said. */
  const adjusted = (said: 'yes' | 'no', name: string) => {
    const companies = [company, { ...company, id: 'rival' }];
    const edition = made(
      editionOf([...others, ...own, ...rivals[said]], { companies, key: keyNamed(`class ${name}`) }),
    );
    const [benchmark] = edition.benchmarks;
    return benchmark?.indicators.find(({ id }) => id === 'sanctions')?.adjusted?.estimate ?? Number.NaN;
  };

  it('is not told what the twelve said by the observatory’s figure with its mix', () => {
    const runs = rounds({ short: 8, long: 60 });
    // Noise hides a group now and then, and with it the figure.
    const found = Array.from({ length: runs }, (_, run) =>
      (['yes', 'no'] as const).map((said) => adjusted(said, `${run}`)),
    ).filter((both) => !both.some(Number.isNaN));
    expect(found.length).toBeGreaterThan(0.8 * runs);
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const [yes, no] = [0, 1].map((side) => found.map((both) => both[side] ?? Number.NaN)) as [
      number[],
      number[],
    ];
    const told = mean(yes) - mean(no);
    const noise = Math.sqrt(mean(no.map((one) => (one - mean(no)) ** 2)) * (no.length / (no.length - 1)));
    // What noise alone hides, to whoever knows all others: Φ of half the distance over its standard deviation.
    const right = 1 - twoSidedNormalP(told / noise / 2) / 2;
    expect(told).toBeGreaterThan(0);
    expect(right).toBeLessThan(0.7);
    for (const figure of [...yes, ...no]) expect(Math.abs(figure - 0.5)).toBeLessThan(0.4);
  });

  it('would be told by the others of its class, its own people taken out (control)', () => {
    for (const said of ['yes', 'no'] as const) {
      const left = [...others, ...own, ...rivals[said]].filter(
        (one) => one.company !== company.id && isOfClass(one),
      );
      const share = left.filter(({ answers }) => answers.sanctions === 'yes').length / left.length;
      expect([left.length, share]).toEqual([12, said === 'yes' ? 1 : 0]);
    }
  });
});
