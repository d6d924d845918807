import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { publishEdition, type SignedUpCompany, send, verifiedCompany } from '../../support/company-panel.ts';
import { letPagesGo } from './kept-page.ts';
import { browser, complaints, openPage, observatory as server } from './own-observatory.ts';
import { signInAsCompany } from './signed-in-company.ts';
import { storeCompanyResponses, storeResponses } from './store-responses.ts';

/** Companies with and without a benchmark that read their report at an observatory of the file's own. */

export const companies: Record<'few' | 'many', SignedUpCompany> = {} as never;

const none = { state: 'none', measures: [] };

beforeAll(async () => {
  companies.few = await verifiedCompany(server, { name: 'Neuf' });
  companies.many = await verifiedCompany(server, { name: 'Quarante & Cie', headcount: 1000 });
  await storeResponses(server, { responses: 250, seed: 11 });
  await storeCompanyResponses(server, companies.few, { invited: 60, people: [0, 9] });
  await storeCompanyResponses(server, companies.many, {
    invited: 400,
    people: [0, 300],
    answers: (person) => ({
      mention: person % 3 === 0 ? 'yes' : 'no',
      charter: person % 16 === 0 ? 'known' : 'unread',
      aware: person % 12 === 0 ? 'yes' : 'no',
      contact: person % 3 === 0 ? 'yes' : 'no',
    }),
  });
  const edition = await publishEdition(server);
  const { key } = companies.many;
  await send(server, '/company/governance', {
    method: 'PUT',
    key,
    body: {
      listening: none,
      charter: { state: 'inPlace', month: '2024-05', measures: ['published'] },
      awareness: none,
      training: { state: 'planned', month: '2099-03', measures: ['courses'] },
    },
  });
  await send(server, `/company/editions/${edition}/actions`, {
    method: 'PUT',
    key,
    body: { steps: [{ step: 'charterMakeKnown', who: 'Communication', by: '2099-03-31', state: 'open' }] },
  });
});

/** The report, signed in; whatever the console or a foreign address sees fails the test. */
export async function onReport(
  company: keyof typeof companies,
  language: string,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openPage(undefined, { acceptDownloads: true, repliesMayFail: false, ...options });
  await signInAsCompany(page, companies[company], server.url);
  try {
    await page.goto(`${server.url}/${language}/company#/report`);
    await page.locator('.report').waitFor();
    await check(page);
    expect(complaints).toEqual([]);
  } finally {
    await letPagesGo(browser);
  }
}
