import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { SurveyError } from '../survey/survey-error.ts';
import { deletePartition } from './delete-partition.ts';
import { ifHeld } from './if-held.ts';
import type { PanelKey } from './invitations.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { queryPartition, readPartition } from './query-partition.ts';
import { type Item, key, numberOf, type Table, tableOf, textOf } from './table.ts';

/** What a company's mail to its people says, and when it goes out; one item, without any address. */
export interface Mailing {
  readonly wave: string;
  readonly company: string;
  /** `draft`: waits for its day; `done`: the invitations are out, reminders may follow. */
  readonly state: 'draft' | 'sending' | 'paused' | 'done';
  /** While it is paused, the state that it goes on in. */
  readonly resumesAs?: 'draft' | 'sending' | 'done' | undefined;
  /** As it was verified when the mail was prepared. */
  readonly companyName: string;
  readonly signature: string;
  /** Which language stands first in the message. */
  readonly language: 'fr' | 'en';
  /** The head of the list of panel keys, which every link carries. */
  readonly keys?: string | undefined;
  /** Day in Europe/Paris. */
  readonly sendsOn: string;
  /** Whether it goes out at once on that day, and not in the morning. */
  readonly sendsAtOnce: boolean;
  readonly reminders: readonly Reminder[];
}

export interface Reminder {
  /** Day in Europe/Paris. */
  readonly on: string;
  /** `missed`: the next one was due before it went out. */
  readonly state: 'planned' | 'sending' | 'sent' | 'missed';
}

/** A mailing and the number of its last change, by which two changes at once are told apart. */
export interface StoredMailing {
  readonly mailing: Mailing;
  readonly revision: number;
}

/** Someone to whom mail is to be sent, by the serial of the invitation: random, so that nothing tells whose it is. */
export interface Recipient {
  readonly serial: number;
  /** The addition of addresses that it came with; forgotten with the first mail. */
  readonly addition?: string | undefined;
  /** Undefined once it is forgotten. */
  readonly sealedAddress?: Uint8Array | undefined;
  /** The last mail that was sent: 0 none, 1 the invitation, 2 and 3 the reminders. */
  readonly round: number;
  /** Whether the mail server has refused the address for good. */
  readonly failed: boolean;
  /** How often the mail server put this round off. */
  readonly tries: number;
  /** Names the run that set out to send and has not said how that ended. */
  readonly claim?: string | undefined;
}

/** How the mail of a mailing stands, in people. */
interface MailingCounts {
  readonly invited: number;
  readonly sent: number;
  readonly failed: number;
  readonly bounced: number;
  readonly addressesKept: number;
}

const listKey = 'MAILINGS';
const batchSize = 25;
const batchesAtOnce = 8;
const hashBytes = 16;

const mailingKey = ({ wave, company }: PanelKey): Item => key(listKey, `${wave}#${company}`);
const partitionOf = ({ wave, company }: PanelKey): string => `MAIL#${wave}#${company}`;
/** Not the mailing's own: of this one there is no copy that would outlive an address. */
const tableFor = (table: Table, panel: PanelKey): string => tableOf(table, partitionOf(panel));
const recipientKey = (panel: PanelKey, serial: number): Item =>
  key(partitionOf(panel), `TO#${serial.toString(16).padStart(12, '0')}`);

export async function readMailing(table: Table, panel: PanelKey): Promise<StoredMailing | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: mailingKey(panel), ConsistentRead: true }),
  );
  return Item && storedMailing(Item);
}

/** All mailings whose wave is not over. */
export async function listMailings(table: Table): Promise<StoredMailing[]> {
  return (await readPartition(table, listKey)).map(storedMailing);
}

/**
 * Writes a mailing in place of the one that was read.
 *
 * @param revision  of that; 0 where there was none
 * @throws SurveyError `changed-meanwhile`
 */
export async function writeMailing(table: Table, { mailing, revision }: StoredMailing): Promise<void> {
  const item = {
    ...mailingKey(mailing),
    revision: { N: String(revision + 1) },
    document: { S: JSON.stringify(mailing) },
  };
  const isWritten =
    revision === 0 ? await putIf(table, item, isNew) : await putRevision(table, item, revision);
  if (!isWritten)
    throw new SurveyError('changed-meanwhile', 'the mailing was changed by someone else meanwhile');
}

/** Deletes a mailing; what it left of its recipients stays. */
export async function deleteMailing(table: Table, panel: PanelKey): Promise<void> {
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: mailingKey(panel) }));
}

