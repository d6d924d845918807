import { crossedQuestions } from '../observatory/crossed-questions.ts';
import { hasteVariable } from '../observatory/haste.ts';
import { FoldingBuilder } from '../statistics/folding-builder.ts';
import type { Column } from '../statistics/sample.ts';
import {
  eachResponseOfShard,
  type ResponseShard,
  type ResponseStore,
  type Sharded,
  shardsOf,
} from '../storage/responses.ts';
import { unpackHaste, unpackIndices } from '../survey/pack-answers.ts';
import { type Questionnaire, questionsOf } from '../survey/questionnaire.ts';

/**
 * The responses of one shard of a wave as columns, folded (see `foldSample`): all that a preparation needs of them, and
 * nothing that tells one response again. Rows are in the order of their panels and codes, whatever the order of the ids;
 * which answers belong together is known of questions alone that tables are broken down by.
 */
export interface WaveSlice extends ResponseShard {
  /** Rows. */
  readonly size: number;
  /** Responses of each row. */
  readonly counts: Uint32Array;
  /** The questions' ids: an index only means something together with the questionnaire that it was taken from. */
  readonly questions: readonly string[];
  /** Items that were there in place of responses, put in or altered by someone who can write the table. */
  readonly refused: number;
  /** `answers[q][i]`: which option of the questionnaire's question q row i took; 255 where it was not asked. */
  readonly answers: readonly Uint8Array[];
  /** Of each row the index among `hasteCodes`; 255 where nothing was said. */
  readonly haste: Uint8Array;
  /** `open`, `simulated`, `institute` and ids of companies, verified or not, in the order of their names. */
  readonly panels: readonly string[];
  /** The place of each row's panel among `panels`. */
  readonly panelPlaces: Uint32Array;
}

/** All slices of a wave, one after the other in the order of the shards. */
export type WaveSlices = AsyncIterable<WaveSlice>;

/**
 * Reads one shard of a wave; no response is kept as an object.
 *
 * @param questionnaire  the wave's; none where only panels are counted
 */
export async function readSlice(
  store: ResponseStore,
  { wave, shard }: ResponseShard,
  questionnaire?: Questionnaire,
): Promise<WaveSlice> {
  const questions = questionnaire ? questionsOf(questionnaire) : [];
  const variables = [
    ...questions.map(({ id, options }) => ({ id, codes: options.map(({ code }) => code) })),
    hasteVariable,
  ];
  const builder = new FoldingBuilder(variables, questionnaire ? crossedQuestions(questionnaire) : []);
  const answers = new Uint8Array(questions.length);
  const row = new Uint8Array(variables.length);
  const refused = await eachResponseOfShard(store, { wave, shard }, (_, { panel, packedAnswers }) => {
    unpackIndices(packedAnswers, answers);
    row.set(answers);
    row[questions.length] = unpackHaste(packedAnswers);
    builder.add(row, panel);
  });
  const { sample, clusters } = builder.inOrder();
  const columns = sample.columns.map(narrow);
  return {
    wave,
    shard,
    size: sample.size,
    counts: sample.counts ?? new Uint32Array(),
    questions: questions.map(({ id }) => id),
    refused,
    answers: columns.slice(0, questions.length),
    haste: columns[questions.length] ?? new Uint8Array(),
    panels: clusters,
    panelPlaces: Uint32Array.from(sample.units),
  };
}

/** An answer is a character, so that no question has as many options as a wide column is for. */
function narrow(column: Column): Uint8Array {
  return column instanceof Uint8Array ? column : Uint8Array.from(column);
}

/**
 * Hands over every shard's slice in the order of the shards, whichever comes first, so that the same responses always
 * make the same sample.
 *
 * @param atOnce  slices that are fetched or held at a time
 */
export async function* slicesInOrder(
  fetchSlice: (shard: string) => Promise<WaveSlice>,
  { atOnce, shards }: { atOnce: number } & Sharded,
): AsyncGenerator<WaveSlice> {
  const coming: Promise<WaveSlice>[] = [];
  for (const shard of shardsOf({ shards })) {
    const slice = fetchSlice(shard);
    // Where an earlier one fails, nobody waits for this one any more.
    slice.catch(() => {});
    coming.push(slice);
    if (coming.length === atOnce) yield await (coming.shift() as Promise<WaveSlice>);
  }
  while (coming.length > 0) yield await (coming.shift() as Promise<WaveSlice>);
}
