import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
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

const variables = defaultQuestions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));

/** What each of those who were asked counts for in an indicator: its figure is their mean. */
function scoresOf({ measure }: Indicator, people: readonly Answers[]): number[] {
  return people.flatMap((answers) => {
    const code = answers[measure.question];
    if (code === undefined) return [];
    if (measure.kind === 'mean') return [measure.scores[code] ?? 0];
    const isCounted = measure.codes.includes(code);
    if (measure.kind === 'share') return [Number(isCounted)];
    return [Number(isCounted && !measure.unless.codes.includes(answers[measure.unless.question] ?? ''))];
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface MadeCompany {
  readonly everybody: readonly Answers[];
  readonly benchmark: Benchmark;
}

interface Companies {
  readonly companies: number;
  /** Whose answers are made up; all who answer are among them. */
  readonly people: number;
  readonly answering: number;
  readonly headcount?: number;
  readonly editions?: number;
}

/** Companies that differ by chance alone, and the benchmarks of each against all of them together. */
function makeCompanies(made: Companies, seed: number): MadeCompany[] {
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
function observatoryOf(people: readonly Answers[]): PublishedIndicator[] {
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
function intervalsHolding(made: readonly MadeCompany[]): boolean[] {
  return made.flatMap(({ everybody, benchmark }) =>
    benchmark.indicators.flatMap(({ id, company }) => {
      const indicator = indicators.find((one) => one.id === id) as Indicator;
      const truth = meanOf(scoresOf(indicator, everybody));
      if (company.low === null || company.high === null) return [];
      return [company.low <= truth && truth <= company.high];
    }),
  );
}

const shareOf = (all: readonly boolean[]) => all.filter(Boolean).length / all.length;

/** What so few rounds may miss by chance. */
const chance = {
  coverage: rounds({ short: 15, long: 10 }) / 1000,
  verdicts: rounds({ short: 3, long: 2 }) / 100,
};

describe('the intervals of a company', () => {
  it.each([
    { answering: 45, people: 250, companies: rounds({ short: 100, long: 200 }) },
    { answering: 100, people: 150, companies: rounds({ short: 75, long: 150 }) },
    { answering: 150, people: 500, companies: rounds({ short: 50, long: 100 }), editions: 2 },
    { answering: 1000, people: 1500, companies: rounds({ short: 20, long: 40 }) },
  ])('hold its people’s figure in 93 to 97 of 100: $answering of $people', (made) => {
    const holding = intervalsHolding(makeCompanies(made, made.answering));
    expect(holding.length).toBeGreaterThan(rounds({ short: 200, long: 400 }));
    expect(shareOf(holding)).toBeGreaterThan(0.93 - chance.coverage);
    expect(shareOf(holding)).toBeLessThan(0.97 + chance.coverage);
  });

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
    { answering: 1000, companies: rounds({ short: 50, long: 150 }) },
  ])('find a difference in at most 6 of 100 where $answering answered', ({ answering, companies }) => {
    const made = makeCompanies({ companies, people: answering, answering, headcount: 100_000 }, 7);
    const told = made.map(({ benchmark }) =>
      benchmark.indicators.some(({ difference }) => difference && difference.verdict !== 'similar'),
    );
    expect(shareOf(told)).toBeLessThanOrEqual(0.06 + chance.verdicts);
  });
});
