import type { CompanyPanel } from '../observatory/company-panel.ts';
import { crossedQuestions } from '../observatory/crossed-questions.ts';
import { hasteVariable } from '../observatory/haste.ts';
import { FoldingBuilder } from '../statistics/folding-builder.ts';
import type { Sample, Variable } from '../statistics/sample.ts';
import { type Sharded, shardsOf } from '../storage/responses.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';
import type { WaveSlice, WaveSlices } from './wave-slice.ts';

/** All responses of a wave as a preparation works on them. */
interface CollectedWave {
  readonly sample: Sample;
  readonly simulated: number;
  /** Items of the table that were refused: no respondent's, or altered since. */
  readonly refused: number;
  /** The companies of the sample's clusters, in their order. */
  readonly clusters: readonly string[];
}

/** Panels whose respondents came, or were drawn, one by one; those of a company's panel form a cluster. */
const singlePanels = new Set(['open', 'simulated', 'institute']);

/**
 * Puts a wave's slices together, each dropped once it is in. What a company's record answers is put in here.
 *
 * @param questionnaire  the wave's own
 * @param companies  those that count; responses of others are left out
 * @param slices   every shard's, in the order of the shards: the sample's clusters are numbered as they appear
 * @throws Error when a slice is missing, of another wave or questionnaire, or out of order
 */
export async function collectWave(
  { wave, questionnaire, ...sharded }: { wave: string; questionnaire: Questionnaire } & Sharded,
  companies: readonly CompanyPanel[],
  slices: WaveSlices,
): Promise<CollectedWave> {
  const variables = variablesOf(questionnaire);
  const questions = questionsOf(questionnaire).map(({ id }) => id);
  const recordOf = new Map(
    companies.map((record) => [record.id, { ...record, answers: recordAnswers(record, variables) }]),
  );
  const builder = new FoldingBuilder(variables, crossedQuestions(questionnaire));
  const row = new Uint8Array(variables.length);
  let simulated = 0;
  let refused = 0;
  // In the order of first appearance, as the builder numbers its clusters.
  const clusters = new Set<string>();
  const add = (slice: WaveSlice, i: number) => {
    const panel = slice.panels[slice.panelPlaces[i] as number] as string;
    const isSingle = singlePanels.has(panel);
    const record = isSingle ? undefined : recordOf.get(panel);
    if (!isSingle && !record) return;
    slice.answers.forEach((column, question) => {
      row[question] = column[i] as number;
    });
    row[slice.answers.length] = slice.haste[i] as number;
    if (record) {
      for (const [question, index] of record.answers) row[question] = index;
      clusters.add(panel);
    }
    const respondents = slice.counts[i] as number;
    builder.add(row, isSingle ? undefined : panel, respondents);
    if (panel === 'simulated') simulated += respondents;
  };
  const shards = shardsOf(sharded);
  let index = 0;
  for await (const slice of slices) {
    requireNext(slice, { wave, shard: shards[index], questions });
    index++;
    refused += slice.refused;
    for (let i = 0; i < slice.size; i++) add(slice, i);
  }
  if (index < shards.length) {
    throw new Error(`collectWave: wave ${wave} has ${index} slices instead of ${shards.length}`);
  }
  return { sample: builder.build(), simulated, refused, clusters: [...clusters] };
}

function variablesOf(questionnaire: Questionnaire): readonly Variable[] {
  const asked = questionsOf(questionnaire).map(({ id, options }) => ({
    id,
    codes: options.map(({ code }) => code),
  }));
  return [...asked, hasteVariable];
}

function requireNext(
  slice: WaveSlice,
  { wave, shard, questions }: { wave: string; shard: string | undefined; questions: readonly string[] },
): void {
  if (slice.questions.join() !== questions.join()) {
    throw new Error(`collectWave: slice ${slice.shard} of wave ${slice.wave} is of another questionnaire`);
  }
  if (slice.wave === wave && slice.shard === shard) return;
  throw new Error(
    `collectWave: slice ${slice.shard} of wave ${slice.wave} came in place of slice ${shard} of ${wave}`,
  );
}

/** What a company's record answers in place of its people, of what is asked: the option's index by the question's place. */
function recordAnswers(
  { id, answers }: CompanyPanel,
  variables: readonly Variable[],
): (readonly [question: number, index: number])[] {
  return Object.entries(answers).flatMap(([name, code]) => {
    const question = variables.findIndex((variable) => variable.id === name);
    if (question < 0) return [];
    const index = variables[question]?.codes.indexOf(code) ?? -1;
    if (index < 0) throw new Error(`company ${id} has an unknown ${name}`);
    return [[question, index] as const];
  });
}
