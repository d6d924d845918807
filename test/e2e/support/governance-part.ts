import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { SignedUpCompany } from '../../support/company-panel.ts';
import { letPagesGo, type PageOptions } from './kept-page.ts';
import { browser, complaints, openPage, observatory as server } from './own-observatory.ts';
import { signInAsCompany } from './signed-in-company.ts';

/** The governance part, signed in; whatever the console or a foreign address sees fails the test. */
export async function onGovernance(
  company: SignedUpCompany,
  language: string,
  options: PageOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openPage(undefined, { repliesMayFail: false, ...options });
  await signInAsCompany(page, company, server.url);
  try {
    await page.goto(`${server.url}/${language}/company#/governance`);
    await page.locator('.governance').waitFor();
    await check(page);
    expect(complaints).toEqual([]);
  } finally {
    await letPagesGo(browser);
  }
}
