import { randomBytes } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { admissionLimit } from '../survey/admission-limit.ts';
import type { ProfileQuestions } from '../survey/answers.ts';
import type { Invitation } from '../survey/invitations.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { deletePartition } from './delete-partition.ts';
import { isNew, isNewOrHas, putIf, putRevision } from './put-if.ts';
import { queryPartition } from './query-partition.ts';
import { type Item, key, numberOf, type Table, tableOf, textOf } from './table.ts';

/** A company's panel in a wave. */
export interface PanelKey {
  readonly wave: string;
  readonly company: string;
}

/** What a company's invitations to a wave rest on; the codes themselves are never stored. */
export interface InvitationPlan {
  /** How many people are invited by mail. */
  readonly mailed: number;
  /** Ids of the additions of addresses that count; what others left behind when they were killed does not. */
  readonly additions: readonly string[];
  /** The addition under way. */
  readonly adding?: { readonly id: string; readonly people: number } | undefined;
  readonly cards: Cards;
  /** The shared entrance; undefined where there never was one. */
  readonly entrance?: Entrance | undefined;
  /** Links that the company had as a file by the former rules: counted as invited, and they admit nobody any more. */
  readonly formerLinks: number;
  /** The largest that the company was verified with when it invited; no more are ever admitted. 0 by the former rules. */
  readonly headcount: number;
  /** How many admissions were ever given out, those counted again that were void by then. */
  readonly everGiven: number;
  readonly profileQuestions: ProfileQuestions;
  /** Set once people are invited to an open wave: from then on nobody is asked more than the first were. */
  readonly settled?: true;
}

/** Cards to draw from a box. */
interface Cards {
  /** Counts from 1, 0 before the first; cards of earlier epochs are void. */
  readonly epoch: number;
  readonly count: number;
}

/** A company's shared entrance to a wave. */
interface Entrance {
  /** Counts from 1; the codes of earlier posters are void. */
  readonly poster: number;
  /** How many it admits, those whom an earlier poster admitted included; 0 while it is closed. */
  readonly admissions: number;
}

/** A plan and the number of its last change, by which two changes at once are told apart. */
interface StoredPlan {
  readonly plan: InvitationPlan;
  /** 0 of a plan by the former rules. */
  readonly revision: number;
}

/** How many people a plan has room for, whichever way they come in. */
export function invitedPeople({ formerLinks, ...plan }: InvitationPlan): number {
  return formerLinks + mayCome(plan);
}

/** As `invitedPeople`, without those whose former link admits nobody any more. */
export function mayCome({
  mailed,
  cards,
  entrance,
}: Pick<InvitationPlan, 'mailed' | 'cards' | 'entrance'>): number {
  return mailed + cards.count + (entrance?.admissions ?? 0);
}

const planKey = ({ wave, company }: PanelKey): Item => key(`COMPANY#${company}`, `INVITATIONS#${wave}`);

export async function readInvitationPlan(table: Table, panel: PanelKey): Promise<InvitationPlan | undefined> {
  return (await readStoredPlan(table, panel))?.plan;
}

export async function readStoredPlan(table: Table, panel: PanelKey): Promise<StoredPlan | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: planKey(panel), ConsistentRead: true }),
  );
  return Item && { plan: planOf(Item), revision: Item.revision ? numberOf(Item, 'revision') : 0 };
}

function planOf(item: Item): InvitationPlan {
  const count = (name: string) => (item[name] ? numberOf(item, name) : 0);
  return {
    mailed: count('mailed'),
    additions: item.additions?.SS ?? [],
    adding: item.adding && { id: textOf(item, 'adding'), people: numberOf(item, 'addingPeople') },
    cards: { epoch: count('cardEpoch'), count: count('cards') },
    entrance: item.poster && { poster: numberOf(item, 'poster'), admissions: numberOf(item, 'admissions') },
    formerLinks: count('invited'),
    headcount: count('headcount'),
    everGiven: count('everGiven'),
    profileQuestions: textOf(item, 'profile') as ProfileQuestions,
    ...(item.settled?.BOOL && { settled: true }),
  };
}

/**
 * Writes the plan in place of the one that was read.
 *
 * @throws SurveyError `changed-meanwhile` when another request was first
 */
export async function writeInvitationPlan(
  table: Table,
  panel: PanelKey,
  { before, after }: { before: StoredPlan | undefined; after: InvitationPlan },
): Promise<void> {
  const { adding, cards, entrance } = after;
  const numbers = {
    revision: (before?.revision ?? 0) + 1,
    mailed: after.mailed,
    cardEpoch: cards.epoch,
    cards: cards.count,
    invited: after.formerLinks,
    headcount: after.headcount,
    everGiven: after.everGiven,
    ...(adding && { addingPeople: adding.people }),
    ...entrance,
  };
  const item = {
    ...planKey(panel),
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, { N: String(value) }])),
    profile: { S: after.profileQuestions },
    ...(after.settled && { settled: { BOOL: true } }),
    ...(adding && { adding: { S: adding.id } }),
    ...(after.additions.length > 0 && { additions: { SS: [...after.additions].sort() } }),
  };
  const isWritten = !before
    ? await putIf(table, item, isNew)
    : before.revision > 0
      ? await putRevision(table, item, before.revision)
      : await putIf(table, item, { ConditionExpression: 'attribute_not_exists(revision)' });
  if (!isWritten) {
    throw new SurveyError('changed-meanwhile', 'the invitations were changed by someone else meanwhile');
  }
}

