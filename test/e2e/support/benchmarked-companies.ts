import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import {
  publishEdition,
  type SignedUpCompany,
  signedUpCompany,
  verifiedCompany,
} from '../../support/company-panel.ts';
import { letPagesGo, type PageOptions } from './kept-page.ts';
import { browser, complaints, openPage, observatory as server } from './own-observatory.ts';
import { signInAsCompany } from './signed-in-company.ts';
import { storeCompanyResponses, storeResponses } from './store-responses.ts';

/** Companies that read their benchmark at an observatory of the file's own, before and after its first edition. */

const hostileName = `=1+1 <img src=x onerror="document.title='taken'"> ${'عربي 🏭 '.repeat(20)}`
  .slice(0, 200)
  .trim();

export const companies: Record<'pending' | 'few' | 'many' | 'hostile', SignedUpCompany> = {} as never;

const profiles = [
  { sex: 'woman', age: '25-34', occupation: 'manager' },
  { sex: 'man', age: '35-49', occupation: 'intermediate' },
  { sex: 'woman', age: '35-49', occupation: 'clerical' },
  { sex: 'man', age: '50-64', occupation: 'manager' },
];

/** Like most of the others: not made aware, and of every kind. */
const asOthers = (person: number) => ({ ...profiles[person % 4], mention: 'no', aware: 'no' });

/** Four in ten of the company's people talk about it, most were made aware; nobody else was. */
export const talkative = (person: number) => ({
  ...profiles[person % 4],
  mention: person % 5 < 2 ? 'yes' : 'no',
  ...(person % 5 < 2 && { tone: person % 10 < 2 ? 'positive' : 'unsure' }),
  aware: person % 7 === 0 ? 'no' : 'yes',
  sanctions: person % 2 === 0 ? 'no' : 'yes',
});

beforeAll(async () => {
  companies.pending = await signedUpCompany(server);
  companies.few = await verifiedCompany(server, { name: 'Neuf' });
  companies.many = await verifiedCompany(server, {
    name: 'Quarante & Cie',
    activity: 'trade',
    headcount: 1000,
  });
  companies.hostile = await verifiedCompany(server, { name: hostileName, headcount: 60 });
});

/** Answers of some, and their first edition. @returns its id */
export async function publishFirst(): Promise<string> {
  await storeResponses(server, { responses: 250, seed: 11 });
  await storeCompanyResponses(server, companies.few, { invited: 60, people: [0, 9], answers: asOthers });
  await storeCompanyResponses(server, companies.many, { invited: 90, people: [0, 80], answers: talkative });
  await storeCompanyResponses(server, companies.hostile, { invited: 60, people: [0, 60] });
  return publishEdition(server);
}

export async function openSignedIn(
  company: keyof typeof companies,
  options: PageOptions = {},
): Promise<Page> {
  const page = await openPage(undefined, { acceptDownloads: true, ...options });
  await signInAsCompany(page, companies[company], server.url);
  return page;
}

/** What stands behind a line is read, too. */
export async function openAll(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

/** Opens a part as a company; afterwards checks that nothing failed in the page and nobody else was asked. */
export async function onPart(
  company: keyof typeof companies,
  language: string,
  part: 'benchmark' | 'report',
  options: PageOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openSignedIn(company, { repliesMayFail: false, ...options });
  try {
    await page.goto(`${server.url}${language}/company#/${part}`);
    await page.locator('.benchmark, .report, .column-narrow').first().waitFor();
    await openAll(page);
    await check(page);
    expect(complaints).toEqual([]);
  } finally {
    await letPagesGo(browser);
  }
}
