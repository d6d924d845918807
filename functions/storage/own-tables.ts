import { type AttributeValue, DeleteItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { ResponseSigner } from '../survey/response-mac.ts';
import { type Condition, isNew, putIf } from './put-if.ts';
import { authenticResponse, responseOf } from './responses.ts';
import { type Item, key, type Table, tableOf, textOf } from './table.ts';

/** How many items are on their way at a time. */
const atOnce = 25;

/**
 * Brings what lay in the one table before December 2026 to the tables where it lies now, and signs the responses among
 * it. Whatever lies there when it runs is taken for ours, as it was before responses were signed; so it runs once, and
 * from then on a response without a MAC is refused wherever it lies. Can be run again where it was interrupted, and
 * while people answer: what was written in the new place since is the newer.
 *
 * @returns how many items were brought
 */
export async function moveToOwnTables(table: Table, seed: Uint8Array): Promise<number> {
  const signer = new ResponseSigner(seed);
  let moved = 0;
  for await (const { Items = [] } of paginateScan({ client: table.client }, { TableName: table.name })) {
    const elsewhere = Items.filter((item) => tableOf(table, textOf(item, 'pk')) !== table.name);
    for (let first = 0; first < elsewhere.length; first += atOnce) {
      await Promise.all(
        elsewhere.slice(first, first + atOnce).map((item) => move(table, signed(signer, item))),
      );
    }
    moved += elsewhere.length;
  }
  return moved;
}

async function move(table: Table, item: Item): Promise<void> {
  await putIf(table, item, isNew);
  const Key = key(textOf(item, 'pk'), textOf(item, 'sk'));
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }));
}

/**
 * Signs with another seed what was signed with the former one, wave by wave and wherever it is; what was not stays as it
 * is, and refused. Can be run again where it was interrupted, and while people answer.
 *
 * @returns how many responses have a MAC of the new seed by now
 */
export async function signAnew(
  table: Table,
  { former, seed }: { former: Uint8Array; seed: Uint8Array },
): Promise<number> {
  const [before, after] = [new ResponseSigner(former), new ResponseSigner(seed)];
  let anew = 0;
  const pages = paginateScan({ client: table.client }, { TableName: tableOf(table, 'RESPONSE#') });
  for await (const { Items = [] } of pages) {
    const known = Items.filter((item) => authenticResponse(before, waveOf(item), item));
    for (let first = 0; first < known.length; first += atOnce) {
      const batch = known.slice(first, first + atOnce);
      await Promise.all(batch.map((item) => putIf(table, signed(after, item), isStill(item))));
    }
    anew += known.length;
  }
  return anew;
}

/** Nobody has replaced or withdrawn it since it was read. */
function isStill({ mac }: Item): Condition {
  return {
    ConditionExpression: 'mac = :read',
    ExpressionAttributeValues: { ':read': mac as AttributeValue },
  };
}

const waveOf = (item: Item) => textOf(item, 'pk').split('#')[1] ?? '';

/** The item as it is kept now: with a MAC where it is a response. */
function signed(signer: ResponseSigner, item: Item): Item {
  const response = textOf(item, 'pk').startsWith('RESPONSE#') ? responseOf(item) : undefined;
  if (!response) return item;
  const place = { wave: waveOf(item), id: textOf(item, 'sk') };
  return { ...item, mac: { B: signer.sign({ ...place, ...response }) } };
}
