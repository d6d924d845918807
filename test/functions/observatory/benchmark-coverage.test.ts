import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../functions/observatory/indicators.ts';
import { indicators } from '../../support/questionnaire-1.ts';
import { rounds } from '../../support/rounds.ts';
import { chance, intervalsHolding, makeCompanies, meanOf, scoresOf, shareOf } from './many-companies.ts';

describe('the intervals of a company', () => {
  it.each([{ answering: 100, people: 150, companies: rounds({ short: 75, long: 150 }) }])(
    'hold its people’s figure in 93 to 97 of 100: $answering of $people',
    (made) => {
      const holding = intervalsHolding(makeCompanies(made, made.answering));
      expect(holding.length).toBeGreaterThan(rounds({ short: 200, long: 400 }));
      expect(shareOf(holding)).toBeGreaterThan(0.93 - chance.coverage);
      expect(shareOf(holding)).toBeLessThan(0.97 + chance.coverage);
    },
  );

  it('lie near the truth: figures of 100 and of 1000 differ from it by noise and sampling alone', () => {
    const errorsOf = (answering: number) =>
      makeCompanies({ companies: 12, people: answering, answering }, 5).flatMap(({ everybody, benchmark }) =>
        benchmark.indicators
          .filter(({ unit, company }) => unit === 'share' && company.estimate !== null)
          .map(({ id, company }) => {
            const truth = meanOf(scoresOf(indicators.find((one) => one.id === id) as Indicator, everybody));
            return Math.abs((company.estimate ?? 0) - truth);
          }),
      );
    // Everybody answered: what is left is noise, 2.8 answers a count, 4 where a budget is shared, and rounding.
    const [hundred, thousand] = [errorsOf(100), errorsOf(1000)];
    expect(meanOf(hundred)).toBeLessThan(0.03);
    expect(Math.max(...hundred)).toBeLessThan(0.2);
    expect(meanOf(thousand)).toBeLessThan(0.01);
  });
});

describe('the verdicts of companies that are like the observatory', () => {
  it.each([
    { answering: 45, companies: rounds({ short: 300, long: 600 }) },
    { answering: 150, companies: rounds({ short: 150, long: 300 }) },
  ])('find a difference in at most 6 of 100 where $answering answered', ({ answering, companies }) => {
    const made = makeCompanies({ companies, people: answering, answering, headcount: 100_000 }, 7);
    const told = made.map(({ benchmark }) =>
      benchmark.indicators.some(({ difference }) => difference && difference.verdict !== 'similar'),
    );
    expect(shareOf(told)).toBeLessThanOrEqual(0.06 + chance.verdicts);
  });
});
