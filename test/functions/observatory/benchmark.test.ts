import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBenchmarks } from '../../../functions/observatory/benchmark.ts';
import type { Benchmark } from '../../../functions/observatory/benchmark-document.ts';
import { publishIndicators } from '../../../functions/observatory/publish-indicators.ts';
import { SampleBuilder } from '../../../functions/statistics/sample.ts';
import { questionnaire } from '../../../functions/survey/questionnaire.ts';

const folder = join(import.meta.dirname, '../../reference/benchmark');
const reference = JSON.parse(readFileSync(join(folder, 'benchmark.json'), 'utf8')) as {
  headcount: number;
  indicators: {
    question: string;
    company: number;
    adjusted: number;
    unadjusted: number;
    difference: number;
    p: number;
    adjustedP: number;
  }[];
};

interface Row {
  readonly unit?: string;
  readonly answers: Readonly<Record<string, string>>;
}

const variables = questionnaire.questions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));

function benchmarksOf(rows: readonly Row[], headcount: number): Benchmark[] {
  const builder = new SampleBuilder(variables, { recordKeys: true });
  rows.forEach(({ unit, answers }, i) => {
    const row = variables.map(({ id, codes }) =>
      answers[id] === undefined ? 255 : codes.indexOf(answers[id]),
    );
    builder.add(row, unit, Math.imul(i + 1, 2_654_435_761) >>> 0);
  });
  const sample = builder.build();
  return buildBenchmarks(sample, [{ id: 'acme', headcount, activity: 'digital', invited: headcount }], {
    id: 'w-1',
    wave: 'w',
    publishedOn: '2026-12-01',
    indicators: publishIndicators(sample, { peoplePerWeight: undefined }),
  });
}

function referenceRows(): Row[] {
  const [header = '', ...lines] = readFileSync(join(folder, 'benchmark.csv'), 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = Object.fromEntries(line.split(',').map((value, place) => [names[place] ?? '', value]));
    const { unit, ...answers } = fields;
    return { ...(unit === 'company' && { unit: 'acme' }), answers: { ...answers, occupation: 'clerical' } };
  });
}

function panelOf(size: number, others = 200): Row[] {
  const answers = { mention: 'no', aware: 'no', sex: 'woman', age: '25-34', occupation: 'clerical' };
  return [
    ...Array.from({ length: size }, () => ({ unit: 'acme', answers })),
    ...Array.from({ length: others }, () => ({ answers })),
  ];
}

describe('a company’s benchmark', () => {
  const [benchmark] = benchmarksOf(referenceRows(), reference.headcount);

  // Beside R's exact results stand figures with noise of up to 2 in a stratum of some hundred, rounded to a point.
  const point = 0.0125;

  it.each(reference.indicators)(
    'agrees with R on $question: company, adjusted others, difference',
    (expected) => {
      const found = benchmark?.indicators.find(({ id }) => id === expected.question);
      expect(Math.abs((found?.company.estimate ?? 0) - expected.company)).toBeLessThan(point);
      expect(Math.abs((found?.adjusted?.estimate ?? 0) - expected.adjusted)).toBeLessThan(point);
      expect(Math.abs((found?.difference?.estimate ?? 0) - expected.difference)).toBeLessThan(2 * point);
    },
  );

  it('adjusts: the others with the company’s mix stand elsewhere than the others as they are', () => {
    const expected = reference.indicators.find(({ question }) => question === 'mention');
    const found = benchmark?.indicators.find(({ id }) => id === 'mention');
    expect((expected?.adjusted ?? 0) - (expected?.unadjusted ?? 0)).toBeGreaterThan(0.05);
    expect((found?.adjusted?.estimate ?? 0) - (expected?.unadjusted ?? 0)).toBeGreaterThan(0.04);
    expect(benchmark?.adjustment).toBe('sexAgeOccupation');
  });

  it('gives a verdict only where R finds the difference significant', () => {
    for (const { question, adjustedP, difference } of reference.indicators) {
      const found = benchmark?.indicators.find(({ id }) => id === question)?.difference;
      const verdict = adjustedP < 0.05 ? (difference > 0 ? 'above' : 'below') : 'similar';
      expect([question, found?.verdict]).toEqual([question, verdict]);
    }
  });

  it('has an interval that narrows as the panel nears the headcount', () => {
    const width = (headcount: number) => {
      const [found] = benchmarksOf(referenceRows(), headcount);
      const { low, high } = found?.indicators[0]?.company ?? { low: 0, high: 1 };
      return (high ?? 1) - (low ?? 0);
    };
    expect(width(400)).toBeLessThan(width(900));
    expect(width(900)).toBeLessThan(width(1_000_000));
  });

  it('needs ten respondents', () => {
    expect(benchmarksOf(panelOf(9), 100)).toEqual([]);
    expect(benchmarksOf(panelOf(10), 100)).toHaveLength(1);
  });

  it('is not adjusted where no profile was asked, and says so', () => {
    const rows = panelOf(40).map(({ unit, answers: { mention, aware, ...profile } }) => ({
      ...(unit && { unit }),
      answers: { mention, aware, ...(unit ? {} : profile) } as Record<string, string>,
    }));
    const [found] = benchmarksOf(rows, 45);
    expect(found?.adjustment).toBe('none');
    expect(found?.indicators[0]?.adjusted?.base).toBeGreaterThan(190);
  });

  it('has nothing to compare with where fewer than ten others answered', () => {
    const [found] = benchmarksOf(panelOf(40, 5), 100);
    expect(found?.indicators[0]?.adjusted).toBeNull();
    expect(found?.indicators[0]?.difference).toBeNull();
  });

  it('shows no adjusted figure where fewer than ten of its people were asked: their mix would tell of them', () => {
    const rows = panelOf(40).map((row, i) => ({
      ...row,
      // Nine of the panel talk about the company, and all of the others.
      answers: i < 9 || i >= 40 ? { ...row.answers, mention: 'yes', tone: 'positive' } : row.answers,
    }));
    const positive = benchmarksOf(rows, 100)[0]?.indicators.find(({ id }) => id === 'positive');
    expect(positive?.company.suppressed).toBe('fewerThan10');
    expect(positive?.observatory.estimate).not.toBeNull();
    expect(positive?.adjusted).toBeNull();
  });
});
