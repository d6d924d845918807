import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { deletePartition } from './delete-partition.ts';
import { type Item, key, type Table } from './table.ts';

/**
 * Which responses an edition was made from, as short digests of their ids: what is new is counted by them, since a
 * difference of totals would take nine withdrawn and nineteen new responses for ten new ones. Only a wave's newest
 * edition keeps its digests, so that the table never tells in which of several editions a response first appeared.
 */
const digestsPerItem = 40_000;
const prefix = 'RESPONSES#';

/**
 * An item holds its digests `packed`: the first 5 bytes of each id as a number, and of each by how much it is more than
 * the one before, in groups of 7 bits, lowest first. One partition takes 1000 units of 1 KB a second, and of a country's
 * wave a digest is 3 bytes so. Until November 2026 items had `digests`, the first 8 bytes of each id.
 *
 * Five bytes are enough: of a million new responses, some 27 are taken for one of thirty million older ones.
 */
const groupSize = 128;
/** Of 7 bits each, for 5 bytes. */
const mostGroups = 6;

/** A response as the digests know it: the first 5 bytes of its id as a number. @param digest  the first 8 bytes */
export function shortDigest(digest: bigint): number {
  return Number(digest >> 24n);
}

/** The key of a part of an edition's digests; all parts are deleted together. */
export function publishedResponsesKey({ id, run }: { id: string; run: string }, part: string): Item {
  return key(`EDITION#${id}`, `${prefix}${run}#${part}`);
}

/** @param digests  the first 8 bytes of each response's id, sorted */
export async function writePublishedResponses(
  table: Table,
  edition: { id: string; run: string },
  digests: BigUint64Array,
): Promise<void> {
  const parts = Math.max(1, Math.ceil(digests.length / digestsPerItem));
  for (let part = 0; part < parts; part++) {
    const ofPart = digests.subarray(part * digestsPerItem, (part + 1) * digestsPerItem);
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: {
          ...publishedResponsesKey(edition, String(part)),
          parts: { N: String(parts) },
          packed: { B: packSorted(ofPart) },
        },
      }),
    );
  }
}

/** The responses' short digests, sorted; undefined once they are deleted. */
export async function readPublishedResponses(
  table: Table,
  edition: { id: string; run: string },
): Promise<Float64Array | undefined> {
  const read: Float64Array[] = [];
  for (let part = 0, parts = 1; part < parts; part++) {
    const { Item } = await table.client.send(
      new GetItemCommand({
        TableName: table.name,
        Key: publishedResponsesKey(edition, String(part)),
        ConsistentRead: true,
      }),
    );
    const digests = Item && digestsOf(Item);
    if (!digests) {
      if (part === 0) return undefined;
      throw new Error(`edition ${edition.id} has lost part ${part} of its digests`);
    }
    parts = Number(Item.parts?.N);
    read.push(digests);
  }
  const digests = new Float64Array(read.reduce((total, part) => total + part.length, 0));
  let place = 0;
  for (const part of read) {
    digests.set(part, place);
    place += part.length;
  }
  return digests;
}

function digestsOf({ packed, digests }: Item): Float64Array | undefined {
  if (packed?.B) return unpackSorted(packed.B);
  return digests?.B && Float64Array.from(new BigUint64Array(Uint8Array.from(digests.B).buffer), shortDigest);
}

function packSorted(digests: BigUint64Array): Uint8Array {
  const bytes = new Uint8Array(digests.length * mostGroups);
  let length = 0;
  let before = 0;
  for (const digest of digests) {
    const short = shortDigest(digest);
    let more = short - before;
    for (; more >= groupSize; more = Math.floor(more / groupSize))
      bytes[length++] = groupSize + (more % groupSize);
    bytes[length++] = more;
    before = short;
  }
  return bytes.slice(0, length);
}

function unpackSorted(bytes: Uint8Array): Float64Array {
  const digests = new Float64Array(bytes.reduce((count, byte) => count + (byte < groupSize ? 1 : 0), 0));
  let [place, before, more, weight] = [0, 0, 0, 1];
  for (const byte of bytes) {
    more += (byte % groupSize) * weight;
    weight *= groupSize;
    if (byte >= groupSize) continue;
    before += more;
    digests[place++] = before;
    [more, weight] = [0, 1];
  }
  return digests;
}

/** Deletes the digests of an edition that is no longer its wave's newest, those of its benchmarks among them. */
export async function deletePublishedResponses(table: Table, edition: { id: string }): Promise<void> {
  await deletePartition(table, `EDITION#${edition.id}`, { prefix });
}
