import { type BuiltEdition, buildEdition } from '../../../functions/observatory/build-edition.ts';
import { type Sample, SampleBuilder } from '../../../functions/statistics/sample.ts';
import type { Answers } from '../../../functions/survey/answers.ts';
import { quarterWave } from '../../../functions/survey/france-wave.ts';
import { questionnaire } from '../../../functions/survey/questionnaire.ts';
import { type Random, seededRandom, simulatedAnswers } from '../../load/simulated-answers.ts';

/** Editions made by the real pipeline from answers that the attack's test knows, and the attacker does not. */

export const wave = quarterWave(new Date('2026-11-22T12:00:00Z'));

export interface Respondent {
  readonly answers: Answers;
  readonly recordKey: number;
  readonly company?: string;
}

const variables = questionnaire.questions.map(({ id, options }) => ({
  id,
  codes: options.map(({ code }) => code),
}));

/** A secret record key, as the server would derive it: unsigned 32 bits. */
export function drawRecordKey(random: Random): number {
  return Math.floor(random() * 2 ** 32);
}

export function makeRespondents(
  count: number,
  seed: number,
  change?: (answers: Answers) => Answers,
): Respondent[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const answers = simulatedAnswers(random);
    return { answers: change?.(answers) ?? answers, recordKey: drawRecordKey(random) };
  });
}

export function sampleOf(respondents: readonly Respondent[]): Sample {
  const builder = new SampleBuilder(variables, { recordKeys: true });
  for (const { answers, company, recordKey } of respondents) {
    const row = variables.map(({ id, codes }) => {
      const code = answers[id];
      return code === undefined ? 255 : codes.indexOf(code);
    });
    builder.add(row, company, recordKey);
  }
  return builder.build();
}

export function editionOf(
  respondents: readonly Respondent[],
  { number = 1, margins = wave.margins }: { number?: number; margins?: typeof wave.margins } = {},
): BuiltEdition {
  return buildEdition({
    id: `${wave.id}-${number}`,
    wave: { ...wave, margins },
    publishedOn: '2026-12-01',
    sample: sampleOf(respondents),
    simulated: 0,
  });
}

/** An edition and the next one, made of the same respondents and those who came since, as a publication makes them. */
export function twoEditionsOf(
  before: readonly Respondent[],
  after: readonly Respondent[],
): readonly [BuiltEdition, BuiltEdition] {
  const first = editionOf(before);
  const next = buildEdition({
    id: `${wave.id}-2`,
    wave,
    publishedOn: '2026-12-02',
    sample: sampleOf(after),
    simulated: 0,
    earlier: { ...first, newSample: sampleOf(after.slice(before.length)) },
  });
  return [first, next];
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
