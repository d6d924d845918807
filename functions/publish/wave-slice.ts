import { createHmac } from 'node:crypto';
import { GrowingColumn } from '../statistics/growing-column.ts';
import { eachResponseOfShard, type ResponseShard, responseShards } from '../storage/responses.ts';
import type { Table } from '../storage/table.ts';
import { unpackIndices } from '../survey/pack-answers.ts';
import { purposeKey } from '../survey/purpose-key.ts';
import { questionnaire } from '../survey/questionnaire.ts';

/**
 * The responses of one shard of a wave as columns, in the order of their ids: all that a publication needs of them.
 *
 * Nothing is in it that the table does not hold, but the record keys. Those only tell the noise of a cell whose
 * answers are known, and whoever has a slice has the answers themselves.
 */
export interface WaveSlice extends ResponseShard {
  /** Responses. */
  readonly size: number;
  /** `answers[q][i]`: which option of the questionnaire's question q response i took; 255 where it was not asked. */
  readonly answers: readonly Uint8Array[];
  /** `open`, `simulated` and ids of companies, verified or not, in the order of first appearance. */
  readonly panels: readonly string[];
  /** The place of each response's panel among `panels`. */
  readonly panelPlaces: Uint32Array;
  /** The first 8 bytes of each response's id. */
  readonly digests: BigUint64Array;
  /** Each response's key for cell-key noise: unsigned 32 bits, the same in every edition. */
  readonly recordKeys: Uint32Array;
}

/** All slices of a wave, one after the other in the order of the shards. */
export type WaveSlices = AsyncIterable<WaveSlice>;

/** Reads one shard of a wave; no response is kept as an object. */
export async function readSlice(
  { table, seed }: { table: Table; seed: Uint8Array },
  { wave, shard }: ResponseShard,
): Promise<WaveSlice> {
  const row = new Uint8Array(questionnaire.questions.length);
  const answers = questionnaire.questions.map(() => new GrowingColumn((length) => new Uint8Array(length)));
  const places = new Map<string, number>();
  const panelPlaces = new GrowingColumn((length) => new Uint32Array(length));
  const digests = new GrowingColumn((length) => new BigUint64Array(length));
  const recordKeys = new GrowingColumn((length) => new Uint32Array(length));
  const recordSecret = purposeKey(seed, 'record-key');
  await eachResponseOfShard(table, { wave, shard }, (id, { panel, packedAnswers }) => {
    unpackIndices(packedAnswers, row);
    answers.forEach((column, question) => {
      column.push(row[question] as number);
    });
    let place = places.get(panel);
    if (place === undefined) {
      place = places.size;
      places.set(panel, place);
    }
    panelPlaces.push(place);
    digests.push(Buffer.from(id, 'base64url').readBigUInt64BE());
    recordKeys.push(createHmac('sha256', recordSecret).update(`${wave}/${id}`).digest().readUInt32BE());
  });
  return {
    wave,
    shard,
    size: digests.length,
    answers: answers.map((column) => column.toArray()),
    panels: [...places.keys()],
    panelPlaces: panelPlaces.toArray(),
    digests: digests.toArray(),
    recordKeys: recordKeys.toArray(),
  };
}

/** A wave's slices straight from the table: as many shards as hide the waiting for its pages are read side by side. */
export function slicesFromTable(context: { table: Table; seed: Uint8Array }, wave: string): WaveSlices {
  return slicesInOrder((shard) => readSlice(context, { wave, shard }), { atOnce: 4 });
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
