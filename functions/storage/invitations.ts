import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { ProfileQuestions } from '../survey/answers.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { deletePartition } from './delete-partition.ts';
import { type Condition, isNew, isNewOrHas, putIf } from './put-if.ts';
import { type Item, key, numberOf, type Table, textOf } from './table.ts';

/** A company's panel in a wave. */
export interface PanelKey {
  readonly wave: string;
  readonly company: string;
}

/** What a company's invitations to a wave rest on; the codes themselves are never stored. */
export interface InvitationPlan {
  /** Counts from 1; codes of earlier epochs are void. */
  readonly epoch: number;
  /** How many links there are: serials run from 1 to this. */
  readonly invited: number;
  /** The shared entrance; undefined where there never was one. */
  readonly entrance?: Entrance | undefined;
  readonly profileQuestions: ProfileQuestions;
  /** Set once people are invited to an open wave: from then on nobody is asked more than the first were. */
  readonly settled?: true;
}

/** A company's shared entrance to a wave. */
export interface Entrance {
  /** Counts from 1; the codes of earlier posters are void. */
  readonly poster: number;
  /** How many it admits, those whom an earlier poster admitted included; 0 while it is closed. */
  readonly admissions: number;
}

/** How many people a plan has room for, by link or by entrance. */
export function invitedPeople({ invited, entrance }: InvitationPlan): number {
  return invited + (entrance?.admissions ?? 0);
}

const planKey = ({ wave, company }: PanelKey): Item => key(`COMPANY#${company}`, `INVITATIONS#${wave}`);

export async function readInvitationPlan(table: Table, panel: PanelKey): Promise<InvitationPlan | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: planKey(panel), ConsistentRead: true }),
  );
  return (
    Item && {
      epoch: numberOf(Item, 'epoch'),
      invited: numberOf(Item, 'invited'),
      entrance: Item.poster && {
        poster: numberOf(Item, 'poster'),
        admissions: numberOf(Item, 'admissions'),
      },
      profileQuestions: textOf(Item, 'profile') as ProfileQuestions,
      ...(Item.settled?.BOOL && { settled: true }),
    }
  );
}

/**
 * Writes the plan in place of the one that was read.
 *
 * @throws SurveyError `changed-meanwhile` when another request was first
 */
export async function writeInvitationPlan(
  table: Table,
  panel: PanelKey,
  { before, after }: { before: InvitationPlan | undefined; after: InvitationPlan },
): Promise<void> {
  const plan = {
    ...planKey(panel),
    epoch: { N: String(after.epoch) },
    invited: { N: String(after.invited) },
    profile: { S: after.profileQuestions },
    ...(after.settled && { settled: { BOOL: true } }),
    ...(after.entrance && {
      poster: { N: String(after.entrance.poster) },
      admissions: { N: String(after.entrance.admissions) },
    }),
  };
  if (!(await putIf(table, plan, before ? stillIs(before) : isNew))) {
    throw new SurveyError('changed-meanwhile', 'the invitations were changed by someone else meanwhile');
  }
}

/** The condition that nothing but the profile questions, which follow from the rest, has changed. */
function stillIs({ epoch, invited, entrance }: InvitationPlan): Condition {
  const linksAre = 'epoch = :epoch AND invited = :invited';
  const entranceIs = entrance
    ? 'poster = :poster AND admissions = :admissions'
    : 'attribute_not_exists(poster)';
  return {
    ConditionExpression: `${linksAre} AND ${entranceIs}`,
    ExpressionAttributeValues: {
      ':epoch': { N: String(epoch) },
      ':invited': { N: String(invited) },
      ...(entrance && {
        ':poster': { N: String(entrance.poster) },
        ':admissions': { N: String(entrance.admissions) },
      }),
    },
  };
}

/**
 * Marks an invitation used. The same invitation with the same blinded element may come again, since a reply can get
 * lost on its way; with another one it throws `admission-used`.
 */
export async function useInvitation(
  table: Table,
  { wave, company }: PanelKey,
  { serial, blindedHash }: { serial: number; blindedHash: string },
): Promise<void> {
  const used = { ...usedKey(wave, company, serial), blindedHash: { S: blindedHash } };
  if (!(await putIf(table, used, isNewOrHas('blindedHash', blindedHash)))) {
    throw new SurveyError('admission-used', 'this invitation was used before');
  }
}

/** Forgets which invitations were used: only once the wave is over, since they could be used again. */
export async function deleteUsedInvitations(table: Table, { wave, company }: PanelKey): Promise<void> {
  await deletePartition(table, `INVITATION#${wave}#${company}`);
}

function usedKey(wave: string, company: string, serial: number): Item {
  // Padded, so that serials sort as numbers do.
  return key(`INVITATION#${wave}#${company}`, String(serial).padStart(10, '0'));
}
