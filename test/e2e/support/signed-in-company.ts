import type { BrowserContext, Page } from 'playwright-core';
import type { SignedUpCompany } from '../../support/signed-up-company.ts';

/** Has a page's browser signed in as the company's first member, who manages: the pages opened next are their space. */
export async function signInAsCompany(
  page: Page | BrowserContext,
  { session }: Pick<SignedUpCompany, 'session'>,
  url: string,
): Promise<void> {
  const [name = '', value = ''] = session.split('=');
  const context = 'addCookies' in page ? page : page.context();
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
}