/** Deletes whatever is left of the recipients of a wave's mailing: once the wave is over. */
export async function deleteRecipients(table: Table, panel: PanelKey): Promise<void> {
  await deletePartition(table, partitionOf(panel));
}

/**
 * Puts away the recipients of one addition and the keyed hashes of their addresses. Neither counts before the plan says
 * that the addition does, and nothing ties a hash to a serial.
 */
export async function addRecipients(
  table: Table,
  panel: PanelKey,
  {
    addition,
    recipients,
    hashes,
  }: {
    addition: string;
    recipients: readonly { serial: number; sealedAddress: Uint8Array }[];
    hashes: readonly Uint8Array[];
  },
): Promise<void> {
  await writeHashes(table, panel, addition, hashes);
  const requests = recipients.map(({ serial, sealedAddress }) => ({
    PutRequest: {
      Item: {
        ...recipientKey(panel, serial),
        addition: { S: addition },
        address: { B: sealedAddress },
        round: { N: '0' },
      },
    },
  }));
  const batches: WriteRequest[][] = [];
  for (let from = 0; from < requests.length; from += batchSize) {
    batches.push(requests.slice(from, from + batchSize));
  }
  const work = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop())
      await writeBatch(table, tableFor(table, panel), batch);
  };
  await Promise.all(Array.from({ length: batchesAtOnce }, work));
}

async function writeBatch(table: Table, tableName: string, batch: readonly WriteRequest[]): Promise<void> {
  for (let left = [...batch]; left.length > 0; ) {
    const { UnprocessedItems } = await table.client.send(
      new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }),
    );
    left = UnprocessedItems?.[tableName] ?? [];
  }
}

/** Replaces the hashes of an addition: in their own order, which says nothing of that in which they came. */
export async function writeHashes(
  table: Table,
  panel: PanelKey,
  addition: string,
  hashes: readonly Uint8Array[],
): Promise<void> {
  const inOrder = hashes.map((hash) => Buffer.from(hash)).sort(Buffer.compare);
  await table.client.send(
    new PutItemCommand({
      TableName: tableFor(table, panel),
      Item: { ...key(partitionOf(panel), `HASHES#${addition}`), hashes: { B: Buffer.concat(inOrder) } },
    }),
  );
}

/** The hashes of all additions, those that do not count included. */
export async function readHashes(table: Table, panel: PanelKey): Promise<Map<string, Uint8Array[]>> {
  const items = await readPartition(table, partitionOf(panel), 'HASHES#');
  return new Map(
    items.map((item) => {
      const bytes = Buffer.from(item.hashes?.B ?? []);
      const hashes = Array.from({ length: bytes.length / hashBytes }, (_, index) =>
        bytes.subarray(index * hashBytes, (index + 1) * hashBytes),
      );
      return [textOf(item, 'sk').slice('HASHES#'.length), hashes];
    }),
  );
}

/** All recipients, page by page, in the order of their serials, which is random. */
export async function* eachRecipient(table: Table, panel: PanelKey): AsyncGenerator<Recipient> {
  const pages = queryPartition(table, partitionOf(panel), { prefix: 'TO#', ConsistentRead: true });
  for await (const { Items = [] } of pages) {
    for (const item of Items) yield recipientOf(item);
  }
}

/** @param additions  those that count */
export async function countMailing(
  table: Table,
  panel: PanelKey,
  additions: readonly string[],
): Promise<MailingCounts> {
  const counts = { invited: 0, sent: 0, failed: 0, bounced: 0, addressesKept: 0 };
  for await (const { addition, round, failed, sealedAddress } of eachRecipient(table, panel)) {
    if (addition !== undefined && !additions.includes(addition)) continue;
    counts.invited += 1;
    if (round > 0) counts.sent += 1;
    if (failed) counts.failed += 1;
    if (sealedAddress) counts.addressesKept += 1;
  }
  counts.bounced = (await readPartition(table, partitionOf(panel), 'BOUNCE#')).length;
  return counts;
}

/**
 * Sets out to send a recipient's next mail. Of two runs that read the same one wins; what a killed run claimed can be
 * claimed from it, by whoever names it.
 *
 * @returns whether this run has it now
 */
export function claimRecipient(
  table: Table,
  panel: PanelKey,
  { serial, round, claim: former }: Recipient,
  claim: string,
): Promise<boolean> {
  return update(table, panel, serial, {
    UpdateExpression: 'SET claim = :claim',
    ConditionExpression: `attribute_exists(address) AND round = :round AND ${
      former === undefined ? 'attribute_not_exists(claim)' : 'claim = :former'
    }`,
    ExpressionAttributeValues: {
      ':claim': { S: claim },
      ':round': { N: String(round) },
      ...(former !== undefined && { ':former': { S: former } }),
    },
  });
}

