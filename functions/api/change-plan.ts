import { disclosureRules } from '../disclosure/rules.ts';
import {
  countUsedInvitations,
  type InvitationPlan,
  invitedPeople,
  type PanelKey,
  readInvitationPlan,
  writeInvitationPlan,
} from '../storage/invitations.ts';
import type { Table } from '../storage/table.ts';
import { profileQuestionsFor } from '../survey/company.ts';
import type { Services } from './services.ts';

type PlanChange = Partial<Pick<InvitationPlan, 'epoch' | 'invited' | 'entrance'>>;

const noPlan: InvitationPlan = { epoch: 1, invited: 0, profileQuestions: 'none' };

/**
 * Changes a company's plan and asks a profile or none by how many it now invites, unless that is settled.
 *
 * @throws SurveyError `changed-meanwhile`
 */
export async function changePlan(
  { table }: Pick<Services, 'table'>,
  panel: PanelKey,
  change: (plan: InvitationPlan) => PlanChange,
  { creates = true } = {},
): Promise<InvitationPlan> {
  const before = await readInvitationPlan(table, panel);
  if (!before && !creates) return noPlan;
  const planned = { ...(before ?? noPlan), ...change(before ?? noPlan) };
  if (before && isSame(before, planned)) return before;
  const after: InvitationPlan = {
    ...planned,
    profileQuestions: (await isProfileSettled(table, panel, before))
      ? planned.profileQuestions
      : profileQuestionsFor(invitedPeople(planned), disclosureRules.profileQuestionsFrom),
  };
  await writeInvitationPlan(table, panel, { before, after });
  return after;
}

/** As `changePlan`, but leaves it at that where nothing was planned. */
export async function changeExistingPlan(
  services: Pick<Services, 'table'>,
  panel: PanelKey,
  change: (plan: InvitationPlan) => PlanChange,
): Promise<void> {
  await changePlan(services, panel, change, { creates: false });
}

function isSame(one: InvitationPlan, other: InvitationPlan): boolean {
  return (
    one.epoch === other.epoch &&
    one.invited === other.invited &&
    one.entrance?.poster === other.entrance?.poster &&
    one.entrance?.admissions === other.entrance?.admissions
  );
}

/**
 * Whether so many were admitted that all others are to be asked the same. From the five that participation tells, and
 * not from the first: by what is asked, a company that invites one more would learn whether a single person came.
 */
async function isProfileSettled(
  table: Table,
  panel: PanelKey,
  before: InvitationPlan | undefined,
): Promise<boolean> {
  return before !== undefined && roundDownToFive(await countUsedInvitations(table, panel)) > 0;
}

/** Finer steps would let a company watch its people come one by one. */
export function roundDownToFive(count: number): number {
  return Math.floor(count / 5) * 5;
}
