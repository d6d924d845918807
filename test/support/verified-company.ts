import { call, type LocalObservatory, operatorKey } from './local-observatory.ts';

export interface TestCompany {
  readonly id: string;
  readonly key: string;
}

/** Signs a company up with an observatory of these tests, and verifies it as its operator would. */
export async function verifiedCompanyOf(
  observatory: LocalObservatory,
  fields: { readonly name?: string; readonly headcount?: number } = {},
): Promise<TestCompany> {
  const body = { name: 'Acme', activity: 'digital', employer: 'private', headcount: 200, ...fields };
  const company = (await call(observatory, '/companies', { method: 'POST', body })).body;
  const verified = await call(observatory, `/operator/companies/${company.id}`, {
    method: 'PATCH',
    key: operatorKey,
    body: { status: 'verified' },
  });
  if (verified.status !== 200) throw new Error(`the company was not verified: ${verified.text}`);
  return company;
}
