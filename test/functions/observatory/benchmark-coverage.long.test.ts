import { describe, expect, it } from 'vitest';
import { rounds } from '../../support/rounds.ts';
import { chance, intervalsHolding, makeCompanies, shareOf } from './many-companies.ts';

describe('the intervals of a company', () => {
  it.each([
    { answering: 45, people: 250, companies: rounds({ short: 100, long: 200 }) },
    { answering: 150, people: 500, companies: rounds({ short: 50, long: 100 }), editions: 2 },
    { answering: 1000, people: 1500, companies: rounds({ short: 20, long: 40 }) },
  ])('hold its people’s figure in 93 to 97 of 100: $answering of $people', (made) => {
    const holding = intervalsHolding(makeCompanies(made, made.answering));
    expect(holding.length).toBeGreaterThan(rounds({ short: 200, long: 400 }));
    expect(shareOf(holding)).toBeGreaterThan(0.93 - chance.coverage);
    expect(shareOf(holding)).toBeLessThan(0.97 + chance.coverage);
  });
});

describe('the verdicts of companies that are like the observatory', () => {
  it.each([{ answering: 1000, companies: rounds({ short: 50, long: 150 }) }])(
    'find a difference in at most 6 of 100 where $answering answered',
    ({ answering, companies }) => {
      const made = makeCompanies({ companies, people: answering, answering, headcount: 100_000 }, 7);
      const told = made.map(({ benchmark }) =>
        benchmark.indicators.some(({ difference }) => difference && difference.verdict !== 'similar'),
      );
      expect(shareOf(told)).toBeLessThanOrEqual(0.06 + chance.verdicts);
    },
  );
});
