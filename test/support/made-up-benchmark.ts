import type { ProtectedFigure } from '../../functions/disclosure/published.ts';
import type {
  BenchmarkDifference,
  BenchmarkIndicator,
  ShownBenchmark,
} from '../../functions/observatory/benchmark-document.ts';
import type { SupplementFigures } from '../../functions/observatory/supplement-figures.ts';
import { indicators } from './questionnaire-1.ts';

/** A share with its interval, on a base. */
export function figure(estimate: number, low: number, high: number, base = 120): ProtectedFigure {
  return { estimate, low, high, base, effectiveBase: base, population: null, flags: [] };
}

export const suppressed: ProtectedFigure = {
  estimate: null,
  low: null,
  high: null,
  base: null,
  effectiveBase: null,
  population: null,
  flags: ['c'],
  suppressed: 'fewerThan10',
};

export const atMostTen: ProtectedFigure = { ...figure(0.1, 0, 0.24, 24), bound: 'atMost', flags: ['u'] };

function difference(
  verdict: BenchmarkDifference['verdict'],
  estimate: number,
  [low, high]: [number, number],
  moreNeeded: number | null = null,
): BenchmarkDifference {
  const p = verdict === 'similar' ? 0.4 : 0.001;
  return { estimate, low, high, p, adjustedP: p, verdict, moreNeeded };
}

/** What each indicator says unless it is one of the telling ones below. */
const ordinary: Pick<BenchmarkIndicator, 'company' | 'activity' | 'observatory' | 'adjusted' | 'difference'> =
  {
    company: figure(0.5, 0.42, 0.58),
    activity: figure(0.49, 0.46, 0.52, 900),
    observatory: figure(0.51, 0.49, 0.53, 2400),
    adjusted: figure(0.48, 0.46, 0.5, 2300),
    difference: difference('similar', 0.02, [-0.06, 0.1], 1200),
  };

const telling: Readonly<Record<string, Partial<BenchmarkIndicator>>> = {
  mention: {
    company: figure(0.32, 0.25, 0.4),
    adjusted: figure(0.21, 0.2, 0.23, 2300),
    difference: difference('above', 0.11, [0.04, 0.19]),
  },
  aware: {
    company: figure(0.1, 0.06, 0.17),
    adjusted: figure(0.26, 0.24, 0.28, 2300),
    difference: difference('below', -0.16, [-0.21, -0.09]),
  },
  positive: { company: suppressed, difference: null },
  trained: { company: atMostTen, difference: null },
  netTone: {
    company: figure(0.46, 0.2, 0.7, 38),
    activity: null,
    observatory: figure(0.3, 0.26, 0.34, 510),
    adjusted: figure(0.31, 0.25, 0.37, 500),
    difference: difference('similar', 0.15, [-0.1, 0.4], 60),
  },
  networksMean: {
    company: figure(3.1, 2.8, 3.4),
    activity: figure(2.6, 2.5, 2.7, 900),
    observatory: figure(2.4, 2.3, 2.5, 2400),
    adjusted: figure(2.5, 2.4, 2.6, 2300),
    difference: difference('above', 0.6, [0.3, 0.9]),
  },
};

/** A benchmark with every kind of figure and verdict, made up. */
export function madeUpBenchmark(changes: Partial<ShownBenchmark> = {}): ShownBenchmark {
  return {
    edition: '2026-q4-2',
    wave: '2026-q4',
    company: 'c0123456789',
    publishedOn: '2026-11-23',
    respondents: 120,
    invited: 200,
    responseRate: 0.6,
    adjustment: 'sexAgeOccupation',
    simulated: 2400,
    indicators: indicators.map(({ id, unit }) => ({ id, unit, ...ordinary, ...telling[id] })),
    ...changes,
  };
}

export const tooNoisy: ProtectedFigure = { ...suppressed, suppressed: 'tooNoisy' };

/** The same by the privacy budget: held against the observatory as it is, and without bounds. */
export function noisyBenchmark(changes: Partial<ShownBenchmark> = {}): ShownBenchmark {
  const indicatorsOf = madeUpBenchmark().indicators.map((indicator) => ({
    ...indicator,
    ...(indicator.company.estimate === null && { company: tooNoisy }),
    ...(indicator.company.bound && { company: figure(0.07, 0.01, 0.19) }),
    adjusted: null,
  }));
  return madeUpBenchmark({
    answered: { from: 120, to: 130 },
    required: 30,
    adjustment: 'none',
    indicators: indicatorsOf,
    ...changes,
  });
}

/** The same with figures adjusted to the company's mix, but for the one indicator that no table allows. */
export function likeForLike(changes: Partial<ShownBenchmark> = {}): ShownBenchmark {
  const adjusted = new Map(
    madeUpBenchmark().indicators.map((indicator) => [indicator.id, indicator.adjusted]),
  );
  const indicatorsOf = noisyBenchmark().indicators.map((indicator) => ({
    ...indicator,
    adjusted: indicator.id === 'exposed' ? null : (adjusted.get(indicator.id) ?? null),
  }));
  return noisyBenchmark({ adjustment: 'sexAgeOccupation', indicators: indicatorsOf, ...changes });
}

const both = (text: string) => ({ fr: text, en: text });
const refusal = { fr: 'Je préfère ne pas répondre', en: 'I would rather not say' };

/** One question of a company's own; three groups, of which two are shown and apart. */
export const madeUpSupplement: SupplementFigures = {
  questions: [
    {
      text: { fr: 'Télétravail ?', en: 'From home?' },
      answers: [
        { label: both('=0–1'), figure: figure(0.4, 0.31, 0.5) },
        { label: both('2–5'), figure: figure(0.55, 0.45, 0.64) },
        { label: refusal, refusal: true, figure: figure(0.05, 0, 0.12) },
      ],
    },
  ],
  groups: [
    { name: both('Lyon'), people: 400, figures: { mention: figure(0.2, 0.12, 0.29, 150) } },
    { name: both('Nantes'), people: 400, figures: { mention: figure(0.5, 0.4, 0.6, 150) } },
    { name: both('Brest'), people: 40, figures: { mention: tooNoisy } },
    { name: refusal, refusal: true, figures: { mention: tooNoisy } },
  ],
  differences: [
    {
      ...{ indicator: 'mention', of: [0, 1], estimate: -0.3, low: -0.43, high: -0.16 },
      ...{ p: 0.0001, adjustedP: 0.0001, standing: 'established' },
    },
  ],
};