/** How those who come are counted, where more was given out than there are people. */
export interface Counting {
  /** How many come in at most. */
  readonly limit: number;
  /** Names a mark until it is seen not to be one too many. */
  readonly claim: string;
}

/** Undefined where no more was given out than there are people, so that nobody need be counted. */
export function countingOf(
  seed: Uint8Array,
  panel: PanelKey,
  { headcount, everGiven }: InvitationPlan,
): Counting | undefined {
  if (everGiven <= headcount) return undefined;
  return {
    limit: admissionLimit(seed, { ...panel, headcount }),
    claim: randomBytes(12).toString('base64url'),
  };
}

/** What marks an admission used: an item's key, and the hash of the element that is admitted. */
interface Mark {
  readonly mark: Item;
  readonly blindedHash: string;
}

/** A mark that holds once it is kept within the headcount. */
export type ClaimedMark = Mark & Counting;

/**
 * Marks an admission used. The same one with the same blinded element may come again, since a reply can get lost on its
 * way: as `held` it was admitted, and is neither counted again nor ever taken back; while it is being counted, who comes
 * last takes over.
 */
export async function takeMark(
  table: Table,
  { mark, blindedHash }: Mark,
  counting: Counting | undefined,
): Promise<'held' | 'taken' | ClaimedMark> {
  const used = { ...mark, blindedHash: { S: blindedHash } };
  if (!counting) {
    return (await putIf(table, used, isNewOrHas('blindedHash', blindedHash))) ? 'held' : 'taken';
  }
  const isOpen = {
    ConditionExpression: 'attribute_not_exists(pk) OR (blindedHash = :hash AND attribute_exists(claim))',
    ExpressionAttributeValues: { ':hash': { S: blindedHash } },
  };
  const claimed = { ...used, claim: { S: counting.claim } };
  if (await putIf(table, claimed, isOpen)) return { mark, blindedHash, ...counting };
  return (await isHeld(table, { mark, blindedHash })) ? 'held' : 'taken';
}

async function isHeld(table: Table, { mark, blindedHash }: Mark): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetItemCommand({ ...placeOf(table, mark), ConsistentRead: true }),
  );
  return Item?.blindedHash?.S === blindedHash && Item.claim === undefined;
}

const placeOf = (table: Table, mark: Item) => ({ TableName: tableOf(table, textOf(mark, 'pk')), Key: mark });

/**
 * Marks an invitation used, see `takeMark`; with another element it throws `admission-used`. Where all who may come have
 * come, asking costs nothing, and so it is told of every invitation that there is no admission left.
 *
 * @returns what is to be kept within the headcount, if anything
 */
export async function useInvitation(
  table: Table,
  panel: PanelKey,
  {
    kind,
    epoch,
    serial,
    blindedHash,
    counting,
  }: Invitation & { blindedHash: string; counting?: Counting | undefined },
): Promise<ClaimedMark | undefined> {
  // Bound to its epoch, so that cards made anew admit again.
  const mark = key(partitionOf(panel), `${kind}#${epoch}#${String(serial).padStart(15, '0')}`);
  const outcome = await takeMark(table, { mark, blindedHash }, counting);
  if (outcome === 'held') return undefined;
  if (outcome !== 'taken') return outcome;
  if (counting && (await countUsed(table, panel)) >= counting.limit) throw noAdmissionLeft();
  throw new SurveyError('admission-used', 'this invitation was used before');
}

/**
 * Keeps the admissions of a panel within its headcount where more were given out than there are people: cards made
 * anew, an entrance that was closed, a mailing that was stopped. Called after one was claimed: of those who come at
 * once the ones who see too many take theirs back, and so there are never too many. Who was admitted stays so, however
 * often they ask again: taken back, the same invitation would admit another element.
 *
 * @throws SurveyError `no-admission-left`
 */
export async function keepWithinHeadcount(
  table: Table,
  panel: PanelKey,
  { limit, ...claimed }: ClaimedMark,
): Promise<void> {
  const place = placeOf(table, claimed.mark);
  const isOwn = {
    ConditionExpression: 'claim = :claim',
    ExpressionAttributeValues: { ':claim': { S: claimed.claim } },
  };
  const isTooMany = (await countUsed(table, panel)) > limit;
  try {
    await table.client.send(
      isTooMany
        ? new DeleteItemCommand({ ...place, ...isOwn })
        : new UpdateItemCommand({ ...place, ...isOwn, UpdateExpression: 'REMOVE claim' }),
    );
  } catch (cause) {
    if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
    // Sent again after a lost reply, or taken over by the same element.
    if (!isTooMany && !(await isHeld(table, claimed))) {
      throw new SurveyError('unavailable', 'the same admission is asked for elsewhere; please try again', {
        cause,
      });
    }
  }
  if (isTooMany) throw noAdmissionLeft();
}

async function countUsed(table: Table, panel: PanelKey): Promise<number> {
  let used = 0;
  const pages = queryPartition(table, partitionOf(panel), { Select: 'COUNT', ConsistentRead: true });
  for await (const { Count = 0 } of pages) used += Count;
  return used;
}

const noAdmissionLeft = () => new SurveyError('no-admission-left', 'as many people have come in as may');

/** Forgets which invitations were used: only once the wave is over, since they could be used again. */
export async function deleteUsedInvitations(table: Table, panel: PanelKey): Promise<void> {
  await deletePartition(table, partitionOf(panel));
}

function partitionOf({ wave, company }: PanelKey): string {
  return `INVITATION#${wave}#${company}`;
}
