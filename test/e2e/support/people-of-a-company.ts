import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { loadSeed } from '../../../functions/storage/secrets.ts';
import { tableFromEnvironment } from '../../../functions/storage/table.ts';
import type { Role } from '../../../functions/survey/members.ts';
import type { SignedUpCompany } from '../../support/company-panel.ts';
import { addMember } from '../../support/signed-up-company.ts';
import { axeViolations, type looks, overflow } from './axe.ts';
import { openPage, observatory as server } from './own-observatory.ts';
import { signInAsCompany } from './signed-in-company.ts';

/** People of a company at an observatory of the file's own. */

export const narrow = { width: 320, height: 800 };

export async function openAs(person: Pick<SignedUpCompany, 'session'>, path: string): Promise<Page> {
  const page = await openPage(undefined, { viewport: narrow });
  await signInAsCompany(page, person, server.url);
  await page.goto(server.url + path);
  return page;
}

export const withManager = (company: SignedUpCompany, address: string) =>
  withMember(company, address, 'manages');

export async function withMember(company: SignedUpCompany, address: string, role: Role) {
  const table = tableFromEnvironment();
  const services = { seed: await loadSeed(), now: () => new Date(), siteOrigin: server.url };
  try {
    return await addMember({ table, services }, company.id, { address, now: new Date(), role });
  } finally {
    table.client.destroy();
  }
}

/** Nothing for axe to find, and nothing cut off. */
export async function expectAccessible(
  page: Page,
  { colorScheme, rules }: Pick<(typeof looks)[number], 'colorScheme' | 'rules'>,
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  expect(await axeViolations(page, { rules })).toEqual([]);
  expect(await overflow(page)).toBe(0);
}
