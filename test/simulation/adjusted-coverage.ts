import { createHash } from 'node:crypto';
import { noCompanies } from '../../functions/disclosure/noisy-shares.ts';
import { AdjustedFigures, type NoisyMix } from '../../functions/observatory/adjusted-figure.ts';
import { countTablesOfCompanies, publishBenchmarks } from '../../functions/observatory/benchmark.ts';
import { measureEdition } from '../../functions/observatory/measure-edition.ts';
import { profileParts } from '../../functions/observatory/profile-weights.ts';
import { publishIndicators } from '../../functions/observatory/publish-indicators.ts';
import { type QuestionFigures, questionFigures } from '../../functions/observatory/question-figures.ts';
import { SampleBuilder } from '../../functions/statistics/sample.ts';
import { type Random, seededRandom } from '../load/simulated-answers.ts';
import { defaultQuestionnaire, defaultQuestions, indicators } from '../support/questionnaire-1.ts';
import type { Coverage } from './cluster-coverage.ts';
import { type Population, placeOf, variables } from './wave-population.ts';

/** Respondents of a wave: of companies of one size, of the company that is judged, and of none. */
export interface AdjustedWave {
  readonly companies: number;
  readonly each: number;
  readonly open: number;
  readonly own: number;
  /** How alike a company's people answer, beyond their profile. */
  readonly correlation: number;
  readonly editions?: number;
}

/** Indicators that are judged: two whose answers companies share, and one whose answers nobody shares. */
const judged = ['contactKnown', 'sanctions', 'mention'] as const;
type Judged = (typeof judged)[number];

const profile = ['sex', 'age', 'occupation'] as const;

/**
 * How often the intervals of adjusted figures of 95 % hold what they estimate: the fit of the population's own shares, with
 * the company's people as they are. Managers are three times as many in the company as elsewhere; who is one answers
 * otherwise, and so do men and the young.
 */
export function adjustedCoverage(
  population: Population,
  wave: AdjustedWave,
  { rounds, seed }: { rounds: number; seed: number },
): Record<Judged, Coverage & { width: number; distance: number }> {
  const counts = Object.fromEntries(
    judged.map((id) => [id, { held: 0, printed: 0, width: 0, distance: 0 }]),
  ) as Record<Judged, { held: number; printed: number; width: number; distance: number }>;
  const truth = new TrueShares(population);
  for (let round = 0; round < rounds; round++) {
    const { benchmark, own } = publish(population, truth, wave, `${seed} ${round}`);
    for (const { id, adjusted, observatory } of benchmark?.indicators ?? []) {
      const count = counts[id as Judged];
      if (!count || adjusted?.estimate == null || adjusted.low === null || adjusted.high === null) continue;
      const right = truth.adjusted(id, own);
      count.printed++;
      count.width += adjusted.high - adjusted.low;
      count.distance += Math.abs(right - (observatory.estimate ?? 0));
      if (adjusted.low <= right && right <= adjusted.high) count.held++;
    }
  }
  return counts;
}

function publish(population: Population, truth: TrueShares, wave: AdjustedWave, name: string) {
  const digest = createHash('sha256')
    .update(`${JSON.stringify(wave)} ${name}`)
    .digest();
  const draw = seededRandom(digest.readUInt32BE());
  const { editions = 1 } = wave;
  const builder = new SampleBuilder(variables);
  const own: Uint8Array[] = [];
  const add = (company: string | undefined, respondents: number) => {
    const shifts = company === undefined ? undefined : companyShifts(wave.correlation, draw);
    for (let i = 0; i < respondents; i++) {
      const row = truth.respondent(draw, { shifts, isManagers: company === 'own' });
      if (company === 'own') own.push(row);
      builder.add(row, company);
    }
  };
  add(undefined, wave.open);
  const ids = Array.from({ length: wave.companies }, (_, number) => `c${number}`);
  for (const id of ids) add(id, wave.each);
  add('own', wave.own);
  const clusters = [...ids, 'own'];
  const companies = clusters.map((id) => ({ id, headcount: 1_000_000, activity: 'digital', answers: {} }));
  const key = { secret: new Uint8Array(32).fill(29), digest: digest.toString('hex'), edition: name };
  const sample = builder.build();
  const common = { questionnaire: defaultQuestionnaire, sample, clusters, editions, key };
  const measured = measureEdition({ ...common, margins: population.margins, companies: clusters });
  if (!measured) throw new Error('too few');
  const figures = questionFigures(measured, { companies, population: 25e6 });
  const ofCompanies = countTablesOfCompanies({
    ...common,
    mixedBy: measured.weights.by,
    companies: companies.slice(-1),
  });
  const [benchmark] = publishBenchmarks(ofCompanies, {
    questionnaire: defaultQuestionnaire,
    id: 'w-1',
    wave: 'w',
    publishedOn: '2026-12-01',
    editions,
    indicators: publishIndicators(figures, { peoplePerRespondent: undefined, told: indicators }),
    figures,
    questions: [],
    profile: profileParts(measured.profile, measured.weights),
  });
  return { benchmark, own };
}

