import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSeed } from '../../functions/storage/secrets.ts';
import { saveSlip } from '../../functions/storage/supplement-slips.ts';
import { tableFromEnvironment } from '../../functions/storage/table.ts';
import type { Answers } from '../../functions/survey/answers.ts';
import { supplementTables } from '../../functions/survey/supplement.ts';
import {
  cardLinks,
  publishEdition,
  type SignedUpCompany,
  send,
  verifiedCompany,
} from '../support/company-panel.ts';
import { madeSupplement, slipsOf } from '../support/made-supplement.ts';
import { defaultQuestionnaire } from '../support/questionnaire-1.ts';
import { answerToReview } from './support/answer-survey.ts';
import { closeContext } from './support/browser.ts';
import { keyboardOf } from './support/keyboard.ts';
import { type RunningServer, startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { signInAsCompany } from './support/signed-in-company.ts';
import { storePanelResponses, storeResponses } from './support/store-responses.ts';
import { watchPage } from './support/watch-page.ts';

let server: RunningServer;
let browser: Browser;
let company: SignedUpCompany;
const people = 300;

beforeAll(async () => {
  [server, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
  company = await verifiedCompany(server, { name: 'Deux Sites', headcount: 1000 });
  await storeResponses(server, { responses: 150, seed: 12 });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What people of two sites would have said: one in ten of the first mentions their company, eight in ten of the second. */
async function storePeople(): Promise<void> {
  const answers = (person: number) => ({
    mention: person < people / 2 === person % 10 > 0 ? 'no' : 'yes',
  });
  await storePanelResponses(server, company.id, { people: [0, people], answers });
  const table = tableFromEnvironment();
  const seed = await loadSeed();
  const { id: wave } = await send<{ id: string }>(server, '/waves/current');
  for (const counted of supplementTables(madeSupplement, defaultQuestionnaire)) {
    const all = Array.from({ length: people }, (_, person) => ({
      ...{ aware: 'no', charter: 'no', ...answers(person) },
      ...{ companyGroup: person < people / 2 ? '1' : '2', companyQuestion1: '1' },
    }));
    const write = async (one: Answers) => {
      const [text = ''] = Object.keys(slipsOf([one], defaultQuestionnaire).slips).filter((slip) =>
        slip.startsWith(`${[counted.question, ...counted.by].join('/')}=`),
      );
      const token = { panel: company.id, nonce: randomBytes(32) } as never;
      await saveSlip({ table, seed }, { wave, token, table: counted }, text);
    };
    // A few at a time: hundreds of connections at once are given up by the client of a busy machine.
    for (let from = 0; from < people; from += 25) await Promise.all(all.slice(from, from + 25).map(write));
  }
  table.client.destroy();
}

it('lets a company name its sites, its people choose theirs, and tells it what parts them', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await signInAsCompany(context, company, server.url);
  const page = await context.newPage();
  const complaints = watchPage(page, server.url);
  await page.goto(`${server.url}/en/company#/groups`);
  // By the keyboard alone: what is added has the focus, and what is taken away gives it back.
  const press = keyboardOf(page);
  const typed = async (...words: string[]) => {
    for (const text of words) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
  };
  for (const name of ['Lyon', 'Nantes', 'Brest']) {
    await press.button('Add a group');
    await hasFocus(page, /^supplement-groups-\d-name-fr$/);
    await typed(name, '', '300');
  }
  await page.keyboard.press('Enter');
  await hasFocus(page, /^groups-add$/);
  await press.button('Add a question');
  await hasFocus(page, /^supplement-questions-0-text-fr$/);
  await typed('Télétravail ?', '', '0–1', '', '2–5');
  await press.button('Add an answer');
  await hasFocus(page, /^supplement-questions-0-options-2-fr$/);
  await press.button('Remove the last answer');
  await hasFocus(page, /^supplement-questions-0-options-1-fr$/);
  await press.button('Save');
  await page.getByText('Saved. You can still change this until you accept the guarantee sheet.').waitFor();

  const [link = ''] = await cardLinks(server, company.key, 400, { language: 'en' });
  const respondent = await browser.newContext();
  const survey = await respondent.newPage();
  await survey.goto(link);
  await survey.locator('.start').click();
  await answerToReview(survey);
  for (const part of ['Which of these are you part of?', 'Télétravail ?']) {
    await survey.getByText(part).first().waitFor({ state: 'attached' });
  }
  await survey.getByRole('button', { name: /^Send my/ }).click();
  await survey.getByRole('heading', { level: 1, name: /^Thank you/ }).waitFor();
  await closeContext(respondent);

  await storePeople();
  await publishEdition(server);
  await page.goto(`${server.url}/en/company#/home`);
  await page.reload();
  await page.getByRole('link', { name: /^Between your groups: \d+ established difference/ }).click();
  await page.getByText(/Lyon minus Nantes, −\d+(\.\d)?\spoints .*, an established difference\./).waitFor();
  await page.getByText('Télétravail ?').first().waitFor();
  await expectSheetsFilled(page);
  // Before the first edition there are no figures, which Chromium notes.
  expect(complaints).toEqual([
    'Failed to load resource: the server responded with a status of 404 (Not Found)',
  ]);
  await closeContext(context);
});

const hasFocus = (page: Page, id: RegExp) =>
  page.waitForFunction((pattern) => new RegExp(pattern).test(document.activeElement?.id ?? ''), id.source);

/** The report on paper: what follows the groups begins where they end, so that only the last sheet may end early. */
async function expectSheetsFilled(page: Page): Promise<void> {
  await page.goto(`${server.url}/en/company#/report`);
  await page.locator('.report-method').waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/MediaBox/g)?.length ?? 0;
  expect(sheets).toBeLessThanOrEqual(5);
  // What margins leave of A4, at 96 dots per inch.
  const sheet = { width: 680, height: 994 };
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .locator('.report-page')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  // The board's page and the benchmark's are a sheet each.
  const inFlow = heights.slice(2).reduce((sum, height) => sum + height, 0);
  expect(sheets - 2 - inFlow / sheet.height).toBeLessThan(1.2);
}
