import { disclosureRules } from '../disclosure/rules.ts';
import {
  type InvitationPlan,
  invitedPeople,
  mayCome,
  readStoredPlan,
  writeInvitationPlan,
} from '../storage/invitations.ts';
import { fixSupplement } from '../storage/supplements.ts';
import { type Company, profileQuestionsFor } from '../survey/company.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { type Wave, waveStatus } from '../survey/wave.ts';
import type { Services } from './services.ts';

type PlanChange = Partial<Pick<InvitationPlan, 'mailed' | 'additions' | 'adding' | 'cards' | 'entrance'>>;

/** A company and the wave that it invites to. */
interface PlannedPanel {
  readonly wave: Wave;
  readonly company: Company;
}

/** Where nobody is invited yet. */
export const noPlan: InvitationPlan = {
  mailed: 0,
  additions: [],
  cards: { epoch: 0, count: 0 },
  formerLinks: 0,
  headcount: 0,
  everGiven: 0,
  profileQuestions: 'none',
};

/**
 * Changes a company's plan and asks a profile or none by how many it now invites, unless that is settled.
 *
 * @throws SurveyError `above-headcount` where more would be invited than the company has
 * @throws SurveyError `changed-meanwhile`
 */
export async function changePlan(
  { table, now }: Pick<Services, 'table' | 'now'>,
  { wave, company }: PlannedPanel,
  change: (plan: InvitationPlan) => PlanChange,
  { creates = true } = {},
): Promise<InvitationPlan> {
  const panel = { wave: wave.id, company: company.id };
  const before = await readStoredPlan(table, panel);
  if (!before && !creates) return noPlan;
  const plan = before?.plan ?? noPlan;
  const changed = change(plan);
  if (before && Object.keys(changed).length === 0) return plan;
  const planned = { ...plan, ...changed };
  requireWithinHeadcount(plan, planned, company.headcount);
  const isSettled = isProfileSettled(before?.plan, wave, now());
  const after: InvitationPlan = {
    ...planned,
    // What was verified may shrink later; those who were invited by then come in all the same. By a headcount made
    // smaller step by step, for which nobody verifies it anew, a company would find how many had come.
    headcount: company.status === 'verified' ? Math.max(company.headcount, plan.headcount) : plan.headcount,
    // A plan by the former rules has counted nothing.
    everGiven: Math.max(plan.everGiven, mayCome(plan)) + newlyGiven(plan, planned),
    profileQuestions: profileQuestionsOf(planned, { isSettled }),
    ...(isSettled && { settled: true }),
  };
  if (!before) await fixSupplement(table, panel);
  await writeInvitationPlan(table, panel, { before, after });
  return after;
}

/** As `changePlan`, but leaves it at that where nothing was planned. */
export async function changeExistingPlan(
  services: Pick<Services, 'table' | 'now'>,
  panel: PlannedPanel,
  change: (plan: InvitationPlan) => PlanChange,
): Promise<InvitationPlan> {
  return changePlan(services, panel, change, { creates: false });
}

/** How many more people may be invited. */
export function peopleLeft(plan: InvitationPlan | undefined, headcount: number): number {
  return plan ? Math.max(0, headcount - mayCome(plan) - (plan.adding?.people ?? 0)) : headcount;
}

/** Only a rise is refused: a company that shrank meanwhile may still take back what it gave out. */
function requireWithinHeadcount(before: InvitationPlan, after: InvitationPlan, headcount: number): void {
  const people = (plan: InvitationPlan) => mayCome(plan) + (plan.adding?.people ?? 0);
  if (people(after) <= headcount || people(after) <= people(before)) return;
  const left = Math.max(0, headcount - unchanged(before, after));
  throw new SurveyError('above-headcount', `${left} more people can be invited, of ${headcount} in all`, {
    details: { headcount, left },
  });
}

/** Those of the ways in that the change leaves as they are. */
function unchanged(before: InvitationPlan, after: InvitationPlan): number {
  const isSameEntrance = before.entrance?.admissions === after.entrance?.admissions;
  const isSameCards = before.cards.epoch === after.cards.epoch && before.cards.count === after.cards.count;
  return (
    after.mailed +
    (isSameCards ? after.cards.count : 0) +
    (isSameEntrance ? (after.entrance?.admissions ?? 0) : 0)
  );
}

function newlyGiven(before: InvitationPlan, after: InvitationPlan): number {
  const more = (now: number, then: number) => Math.max(0, now - then);
  const isSameEpoch = before.cards.epoch === after.cards.epoch;
  return (
    more(after.mailed, before.mailed) +
    more(after.cards.count, isSameEpoch ? before.cards.count : 0) +
    more(after.entrance?.admissions ?? 0, before.entrance?.admissions ?? 0)
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
