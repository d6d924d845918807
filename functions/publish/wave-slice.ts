import { GrowingColumn } from '../statistics/growing-column.ts';
import {
  eachResponseOfShard,
  type ResponseShard,
  type ResponseStore,
  responseShards,
} from '../storage/responses.ts';
import { unpackHaste, unpackIndices } from '../survey/pack-answers.ts';
import type { Question } from '../survey/questionnaire.ts';

/**
 * The responses of one shard of a wave as columns, in the order of their ids: all that a preparation needs of them,
 * and nothing that tells one response again.
 */
export interface WaveSlice extends ResponseShard {
  /** Responses. */
  readonly size: number;
  /** The questions' ids: an index only means something together with the questionnaire that it was taken from. */
  readonly questions: readonly string[];
  /** Items that were there in place of responses, put in or altered by someone who can write the table. */
  readonly refused: number;
  /** `answers[q][i]`: which option of the questionnaire's question q response i took; 255 where it was not asked. */
  readonly answers: readonly Uint8Array[];
  /** Of each response the index among `hasteCodes`; 255 where nothing was said. */
  readonly haste: Uint8Array;
  /** `open`, `simulated`, `institute` and ids of companies, verified or not, in the order of first appearance. */
  readonly panels: readonly string[];
  /** The place of each response's panel among `panels`. */
  readonly panelPlaces: Uint32Array;
}

/** All slices of a wave, one after the other in the order of the shards. */
export type WaveSlices = AsyncIterable<WaveSlice>;

/**
 * Reads one shard of a wave; no response is kept as an object.
 *
 * @param questions  of the wave's questionnaire; none where only panels are counted
 */
export async function readSlice(
  store: ResponseStore,
  { wave, shard }: ResponseShard,
  questions: readonly Pick<Question, 'id'>[],
): Promise<WaveSlice> {
  const row = new Uint8Array(questions.length);
  const answers = questions.map(() => new GrowingColumn((length) => new Uint8Array(length)));
  const haste = new GrowingColumn((length) => new Uint8Array(length));
  const places = new Map<string, number>();
  const panelPlaces = new GrowingColumn((length) => new Uint32Array(length));
  let size = 0;
  const refused = await eachResponseOfShard(store, { wave, shard }, (_, { panel, packedAnswers }) => {
    unpackIndices(packedAnswers, row);
    answers.forEach((column, question) => {
      column.push(row[question] as number);
    });
    haste.push(unpackHaste(packedAnswers));
    let place = places.get(panel);
    if (place === undefined) {
      place = places.size;
      places.set(panel, place);
    }
    panelPlaces.push(place);
    size++;
  });
  return {
    wave,
    shard,
    size,
    questions: questions.map(({ id }) => id),
    refused,
    answers: answers.map((column) => column.toArray()),
    haste: haste.toArray(),
    panels: [...places.keys()],
    panelPlaces: panelPlaces.toArray(),
  };
}

/**
 * Hands over every shard's slice in the order of the shards, whichever comes first, so that the same responses always
 * make the same sample.
 *
 * @param atOnce  slices that are fetched or held at a time
 */
export async function* slicesInOrder(
  fetchSlice: (shard: string) => Promise<WaveSlice>,
  { atOnce }: { atOnce: number },
): AsyncGenerator<WaveSlice> {
  const coming: Promise<WaveSlice>[] = [];
  for (const shard of responseShards) {
    const slice = fetchSlice(shard);
    // Where an earlier one fails, nobody waits for this one any more.
    slice.catch(() => {});
    coming.push(slice);
    if (coming.length === atOnce) yield await (coming.shift() as Promise<WaveSlice>);
  }
  while (coming.length > 0) yield await (coming.shift() as Promise<WaveSlice>);
}
