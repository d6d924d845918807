import { readCompany } from '../storage/companies.ts';
import { type InvitationPlan, readInvitationPlan } from '../storage/invitations.ts';
import type { ProfileQuestions } from '../survey/answers.ts';
import type { Company } from '../survey/company.ts';
import { checkEntrance } from '../survey/entrance.ts';
import { SurveyError } from '../survey/survey-error.ts';
import { admitsByWork } from './admits-by-work.ts';
import { isListed } from './panel-keys.ts';
import type { Services } from './services.ts';

/** How a panel of a wave admits, and what it is asked. */
type Panel =
  | { readonly admitsBy: 'proofOfWork'; readonly profileQuestions: ProfileQuestions }
  | InvitingPanel;

interface InvitingPanel {
  readonly admitsBy: 'invitation';
  readonly profileQuestions: ProfileQuestions;
  readonly company: Company;
  readonly plan: InvitationPlan;
}

/**
 * @throws SurveyError `unknown-panel` when nobody is admitted to it: no such company, one that has invited nobody to this
 *   wave, one that the operator refused, or has not verified and that is not in the wave's list of keys either
 */
export async function findPanel(services: Services, wave: string, panel: string): Promise<Panel> {
  if (admitsByWork(services, panel)) return { admitsBy: 'proofOfWork', profileQuestions: 'full' };
  return findInvitingPanel(services, wave, panel);
}

/** A company's panel. @throws as `findPanel` */
export async function findInvitingPanel(
  services: Services,
  wave: string,
  panel: string,
): Promise<InvitingPanel> {
  const { table } = services;
  const [stored, plan] = await Promise.all([
    readCompany(table, panel),
    readInvitationPlan(table, { wave, company: panel }),
  ]);
  if (!stored || !plan || !(await mayBeAnswered(services, wave, stored.company))) {
    throw new SurveyError('unknown-panel', `there is no panel ${panel} in wave ${wave}`);
  }
  return { admitsBy: 'invitation', profileQuestions: plan.profileQuestions, company: stored.company, plan };
}

/** A company that is to be verified again, since it has changed what was, keeps the panel that it has opened. */
async function mayBeAnswered(services: Services, wave: string, { id, status }: Company): Promise<boolean> {
  return status === 'verified' || (status === 'pending' && (await isListed(services, wave, id)));
}

/**
 * Checks the code of a company's poster.
 *
 * @throws SurveyError `invalid-admission`, whatever is wrong with it
 */
export function requireEntrance(
  { seed }: Services,
  { wave, company, plan }: { wave: string; company: string; plan: InvitationPlan },
  code: string,
): void {
  const { poster, admissions } = plan.entrance ?? { poster: 0, admissions: 0 };
  checkEntrance(seed, { wave, company, poster, admissions }, code);
}
