import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { ResponseSigner } from '../survey/response-mac.ts';
import { base64UrlDigits, toBase64Url } from '../survey/token-format.ts';
import { deletePartition } from './delete-partition.ts';
import { queryPartition } from './query-partition.ts';
import { key, type Table, tableOf, textOf } from './table.ts';

/** A response as it is kept: nothing says when or from where it came. */
interface StoredResponse {
  /** `open`, `simulated`, `institute` or a company's id. */
  readonly panel: string;
  readonly questionnaireVersion: number;
  /** One character a question, see `packAnswers`. */
  readonly packedAnswers: string;
}

/** A wave, as far as it says in how many shards its responses lie; one that says nothing has sixteen. */
export interface Sharded {
  readonly shards?: number | undefined;
}

/** Which response: the wave, and SHA-256 of the token's nonce. */
interface ResponseKey extends Sharded {
  readonly wave: string;
  readonly id: Uint8Array;
}

/** The tables, and the seed that responses are signed with as they are written and known by as they are read. */
export interface ResponseStore {
  readonly table: Table;
  readonly seed: Uint8Array;
}

/**
 * A sixteenth of a wave's responses, or a 256th: those whose id begins with a hex digit, or two. Ids are hashes, so shards
 * fill evenly. Each is a key's partition of its own, which takes 1000 writes a second.
 */
export interface ResponseShard {
  readonly wave: string;
  /** One of those of `shardsOf`. */
  readonly shard: string;
}

const hexDigits: readonly string[] = [...'0123456789abcdef'];

/** Of a wave that says nothing of its shards. */
const responseShards: readonly string[] = hexDigits;
const manyShards: readonly string[] = hexDigits.flatMap((first) => hexDigits.map((second) => first + second));

/** The names of a wave's shards, in their order. */
export function shardsOf({ shards = responseShards.length }: Sharded): readonly string[] {
  const names = [responseShards, manyShards].find(({ length }) => length === shards);
  if (!names) throw new RangeError(`shardsOf: a wave lies in 16 shards or in 256, not in ${shards}`);
  return names;
}

/**
 * The shards of a new wave: 256 where so many people could answer that, in twelve hours whose busiest second has three
 * times the average, and half as much again, sixteen partitions would refuse some. Kept with the wave, since responses
 * are found by it: another rule here changes none that there is.
 *
 * @param people  who could answer
 * @returns undefined for sixteen
 */
export function shardsFor(people: number): number | undefined {
  const busiestSecond = (people / (12 * 3600)) * 3 * 1.5;
  return busiestSecond > responseShards.length * writesOfPartition ? manyShards.length : undefined;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html */
const writesOfPartition = 1000;

const signers = new WeakMap<Uint8Array, ResponseSigner>();

/** One for each seed, since its key costs as much as five signatures. */
function signerOf(seed: Uint8Array): ResponseSigner {
  const signer = signers.get(seed) ?? new ResponseSigner(seed);
  signers.set(seed, signer);
  return signer;
}

/** The item's table and key. */
function placeOf(table: Table, { wave, id, ...sharded }: ResponseKey) {
  const sk = toBase64Url(id);
  const digits = shardsOf(sharded)[0]?.length ?? 1;
  const pk = shardKey({ wave, shard: shardOf(sk, digits) });
  return { TableName: tableOf(table, pk), Key: key(pk, sk) };
}

/** The shard of an id in base64url, whose digits are six bits each, where those of hex are four. */
function shardOf(id: string, digits: number): string {
  const [first, second] = [base64UrlDigits.indexOf(id.charAt(0)), base64UrlDigits.indexOf(id.charAt(1))];
  const byte = (first << 2) | (second >> 4);
  return byte.toString(16).padStart(2, '0').slice(0, digits);
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
  { table, seed }: ResponseStore,
  responseKey: ResponseKey,
  response: StoredResponse,
): Promise<'created' | 'replaced'> {
  const put = responseItem(table, signerOf(seed), { ...responseKey, response });
  const { Attributes } = await table.client.send(new PutItemCommand({ ...put, ReturnValues: 'ALL_OLD' }));
  return Attributes ? 'replaced' : 'created';
}

/** A response as it is put into its table. */
export function responseItem(
  table: Table,
  signer: ResponseSigner,
  { response, ...responseKey }: ResponseKey & { readonly response: StoredResponse },
): { TableName: string; Item: Record<string, AttributeValue> } {
  const { TableName, Key } = placeOf(table, responseKey);
  const { panel, questionnaireVersion, packedAnswers } = response;
  const signed = { wave: responseKey.wave, id: toBase64Url(responseKey.id), ...response };
  const Item = {
    ...Key,
    panel: { S: panel },
    version: { N: String(questionnaireVersion) },
    answers: { S: packedAnswers },
    mac: { B: signer.sign(signed) },
  };
  return { TableName, Item };
}

/** The response; undefined where there is none, or one that we have not written: it will not be published either. */
export async function readResponse(
  { table, seed }: ResponseStore,
  responseKey: ResponseKey,
): Promise<StoredResponse | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ ...placeOf(table, responseKey), ConsistentRead: true }),
  );
  return Item && authenticResponse(signerOf(seed), responseKey.wave, Item);
}

