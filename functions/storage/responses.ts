import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { toBase64Url } from '../survey/token-format.ts';
import { deletePartition } from './delete-partition.ts';
import { queryPartition } from './query-partition.ts';
import { key, numberOf, type Table, textOf } from './table.ts';

/** A response as it is kept: nothing says when or from where it came. */
export interface StoredResponse {
  /** `open`, `simulated` or a company's id. */
  readonly panel: string;
  readonly questionnaireVersion: number;
  /** One character a question, see `packAnswers`. */
  readonly packedAnswers: string;
}

/** Which response: the wave, and SHA-256 of the token's nonce. */
export interface ResponseKey {
  readonly wave: string;
  readonly id: Uint8Array;
}

/** A sixteenth of a wave's responses: those whose id begins with a hex digit. Ids are hashes, so shards fill evenly. */
export interface ResponseShard {
  readonly wave: string;
  /** One of `responseShards`. */
  readonly shard: string;
}

export const responseShards: readonly string[] = [...'0123456789abcdef'];

function responseItemKey({ wave, id }: ResponseKey): Record<string, AttributeValue> {
  const shard = responseShards[(id[0] ?? 0) >> 4] ?? '';
  return key(shardKey({ wave, shard }), toBase64Url(id));
}

function shardKey({ wave, shard }: ResponseShard): string {
  return `RESPONSE#${wave}#${shard}`;
}

/**
 * Writes the response by one conditionless put: sending twice is harmless, changing one's mind is a replacement.
 *
 * @returns whether there was none before
 */
export async function saveResponse(
  table: Table,
  responseKey: ResponseKey,
  { panel, questionnaireVersion, packedAnswers }: StoredResponse,
): Promise<'created' | 'replaced'> {
  const { Attributes } = await table.client.send(
    new PutItemCommand({
      TableName: table.name,
      Item: {
        ...responseItemKey(responseKey),
        panel: { S: panel },
        version: { N: String(questionnaireVersion) },
        answers: { S: packedAnswers },
      },
      ReturnValues: 'ALL_OLD',
    }),
  );
  return Attributes ? 'replaced' : 'created';
}

export async function readResponse(
  table: Table,
  responseKey: ResponseKey,
): Promise<StoredResponse | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: responseItemKey(responseKey), ConsistentRead: true }),
  );
  return Item && storedResponse(Item);
}

/** Deletes the response. @returns whether there was one */
export async function deleteResponse(table: Table, responseKey: ResponseKey): Promise<boolean> {
  const { Attributes } = await table.client.send(
    new DeleteItemCommand({
      TableName: table.name,
      Key: responseItemKey(responseKey),
      ReturnValues: 'ALL_OLD',
    }),
  );
  return Attributes !== undefined;
}

/** Hands every response of a wave to `visit`, the shards read in parallel, in no particular order. */
export async function eachResponse(
  table: Table,
  wave: string,
  visit: (id: string, response: StoredResponse) => void,
): Promise<void> {
  await Promise.all(responseShards.map((shard) => eachResponseOfShard(table, { wave, shard }, visit)));
}

/** Hands every response of a shard to `visit`, in the order of their ids as the table has them. */
export async function eachResponseOfShard(
  table: Table,
  shard: ResponseShard,
  visit: (id: string, response: StoredResponse) => void,
): Promise<void> {
  const pages = queryPartition(table, shardKey(shard), { ConsistentRead: true });
  for await (const { Items = [] } of pages) {
    for (const item of Items) visit(textOf(item, 'sk'), storedResponse(item));
  }
}

/**
 * Whether a shard has more responses than so many; it is counted no further than that.
 *
 * The store reads what it counts, but half a unit each 4 KB is enough, and no response is sent.
 */
export async function hasMoreResponses(table: Table, shard: ResponseShard, than: number): Promise<boolean> {
  let counted = 0;
  const pages = queryPartition(table, shardKey(shard), { Select: 'COUNT' });
  for await (const { Count = 0 } of pages) {
    counted += Count;
    if (counted > than) return true;
  }
  return false;
}

/** Deletes every response of a wave. @returns how many there were */
export async function deleteResponses(table: Table, wave: string): Promise<number> {
  const counts = await Promise.all(
    responseShards.map((shard) => deletePartition(table, shardKey({ wave, shard }))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function storedResponse(item: Record<string, AttributeValue>): StoredResponse {
  return {
    panel: textOf(item, 'panel'),
    questionnaireVersion: numberOf(item, 'version'),
    packedAnswers: textOf(item, 'answers'),
  };
}
