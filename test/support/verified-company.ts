import { acceptGuarantee } from './company-panel.ts';
import { call, type LocalObservatory, operatorKey } from './local-observatory.ts';
import { type SignedUpCompany, signedUpCompany } from './signed-up-company.ts';

export type TestCompany = SignedUpCompany;

/** Signs a company up with an observatory of these tests, has its operator verify it, and accepts the guarantee sheet. */
export async function verifiedCompanyOf(
  observatory: LocalObservatory,
  fields: { readonly name?: string; readonly headcount?: number } = {},
): Promise<SignedUpCompany> {
  const company = await signedUpCompany(observatory, { headcount: 200, ...fields });
  const verified = await call(observatory, `/operator/companies/${company.id}`, {
    method: 'PATCH',
    key: operatorKey,
    body: { status: 'verified' },
  });
  if (verified.status !== 200) throw new Error(`the company was not verified: ${verified.text}`);
  await acceptGuarantee(observatory, company.key, observatory.wave.id);
  return company;
}