/** Deletes the response. @returns whether there was one */
export async function deleteResponse(table: Table, responseKey: ResponseKey): Promise<boolean> {
  const { Attributes } = await table.client.send(
    new DeleteItemCommand({
      ...placeOf(table, responseKey),
      ReturnValues: 'ALL_OLD',
    }),
  );
  return Attributes !== undefined;
}

/**
 * Hands every response of a wave to `visit`, the shards read in parallel, in no particular order.
 *
 * @returns how many were refused, as `eachResponseOfShard` does
 */
export async function eachResponse(
  store: ResponseStore,
  wave: string,
  visit: (id: string, response: StoredResponse) => void,
  sharded: Sharded = {},
): Promise<number> {
  const refused = await Promise.all(
    shardsOf(sharded).map((shard) => eachResponseOfShard(store, { wave, shard }, visit)),
  );
  return refused.reduce((sum, ofShard) => sum + ofShard, 0);
}

/**
 * Hands every response of a shard to `visit`, in the order of their ids as the table has them.
 *
 * @returns how many items were refused: put in or altered by someone else, and handed to nobody
 */
export async function eachResponseOfShard(
  { table, seed }: ResponseStore,
  shard: ResponseShard,
  visit: (id: string, response: StoredResponse) => void,
): Promise<number> {
  const signer = signerOf(seed);
  let refused = 0;
  const pages = queryPartition(table, shardKey(shard), { ConsistentRead: true });
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const id = textOf(item, 'sk');
      // In the partition of another shard it would be there twice.
      const isInPlace = shardOf(id, shard.shard.length) === shard.shard;
      const response = isInPlace ? authenticResponse(signer, shard.wave, item) : undefined;
      if (response) visit(id, response);
      else refused++;
    }
  }
  return refused;
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
export async function deleteResponses(table: Table, wave: string, sharded: Sharded = {}): Promise<number> {
  const counts = await Promise.all(
    shardsOf(sharded).map((shard) => deletePartition(table, shardKey({ wave, shard }))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The item's response, if it is just as we wrote it in this wave; nothing is taken for granted of one that somebody else did. */
export function authenticResponse(
  signer: ResponseSigner,
  wave: string,
  { sk, panel, version, answers, mac }: Record<string, AttributeValue>,
): StoredResponse | undefined {
  const response = responseOf({ panel, version, answers });
  if (!sk?.S || !mac?.B || !response) return undefined;
  return signer.isAuthentic({ wave, id: sk.S, ...response }, mac.B) ? response : undefined;
}

/** What an item says, whoever wrote it; undefined where it lacks something. */
export function responseOf({
  panel,
  version,
  answers,
}: Record<string, AttributeValue | undefined>): StoredResponse | undefined {
  if (panel?.S === undefined || version?.N === undefined || answers?.S === undefined) return undefined;
  return { panel: panel.S, questionnaireVersion: Number(version.N), packedAnswers: answers.S };
}
