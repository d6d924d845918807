import { createHash } from 'node:crypto';
import type { NoiseKey } from '../../../functions/disclosure/noise-stream.ts';
import { buildEdition } from '../../../functions/observatory/build-edition.ts';
import type { CompanyPanel } from '../../../functions/observatory/company-panel.ts';
import type { Manifest } from '../../../functions/observatory/edition.ts';
import { hasteVariable } from '../../../functions/observatory/haste.ts';
import { type MeasuredEdition, measureEdition } from '../../../functions/observatory/measure-edition.ts';
import { type Sample, SampleBuilder } from '../../../functions/statistics/sample.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { type Question, type Questionnaire, questionsOf } from '../../../functions/survey/questionnaire.ts';
import type { Wave } from '../../../functions/survey/wave.ts';
import { type Random, seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../support/questionnaire-1.ts';

export type BuiltEdition = NonNullable<ReturnType<typeof buildEdition>>;

/** Editions made by the real pipeline from answers that the test knows, and an attacker does not. */

export const wave = quarterWave(new Date('2026-11-22T12:00:00Z'));

export interface Respondent {
  readonly answers: Answers;
  readonly company?: string;
  /** What their browser said of haste: nothing where left out. */
  readonly isHasty?: boolean;
}

export function makeRespondents(
  count: number,
  seed: number,
  change?: (answers: Answers, random: Random) => Answers,
  questions?: readonly Question[],
): Respondent[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const answers = simulatedAnswers(random, questions);
    return { answers: change?.(answers, random) ?? answers };
  });
}

export function sampleOf(
  respondents: readonly Respondent[],
  questions: readonly Question[] = defaultQuestions,
): {
  sample: Sample;
  clusters: readonly string[];
} {
  const variables = questions.map(({ id, options }) => ({ id, codes: options.map(({ code }) => code) }));
  const builder = new SampleBuilder([...variables, hasteVariable]);
  const clusters = new Set<string>();
  for (const { answers, company, isHasty } of respondents) {
    const row = variables.map(({ id, codes }) => {
      const code = answers[id];
      return code === undefined ? 255 : codes.indexOf(code);
    });
    if (company !== undefined) clusters.add(company);
    builder.add([...row, isHasty === undefined ? 255 : isHasty ? 0 : 1], company);
  }
  return { sample: builder.build(), clusters: [...clusters] };
}

/** Noise that differs with every name. */
export function keyNamed(name: string, edition = `${wave.id}-1`): NoiseKey {
  return {
    secret: new Uint8Array(32).fill(21),
    digest: createHash('sha256').update(name).digest('hex'),
    edition,
  };
}

interface Made {
  readonly number?: number;
  readonly editions?: number;
  /** What the wave has other than usual. */
  readonly ofWave?: Partial<Wave>;
  readonly questionnaire?: Questionnaire;
  readonly companies?: readonly CompanyPanel[];
  readonly previous?: Manifest;
  /** The first edition of the same wave. */
  readonly first?: Manifest;
  readonly key?: NoiseKey;
}

/** An edition; without a key its noise is of its respondents, as a frozen input's is. */
export function editionOf(
  respondents: readonly Respondent[],
  {
    number = 1,
    editions = 1,
    ofWave,
    questionnaire = defaultQuestionnaire,
    companies = [],
    previous,
    first,
    key,
  }: Made = {},
): BuiltEdition | undefined {
  const id = `${wave.id}-${number}`;
  return buildEdition({
    questionnaire,
    id,
    wave: { ...wave, ...ofWave },
    number,
    editions,
    publishedOn: '2026-12-01',
    ...sampleOf(respondents, questionsOf(questionnaire)),
    companies,
    simulated: 0,
    previous,
    first,
    key: key ?? keyNamed(JSON.stringify(respondents), id),
  });
}

/** What is measured of an edition, before anything is rounded or hidden: more than any reader is told. */
export function measuredOf(
  { sample, clusters }: ReturnType<typeof sampleOf>,
  { editions = 1, companies = [], key }: Made & { readonly key: NoiseKey },
): MeasuredEdition | undefined {
  return measureEdition({
    questionnaire: defaultQuestionnaire,
    sample,
    clusters,
    margins: wave.margins,
    companies: companies.map(({ id }) => id),
    editions,
    key,
  });
}

/** The document, which must be there. */
export function made(edition: BuiltEdition | undefined): BuiltEdition {
  if (!edition) throw new Error('too few respondents for an edition');
  return edition;
}

/** P(X ≥ successes) of a binomial: how likely guessing alone does as well. */
export function chanceOfAtLeast(successes: number, trials: number, probability: number): number {
  let sum = 0;
  let logTerm = trials * Math.log1p(-probability);
  for (let k = 0; k <= trials; k++) {
    if (k >= successes) sum += Math.exp(logTerm);
    logTerm += Math.log((trials - k) / (k + 1)) + Math.log(probability / (1 - probability));
  }
  return Math.min(1, sum);
}