/** Writes down that a mail was taken by the mail server, and forgets the address unless another mail is to follow. */
export async function markSent(
  table: Table,
  panel: PanelKey,
  { serial, round, keepsAddress }: { serial: number; round: number; keepsAddress: boolean },
): Promise<void> {
  await update(table, panel, serial, {
    UpdateExpression: `SET round = :round REMOVE claim, addition, tries${keepsAddress ? '' : ', address'}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':round': { N: String(round) } },
  });
}

/** Writes down that the mail server put a mail off: it is tried again later. */
export async function markPutOff(table: Table, panel: PanelKey, serial: number): Promise<void> {
  await update(table, panel, serial, {
    UpdateExpression: 'ADD tries :one REMOVE claim',
    ConditionExpression: 'attribute_exists(address)',
    ExpressionAttributeValues: { ':one': { N: '1' } },
  });
}

/** Gives a claim up that came to nothing, for no fault of the address. */
export async function releaseRecipient(table: Table, panel: PanelKey, serial: number): Promise<void> {
  await update(table, panel, serial, {
    UpdateExpression: 'REMOVE claim',
    ConditionExpression: 'attribute_exists(address)',
  });
}

/** Writes down that the mail server refused an address for good, and forgets it. */
export async function markFailed(table: Table, panel: PanelKey, serial: number): Promise<void> {
  await update(table, panel, serial, {
    UpdateExpression: 'SET failed = :yes REMOVE claim, addition, tries, address',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':yes': { BOOL: true } },
  });
}

/** Deletes a recipient that does not count. */
export async function deleteRecipient(table: Table, panel: PanelKey, serial: number): Promise<void> {
  await table.client.send(
    new DeleteItemCommand({ TableName: tableFor(table, panel), Key: recipientKey(panel, serial) }),
  );
}

/** Lets a recipient go that no run has set out to send to. @returns whether it is gone */
export async function dropUnsent(table: Table, panel: PanelKey, serial: number): Promise<boolean> {
  const deletion = new DeleteItemCommand({
    TableName: tableFor(table, panel),
    Key: recipientKey(panel, serial),
    ConditionExpression: 'attribute_not_exists(claim) AND (attribute_not_exists(pk) OR round = :none)',
    ExpressionAttributeValues: { ':none': { N: '0' } },
  });
  return (await ifHeld(table.client.send(deletion))) !== undefined;
}

/** Counts a mail that came back, once, by what the mail service calls it: which address it was is nowhere. */
export async function countBounce(table: Table, panel: PanelKey, id: string): Promise<void> {
  await table.client.send(
    new PutItemCommand({ TableName: tableFor(table, panel), Item: key(partitionOf(panel), `BOUNCE#${id}`) }),
  );
}

/** Counts a test message. @returns whether there were fewer than `most` before */
export async function countTest(table: Table, panel: PanelKey, most: number): Promise<boolean> {
  const count = new UpdateItemCommand({
    TableName: tableFor(table, panel),
    Key: key(partitionOf(panel), 'TESTS'),
    UpdateExpression: 'ADD tests :one',
    ConditionExpression: 'attribute_not_exists(tests) OR tests < :most',
    ExpressionAttributeValues: { ':one': { N: '1' }, ':most': { N: String(most) } },
  });
  return (await ifHeld(table.client.send(count))) !== undefined;
}

async function update(
  table: Table,
  panel: PanelKey,
  serial: number,
  change: Omit<UpdateItemCommandInput, 'TableName' | 'Key'>,
): Promise<boolean> {
  const place = { TableName: tableFor(table, panel), Key: recipientKey(panel, serial) };
  return (await ifHeld(table.client.send(new UpdateItemCommand({ ...place, ...change })))) !== undefined;
}

function recipientOf(item: Item): Recipient {
  return {
    serial: Number.parseInt(textOf(item, 'sk').slice('TO#'.length), 16),
    addition: item.addition?.S,
    sealedAddress: item.address?.B,
    round: numberOf(item, 'round'),
    failed: item.failed?.BOOL ?? false,
    tries: item.tries ? numberOf(item, 'tries') : 0,
    claim: item.claim?.S,
  };
}

function storedMailing(item: Item): StoredMailing {
  return { mailing: JSON.parse(textOf(item, 'document')) as Mailing, revision: numberOf(item, 'revision') };
}
