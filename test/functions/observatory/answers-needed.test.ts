import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { toNumber } from '../../../functions/disclosure/rational.ts';
import { answersNeeded } from '../../../functions/observatory/answers-needed.ts';
import { countTablesOfCompanies } from '../../../functions/observatory/benchmark.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

const needed = (editions = 1, mention: number | undefined = 0.15) =>
  answersNeeded(defaultQuestionnaire, {
    editions,
    shareOf: (id) => (id === 'mention' ? mention : undefined),
  });

it('names the numbers of answers that levels of figures begin at', () => {
  expect(needed()).toMatchObject({ headlines: 30, everything: 100, likeForLike: 300 });
  // √4 times as many where four editions share the budget.
  expect(needed(4)).toMatchObject({ headlines: 60, everything: 200, likeForLike: 600 });
});

it('says how many are enough for the tone by the noise that its table is measured with', () => {
  const variables = defaultQuestions.map(({ id, options }) => ({
    id,
    codes: options.map(({ code }) => code),
  }));
  const builder = new SampleBuilder(variables);
  const row = variables.map(() => 0);
  for (let person = 0; person < 400; person++) builder.add(row, 'c');
  const [measured] = countTablesOfCompanies({
    questionnaire: defaultQuestionnaire,
    mixedBy: [],
    sample: builder.build(),
    clusters: ['c'],
    companies: [{ id: 'c', headcount: 500, activity: 'digital', answers: {} }],
    editions: 1,
    key: { secret: new Uint8Array(32), digest: createHash('sha256').digest('hex'), edition: 'w-1' },
  });
  const tone = measured?.tables.find(({ question, by }) => question === 'tone' && by.length === 0);
  const noise = Math.sqrt(toNumber(tone?.sigma2 ?? (undefined as never)));
  // Shown where noise is a tenth of those who were asked, at most.
  expect(needed().ofSome).toEqual({
    indicator: 'positive',
    among: 'mention',
    share: 0.15,
    answers: Math.max(100, Math.ceil((10 * noise) / 0.15)),
  });
});

it('says nothing of a share that nobody knows', () => {
  expect(needed(1, 0).ofSome).toBe(undefined);
});
