import { createHash } from 'node:crypto';
import type { NoiseKey } from '../../../functions/disclosure/noise-stream.ts';
import { countTablesOfCompanies, publishBenchmarks } from '../../../functions/observatory/benchmark.ts';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import type { PublishedIndicator } from '../../../functions/observatory/edition.ts';
import type { Indicator } from '../../../functions/observatory/indicators.ts';
import { NOT_ASKED, SampleBuilder } from '../../../functions/statistics/sample.ts';
import { Z_95 } from '../../../functions/statistics/wilson.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { defaultQuestionnaire, defaultQuestions, indicators } from '../../support/questionnaire-1.ts';
import { rounds } from '../../support/rounds.ts';

/** Many made-up companies at once, each a sample of people of its own whose answers are all known. */

export const variables = defaultQuestions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));

/** What each of those who were asked counts for in an indicator: its figure is their mean. */
export function scoresOf({ measure }: Indicator, people: readonly Answers[]): number[] {
  return people.flatMap((answers) => {
    const code = answers[measure.question];
    if (code === undefined) return [];
    if (measure.kind === 'mean') return [measure.scores[code] ?? 0];
    const isCounted = measure.codes.includes(code);
    if (measure.kind === 'share') return [Number(isCounted)];
    return [Number(isCounted && !measure.unless.codes.includes(answers[measure.unless.question] ?? ''))];
  });
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface MadeCompany {
  readonly everybody: readonly Answers[];
  readonly benchmark: Benchmark;
}

export interface Companies {
  readonly companies: number;
  /** Whose answers are made up; all who answer are among them. */
  readonly people: number;
  readonly answering: number;
  readonly headcount?: number;
  readonly editions?: number;
}

/** Companies that differ by chance alone, and the benchmarks of each against all of them together. */
export function makeCompanies(made: Companies, seed: number): MadeCompany[] {
  const { companies, people, answering, headcount = people, editions = 1 } = made;
  const random = seededRandom(seed);
  const all = Array.from({ length: companies }, (_, index) => ({
    id: `c${index}`,
    everybody: Array.from({ length: people }, () => simulatedAnswers(random)),
  }));
  const builder = new SampleBuilder(variables);
  for (const { id, everybody } of all) {
    // Everybody was drawn by chance alone, so that the first are as good a sample as any.
    for (const answers of everybody.slice(0, answering)) {
      const row = variables.map(({ id: question, codes }) => {
        const code = answers[question];
        return code === undefined ? NOT_ASKED : codes.indexOf(code);
      });
      builder.add(row, id);
    }
  }
  const key: NoiseKey = {
    secret: new Uint8Array(32).fill(23),
    digest: createHash('sha256').update(JSON.stringify(made)).digest('hex'),
    edition: 'w-1',
  };
  const measured = countTablesOfCompanies({
    questionnaire: defaultQuestionnaire,
    mixedBy: ['sex', 'age', 'occupation'],
    sample: builder.build(),
    clusters: all.map(({ id }) => id),
    companies: all.map(({ id }) => ({ id, headcount, activity: 'digital', answers: {} })),
    editions,
    key,
  });
  const benchmarks = publishBenchmarks(measured, {
    questionnaire: defaultQuestionnaire,
    id: 'w-1',
    wave: 'w',
    publishedOn: '2026-12-01',
    editions,
    indicators: observatoryOf(all.flatMap(({ everybody }) => everybody)),
    figures: [],
    questions: [],
    profile: [],
  });
  return all.map(({ everybody }, index) => ({ everybody, benchmark: benchmarks[index] as Benchmark }));
}

/** The indicators of all people together, without noise. */
export function observatoryOf(people: readonly Answers[]): PublishedIndicator[] {
  return indicators.map((indicator) => {
    const { id, unit, sentence, headline } = indicator;
    const scores = scoresOf(indicator, people);
    const [base, estimate] = [scores.length, meanOf(scores)];
    const reach =
      (Z_95 * Math.sqrt(meanOf(scores.map((score) => (score - estimate) ** 2)))) / Math.sqrt(base);
    return {
      id,
      unit,
      sentence,
      headline,
      estimate,
      low: estimate - reach,
      high: estimate + reach,
      base,
      effectiveBase: base,
      population: null,
      flags: [],
    };
  });
}

/** Whether each interval that is shown holds the company's own figure. */
export function intervalsHolding(made: readonly MadeCompany[]): boolean[] {
  return made.flatMap(({ everybody, benchmark }) =>
    benchmark.indicators.flatMap(({ id, company }) => {
      const indicator = indicators.find((one) => one.id === id) as Indicator;
      const truth = meanOf(scoresOf(indicator, everybody));
      if (company.low === null || company.high === null) return [];
      return [company.low <= truth && truth <= company.high];
    }),
  );
}

export const shareOf = (all: readonly boolean[]) => all.filter(Boolean).length / all.length;

/** What so few rounds may miss by chance. */
export const chance = {
  coverage: rounds({ short: 15, long: 10 }) / 1000,
  verdicts: rounds({ short: 3, long: 2 }) / 100,
};
