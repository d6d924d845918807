import type { CompanyPanel } from '../observatory/company-panel.ts';
import { listCompanies, readCompany } from '../storage/companies.ts';
import { readGuarantee } from '../storage/guarantees.ts';
import { invitedPeople, readInvitationPlan } from '../storage/invitations.ts';
import { readSheetHash } from '../storage/panel-keys.ts';
import type { Table } from '../storage/table.ts';
import { type Company, companyAnswers } from '../survey/company.ts';

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
    const federation = await federationOf(table, wave, stored.company);
    records.push({
      id,
      headcount,
      activity,
      ...(federation !== undefined && { federation }),
      ...(plan && { invited: invitedPeople(plan) }),
      answers: companyAnswers(stored.company),
    });
  }
  const ids = new Set(records.map(({ id }) => id));
  return records.map(({ federation, ...record }) => ({
    ...record,
    // One that is not verified is shown nothing, and nobody through it.
    ...(federation !== undefined && ids.has(federation) && { federation }),
  }));
}

/** Who joined once its people were told that its figures are its own alone keeps that promise for the wave. */
async function federationOf(
  table: Table,
  wave: string,
  { id, federation }: Company,
): Promise<string | undefined> {
  if (federation === undefined) return undefined;
  const hash = await readSheetHash(table, { wave, company: id });
  const promised = hash === undefined ? undefined : await readGuarantee(table, hash);
  return promised?.sheet.company.federation?.id === federation ? federation : undefined;
}
