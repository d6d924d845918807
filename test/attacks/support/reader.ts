import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { bestGuessOf } from '../../../functions/disclosure/epsilon.ts';
import { addNoise, type CountedTable } from '../../../functions/disclosure/noisy-table.ts';
import { zero } from '../../../functions/disclosure/rational.ts';
import { editionPlan, type PlannedTable } from '../../../functions/observatory/edition-plan.ts';
import { countTables } from '../../../functions/statistics/count-tables.ts';
import type { Sample } from '../../../functions/statistics/sample.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { defaultQuestionnaire } from '../../support/questionnaire-1.ts';
import { rounds } from '../../support/rounds.ts';
import { expectedOf, logLikelihoodRatio, rightGuesses, tablesOf } from './best-guess.ts';
import { keyNamed, makeRespondents, measuredOf, type Respondent, sampleOf } from './made-edition.ts';

/** How often the best guess is right at most, as the budget gives it: what is told of a wave on the privacy page. */
export const bound = {
  answer: bestGuessOf(1 / 8),
  mention: bestGuessOf(1 / 4),
  record: bestGuessOf(1488 / 1000),
};
export const trials = rounds({ short: 150, long: 4000 });

/** Within the bound; and near it, where an attack is the best there is: so the test can fail on either side. */
export type Found = ReturnType<typeof rightGuesses>;

export function expectWithin({ rate, error }: Found, limit: number): void {
  expect(rate).toBeLessThan(limit + 3 * error);
}
export function expectNear(found: Found, limit: number): void {
  expectWithin(found, limit);
  expect(found.rate).toBeGreaterThan(limit - 3 * found.error);
}

export const crowd = makeRespondents(149, 7);
export const person: Answers = {
  sex: 'woman',
  age: '35-49',
  occupation: 'manager',
  employer: 'private',
  activity: 'digital',
  size: '50-249',
  mention: 'no',
  aware: 'no',
  charter: 'no',
  training: 'no',
  contact: 'no',
  ambassador: 'no',
  sanctions: 'no',
  outlook: 'less',
  networks: '0',
};
export const critical: Answers = { ...person, mention: 'yes', tone: 'critical', audience: 'everyone' };

export type Pair = readonly [one: Answers | undefined, other: Answers | undefined];

/** Guesses which of two the last respondent is, from all that an edition measures of 150. */
export function guess(pair: Pair): Found {
  const [ifOne, ifOther] = samplesOf(crowd, pair);
  let known: [CountedTable[], CountedTable[]] | undefined;
  return rightGuesses(trials, (isOne, trial) => {
    const measured = measuredOf(isOne ? ifOne : ifOther, { key: keyNamed(`${trial} ${isOne}`) });
    if (!measured) throw new Error('no edition');
    // Under three hundred nothing is weighted: what the tables would hold is the same each time.
    known ??= [ifOne, ifOther].map((one) => expectedOf(measured, one)) as [CountedTable[], CountedTable[]];
    return logLikelihoodRatio(tablesOf(measured), ...known);
  });
}

/**
 * The same from several editions, of which only the tables are drawn that the two would not be alike in.
 *
 * @param others   everybody else, whom the attacker knows, as they are at each edition
 * @param drawnAs  how many editions the noise is for, where that is another number (a control)
 */
export function guessByEditions(
  pair: Pair,
  {
    editions = 4,
    drawnAs = editions,
    others = () => crowd,
    times,
  }: {
    editions?: number;
    drawnAs?: number;
    others?: (edition: number) => readonly Respondent[];
    times: number;
  },
): Found {
  const plan = editionPlan(150, drawnAs, defaultQuestionnaire);
  const known = Array.from({ length: editions }, (_, edition) => {
    const [one = [], other = []] = samplesOf(others(edition), pair).map(({ sample }) =>
      countPlanned(sample, plan),
    );
    const indexes = plan
      .map((_, index) => index)
      .filter((index) => !isDeepStrictEqual(one[index], other[index]));
    return indexes.map((index) => ({ rho: plan[index]?.rho ?? zero, one: one[index], other: other[index] }));
  });
  return rightGuesses(times, (isOne, trial) =>
    known.reduce((sum, tables, edition) => {
      const key = keyNamed(`${trial} ${isOne}`, `edition-${edition}`);
      const noisy = tables.map(({ rho, one, other }) =>
        addNoise((isOne ? one : other) as CountedTable, { rho, unit: 1, sensitivity: 1 }, key),
      );
      const [ones, rest] = [tables.map(({ one }) => one), tables.map(({ other }) => other)];
      return sum + logLikelihoodRatio(noisy, ones as CountedTable[], rest as CountedTable[]);
    }, 0),
  );
}

/** A plan's tables. The person's company is everybody: of a smaller one the noise would be the same. */
export function countPlanned(
  sample: Sample,
  plan: readonly PlannedTable[],
  units?: Uint16Array,
): CountedTable[] {
  return plan.flatMap((table) => {
    if (!isByCompany(table)) return countTables(sample, [table], units) as CountedTable[];
    const whole = countTables(sample, [{ question: table.question, by: [] }]) as CountedTable[];
    return whole.map((counted) => ({
      ...counted,
      by: table.by,
      groups: counted.groups.map((group) => ({ ...group, levels: { panel: 'c' } })),
    }));
  });
}

export const isByCompany = ({ by }: { by: readonly string[] }) => by.includes('panel');

export function samplesOf(others: readonly Respondent[], pair: Pair) {
  // The answer that is guessed at decides what the browser says of haste as well: any may.
  return pair.map((answers, index) =>
    sampleOf([...others, ...(answers ? [{ answers, isHasty: index === 0 }] : [])]),
  ) as [ReturnType<typeof sampleOf>, ReturnType<typeof sampleOf>];
}
