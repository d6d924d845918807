import { describe, expect, it } from 'vitest';
import { mostOfAnswer, mostOfDeciding } from '../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../functions/disclosure/epsilon.ts';
import { toNumber } from '../../functions/disclosure/rational.ts';
import { promise, promiseOfRepeated } from '../../web/shared/promise.ts';
import { logLikelihoodRatio, rightGuesses } from './support/best-guess.ts';
import { exactOf, guess, measure, people, said, spentOn, trials, withOne } from './support/groups.ts';

describe('a company that knows what all but one said to its own question', () => {
  it('is told no more by four editions, and as the page says by two waves: their budgets add up', () => {
    const pair = [said, { ...said, companyQuestion1: '2' }] as const;
    const rho = spentOn('companyQuestion1');
    const ofEditions = guess(pair, { editions: 4, times: trials / 2 });
    expect(ofEditions.rate).toBeLessThan(bestGuessOf(rho) + 3 * ofEditions.error);
    const ofWaves = guess(pair, { waves: 2 });
    expect(ofWaves.rate).toBeLessThan(bestGuessOf(2 * rho) + 3 * ofWaves.error);
    expect(ofWaves.rate).toBeGreaterThan(bestGuessOf(2 * rho) - 3 * ofWaves.error);
  });
});

describe('a company that changes its groups between two waves', () => {
  // In the second wave: alone beside 29 who stay, renamed to another place of the list, or merged with another group.
  it.each([
    ['split by one', '6', 29],
    ['renamed', '2', 29],
    ['merged with another', '1', 120],
  ])(
    'is told no more of one answer that is given in both than two waves tell of any: %s',
    (_, group, inFirst) => {
      const pair = [said, { ...said, aware: 'yes' }] as const;
      const waves = [
        pair.map((one) => withOne(one)),
        pair.map((one) => withOne({ ...one, companyGroup: group }, inFirst)),
      ];
      const exact = waves.map((ofWave) => ofWave.map((input) => exactOf(measure(input, 'shape'), input)));
      const { rate, error } = rightGuesses(trials / 2, (isOne, trial) =>
        waves.reduce((ratio, ofWave, wave) => {
          const input = ofWave[isOne ? 0 : 1] as ReturnType<typeof withOne>;
          const { tables } = measure(input, `${group} ${trial} ${isOne} ${wave}`);
          return ratio + logLikelihoodRatio(tables, exact[wave]?.[0] ?? [], exact[wave]?.[1] ?? []);
        }, 0),
      );
      const stated = bestGuessOf(2 * spentOn('aware'));
      expect(rate).toBeLessThan(stated + 3 * error);
      expect(rate).toBeGreaterThan(stated - 3 * error);
      // As often as two waves tell of any answer, whichever group it was given in.
      expect(stated).toBeLessThanOrEqual(bestGuessOf(2 * toNumber(mostOfAnswer)));
    },
  );
});

describe('a company that asks in other words what its people are asked already', () => {
  it('learns more of it, no oftener than the page says of one that does', () => {
    // Whoever answers one of them answers all of them so: the strongest that three questions can be.
    const yes = { companyQuestion1: '2', companyQuestion2: '2', companyQuestion3: '2' };
    const { rate, error } = guess([said, { ...said, aware: 'yes', ...yes }]);
    const told = ['aware', 'companyQuestion1', 'companyQuestion2', 'companyQuestion3'].map(spentOn);
    const stated = bestGuessOf(told.reduce((sum, rho) => sum + rho, 0));
    expect(rate).toBeLessThan(stated + 3 * error);
    expect(rate).toBeGreaterThan(stated - 3 * error);
    // With what all readers are told besides: more than of an answer that is asked once, less than of a whole response.
    const withReaders = bestGuessOf(told.reduce((sum, rho) => sum + rho, toNumber(mostOfAnswer)));
    expect(100 * withReaders).toBeGreaterThan(promise().answer.withCompany);
    expect(100 * withReaders).toBeLessThanOrEqual(promiseOfRepeated().answer);
    const deciding = bestGuessOf(told.slice(1).reduce((sum, rho) => sum + rho, 2 * toNumber(mostOfDeciding)));
    expect(100 * deciding).toBeLessThanOrEqual(promiseOfRepeated().deciding);
    expect(promiseOfRepeated().deciding).toBeLessThan(promise().record.withCompany);
  });
});

describe('a company that named a group to have one person in it, whatever it counted', () => {
  const alone = [
    { ...said, companyGroup: '6' },
    { ...said, companyGroup: '6', aware: 'yes' },
  ] as const;

  it('guesses that person’s answer no oftener than the budget says', () => {
    const { rate, error } = guess(alone, { inFirst: people - 1 });
    expect(rate).toBeLessThan(bestGuessOf(spentOn('aware')) + 3 * error);
  });
});
