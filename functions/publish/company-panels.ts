import type { CompanyPanel } from '../observatory/company-panel.ts';
import { listCompanies, readCompany } from '../storage/companies.ts';
import { invitedPeople, readInvitationPlan } from '../storage/invitations.ts';
import type { Table } from '../storage/table.ts';
import { companyAnswers } from '../survey/company.ts';

/** The records of all verified companies, in the order of their ids. */
export async function readCompanyPanels(table: Table, wave: string): Promise<CompanyPanel[]> {
  const verified = (await listCompanies(table)).filter(({ status }) => status === 'verified');
  const records: CompanyPanel[] = [];
  for (const { id } of verified.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const stored = await readCompany(table, id);
    // It may have changed since the list was read.
    if (stored?.company.status !== 'verified') continue;
    const { headcount, activity } = stored.company;
    const plan = await readInvitationPlan(table, { wave, company: id });
    records.push({
      id,
      headcount,
      activity,
      ...(plan && { invited: invitedPeople(plan) }),
      answers: companyAnswers(stored.company),
    });
  }
  return records;
}
