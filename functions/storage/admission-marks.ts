import { randomBytes } from 'node:crypto';
import { DeleteItemCommand, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { admissionLimit } from '../survey/admission-limit.ts';
import type { Invitation } from '../survey/invitations.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { deletePartition } from './delete-partition.ts';
import { ifHeld } from './if-held.ts';
import type { InvitationPlan, PanelKey } from './invitations.ts';
import { isNewOrHas, putIf } from './put-if.ts';
import { queryPartition } from './query-partition.ts';
import { type Item, key, type Table, tableOf, textOf } from './table.ts';

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
  const mark = key(marksOf(panel), `${kind}#${epoch}#${String(serial).padStart(15, '0')}`);
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
  if (isTooMany) {
    await ifHeld(table.client.send(new DeleteItemCommand({ ...place, ...isOwn })));
    throw noAdmissionLeft();
  }
  const keep = new UpdateItemCommand({ ...place, ...isOwn, UpdateExpression: 'REMOVE claim' });
  // Where it is not kept, it was sent again after a lost reply, or taken over by the same element.
  if (!(await ifHeld(table.client.send(keep))) && !(await isHeld(table, claimed))) {
    throw new SurveyError('unavailable', 'the same admission is asked for elsewhere; please try again');
  }
}

async function countUsed(table: Table, panel: PanelKey): Promise<number> {
  let used = 0;
  const pages = queryPartition(table, marksOf(panel), { Select: 'COUNT', ConsistentRead: true });
  for await (const { Count = 0 } of pages) used += Count;
  return used;
}

const noAdmissionLeft = () => new SurveyError('no-admission-left', 'as many people have come in as may');

/** Forgets which invitations were used: only once the wave is over, since they could be used again. */
export async function deleteUsedInvitations(table: Table, panel: PanelKey): Promise<void> {
  await deletePartition(table, marksOf(panel));
}

/** Where the marks of a panel lie, those of its entrance among them. */
export function marksOf({ wave, company }: PanelKey): string {
  return `INVITATION#${wave}#${company}`;
}