/** What a company adds to everybody's chance of a yes. */
function companyShifts(correlation: number, draw: Random): Record<string, number> {
  return Object.fromEntries(
    Object.keys(chances).map((question) => [question, Math.sqrt(correlation * aboutSpread) * normal(draw)]),
  );
}

/** p(1 − p) of both questions. */
const aboutSpread = 0.24;

/** Two questions whose answers hang on the profile alone, and on the company; the others are the population's own. */
const chances: Record<string, (levels: Record<string, string>) => number> = {
  contact: ({ sex, age, occupation }) =>
    0.36 + (sex === 'man' ? 0.06 : 0) + (age === '18-24' ? -0.1 : 0) + (byOccupation[occupation ?? ''] ?? 0),
  sanctions: ({ age, occupation }) =>
    0.5 + (age === '50-64' ? 0.1 : 0) - (byOccupation[occupation ?? ''] ?? 0),
};
const byOccupation: Record<string, number> = { manager: 0.16, intermediate: 0.04, worker: -0.12 };

/** The population with what `chances` say of it. */
class TrueShares {
  readonly #population: Population;
  readonly #adjusted: AdjustedFigures;
  /** Of the population, by class. */
  readonly #parts = new Map<string, number>();
  readonly #managers: readonly Uint8Array[];

  constructor(population: Population) {
    this.#population = population;
    this.#managers = population.people.filter((row) => levelsOf(row).occupation === 'manager');
    for (const row of population.people) {
      const name = JSON.stringify(levelsOf(row));
      this.#parts.set(name, (this.#parts.get(name) ?? 0) + 1 / population.people.length);
    }
    const questions = [...Object.keys(chances), 'mention'];
    this.#adjusted = new AdjustedFigures(
      questions.map((question) => this.#exact(question)),
      { questions: defaultQuestions, mixedBy: ['sex', 'age', 'occupation'] },
    );
  }

  respondent(
    draw: Random,
    { shifts, isManagers }: { shifts: Record<string, number> | undefined; isManagers: boolean },
  ): Uint8Array {
    const people = isManagers && draw() < 0.5 ? this.#managers : this.#population.people;
    const row = Uint8Array.from(people[Math.floor(draw() * people.length)] as Uint8Array);
    for (const [question, chanceOf] of Object.entries(chances)) {
      row[placeOf(question)] = draw() < chanceOf(levelsOf(row)) + (shifts?.[question] ?? 0) ? 0 : 1;
    }
    return row;
  }

  /** What the adjusted figure of an indicator would be without sampling, companies, noise and rounding. */
  adjusted(id: string, own: readonly Uint8Array[]): number {
    const counts = new Map<string, number>();
    for (const row of own) {
      const name = JSON.stringify(levelsOf(row));
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const cells = [...this.#parts].map(([name, observatory]) => ({
      levels: JSON.parse(name),
      company: counts.get(name) ?? 0,
      observatory,
    }));
    const mix: NoisyMix = { cells, variance: 0 };
    const indicator = indicators.find((one) => one.id === id);
    const figure = indicator && this.#adjusted.figureOf(indicator, mix);
    return figure?.estimate ?? Number.NaN;
  }

  /** Its figures as if they had been published without noise and unrounded. */
  #exact(question: string): QuestionFigures {
    const codes = variables[placeOf(question)]?.codes ?? [];
    const chanceOf = chances[question];
    const groupOf = (levels: Record<string, string>) => {
      const own = this.#population.people.filter((row) =>
        Object.entries(levels).every(([name, level]) => levelsOf(row)[name as 'sex'] === level),
      );
      const asked = own.filter((row) => (row[placeOf(question)] ?? 255) < codes.length);
      const shares = codes.map((_, code) => {
        if (!chanceOf) return asked.filter((row) => row[placeOf(question)] === code).length / asked.length;
        if (code > 1) return 0;
        const yes = own.reduce((sum, row) => sum + chanceOf(levelsOf(row)), 0) / own.length;
        return code === 0 ? yes : 1 - yes;
      });
      const base = 1e9 * (asked.length / this.#population.people.length);
      const cells = codes.map((code, index) => ({
        code,
        share: shares[index] ?? 0,
        low: 0,
        high: 1,
        population: null,
      }));
      return {
        codes,
        noisy: { levels, shares, base, askedShare: 1, variance: 1 },
        designFactor: 1,
        companies: noCompanies,
        steps: 1e7,
        published: { levels, base, effectiveBase: base, flags: [], cells },
      };
    };
    const table = (by: readonly string[]) => {
      const levels = by.flatMap(
        (name) => variables[placeOf(name)]?.codes.map((code) => ({ [name]: code })) ?? [],
      );
      const groups = by.length === 0 ? [groupOf({})] : levels.map(groupOf);
      return { by, groups, measuredGroups: groups.length, variance: 0 };
    };
    return {
      question,
      everybody: 1e9,
      byName: new Map([[], ...profile.map((name) => [name])].map((by) => [by.join(), table(by)])),
    };
  }
}

function levelsOf(row: Uint8Array): Record<(typeof profile)[number], string> {
  const codeOf = (name: string) => variables[placeOf(name)]?.codes[row[placeOf(name)] ?? 255] ?? '';
  return { sex: codeOf('sex'), age: codeOf('age'), occupation: codeOf('occupation') };
}

function normal(draw: Random): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
