import { boundOfAnswer } from '../../../functions/disclosure/budget.ts';
import { bestGuessOf } from '../../../functions/disclosure/epsilon.ts';
import { toNumber } from '../../../functions/disclosure/rational.ts';
import { countTablesOfCompanies } from '../../../functions/observatory/benchmark.ts';
import { budgetOf } from '../../../functions/observatory/questionnaire-budget.ts';
import { countClusters } from '../../../functions/statistics/count-tables.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';
import { rounds } from '../../support/rounds.ts';
import { expectedOf, logLikelihoodRatio, rightGuesses, tablesOf } from './best-guess.ts';
import { keyNamed, makeRespondents, measuredOf, type Respondent, sampleOf } from './made-edition.ts';
import { yes } from './opposite-answers.ts';

type MeasuredCompany = ReturnType<typeof countTablesOfCompanies>[number];

/**
 * An employer that knows all of its people's answers but one, because it filled them in itself, and reads its own
 * benchmark beside what everybody reads.
 */
export const questions = defaultQuestions;
export const budget = budgetOf(defaultQuestionnaire);
export const ofQuestionnaire = {
  questionnaire: defaultQuestionnaire,
  mixedBy: ['sex', 'age', 'occupation'],
};
export const company = { id: 'acme', headcount: 400, activity: 'digital', invited: 150, answers: {} };
export const trials = rounds({ short: 150, long: 4000 });
export const bothHalves = (question: string) =>
  bestGuessOf(
    toNumber(boundOfAnswer(budget, question, 'public')) +
      toNumber(boundOfAnswer(budget, question, 'company')),
  );

export const open = makeRespondents(260, 91);
export const few = open.slice(0, 60);
export const colleagues = (count: number): Respondent[] =>
  Array.from({ length: count }, () => ({ answers: yes, company: company.id }));

/**
 * From the tables of its people and others, as `guess` in the reader's tests. Of 240 beside 60 others all of the company's
 * tables are measured, and its people are held back in the public ones; 40 beside 260 are not.
 */
export function guess(
  pair: readonly [Answers, Answers],
  {
    editions = 1,
    drawnAs = editions,
    halves = ['public', 'company'],
    people = 240,
    times = trials,
  }: {
    editions?: number;
    drawnAs?: number;
    halves?: readonly string[];
    people?: number;
    times?: number;
  } = {},
) {
  const samples = pair.map((answers, index) =>
    sampleOf([
      ...open.slice(0, 300 - people),
      ...colleagues(people - 1),
      // The answer that is guessed at decides what the browser says of haste as well: any may.
      { answers, company: company.id, isHasty: index === 0 },
    ]),
  ) as [ReturnType<typeof sampleOf>, ReturnType<typeof sampleOf>];
  const clustersOf = samples.map(
    ({ sample }) =>
      (own: MeasuredCompany | undefined) =>
        countClusters(sample, own?.tables ?? [])[0] ?? [],
  );
  return rightGuesses(times, (isOne, trial) => {
    let ratio = 0;
    for (let edition = 0; edition < editions; edition++) {
      const { sample, clusters } = samples[isOne ? 0 : 1];
      const key = keyNamed(`${trial} ${isOne}`, `edition-${edition}`);
      if (halves.includes('public')) {
        const measured = measuredOf({ sample, clusters }, { editions: drawnAs, companies: [company], key });
        if (!measured) throw new Error('no edition');
        const [ifOne = [], ifOther = []] = samples.map((one) => expectedOf(measured, one));
        ratio += logLikelihoodRatio(tablesOf(measured), ifOne, ifOther);
      }
      const [own] = countTablesOfCompanies({
        ...ofQuestionnaire,
        sample,
        clusters,
        companies: [company],
        editions: drawnAs,
        key,
      });
      const [ifOne = [], ifOther = []] = clustersOf.map((countsOf) => countsOf(own));
      ratio += logLikelihoodRatio(own?.tables ?? [], ifOne, ifOther);
    }
    return ratio;
  });
}
