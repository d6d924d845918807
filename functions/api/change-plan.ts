import { disclosureRules } from '../disclosure/rules.ts';
import {
  type InvitationPlan,
  invitedPeople,
  readInvitationPlan,
  writeInvitationPlan,
} from '../storage/invitations.ts';
import { profileQuestionsFor } from '../survey/company.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';
import type { Services } from './services.ts';

type PlanChange = Partial<Pick<InvitationPlan, 'epoch' | 'invited' | 'entrance'>>;

/** A company and the wave that it invites to. */
export interface PlannedPanel {
  readonly wave: Wave;
  readonly company: string;
}

const noPlan: InvitationPlan = { epoch: 1, invited: 0, profileQuestions: 'none' };

/**
 * Changes a company's plan and asks a profile or none by how many it now invites, unless that is settled.
 *
 * @throws SurveyError `changed-meanwhile`
 */
export async function changePlan(
  { table, now }: Pick<Services, 'table' | 'now'>,
  { wave, company }: PlannedPanel,
  change: (plan: InvitationPlan) => PlanChange,
  { creates = true } = {},
): Promise<InvitationPlan> {
  const panel = { wave: wave.id, company };
  const before = await readInvitationPlan(table, panel);
  if (!before && !creates) return noPlan;
  const planned = { ...(before ?? noPlan), ...change(before ?? noPlan) };
  if (before && isSame(before, planned)) return before;
  const isSettled = isProfileSettled(before, wave, now());
  const after: InvitationPlan = {
    ...planned,
    profileQuestions: profileQuestionsOf(planned, { isSettled }),
    ...(isSettled && { settled: true }),
  };
  await writeInvitationPlan(table, panel, { before, after });
  return after;
}

/** As `changePlan`, but leaves it at that where nothing was planned. */
export async function changeExistingPlan(
  services: Pick<Services, 'table' | 'now'>,
  panel: PlannedPanel,
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
 * Whether it is fixed what the people of a panel are asked: once some are invited to a wave that has opened. By the
 * calendar and never by who came: a company that invites one more would learn from what is asked whether others had
 * come.
 */
export function isProfileSettled(plan: InvitationPlan | undefined, wave: Wave, now: Date): boolean {
  if (!plan) return false;
  return plan.settled === true || (waveStatus(wave, now) !== 'scheduled' && invitedPeople(plan) > 0);
}

/** Who was told that no profile is asked is never asked for one; of fewer people than the rule's it is asked no more. */
function profileQuestionsOf(planned: InvitationPlan, { isSettled }: { isSettled: boolean }) {
  const invited = invitedPeople(planned);
  if (isSettled && (planned.profileQuestions === 'none' || invited === 0)) return planned.profileQuestions;
  return profileQuestionsFor(invited, disclosureRules.profileQuestionsFrom);
}
