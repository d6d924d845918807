import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { ProfileQuestions } from '../survey/answers.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { isNew, putIf, putRevision } from './put-if.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

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
