import mammoth from 'mammoth';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishEdition, type SignedUpCompany, send, verifiedCompany } from '../support/company-panel.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { downloaded } from './support/browser.ts';
import { letPagesGo } from './support/kept-page.ts';
import { browser, complaints, openPage, observatory as server } from './support/own-observatory.ts';
import { signInAsCompany } from './support/signed-in-company.ts';
import { storeCompanyResponses, storeResponses } from './support/store-responses.ts';

const companies: Record<'few' | 'many', SignedUpCompany> = {} as never;

/** 210 mm less margins of 15 mm on either side, and 297 less 34, at 96 dots per inch. */
const sheet = { width: 680, height: 994 };
/** A page that has less is half empty. */
const leastFilled = 0.7;

/** Where the participation in a wave that is named is told. */
const ofWave = /\/waves\/(?!current)[^/]+\/participation$/;

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

describe('the report', () => {
  it.each(variants(['fr', 'en'] as const))(
    'is five full A4 pages, without any control (%s)',
    async (language) => {
      await onReport('many', language, {}, async (page) => {
        await page.locator('.report-method').waitFor();
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        // A4 in points, as every page of the file says of itself.
        const boxes = pdf.match(/\/MediaBox \[0 0 [\d.]+ [\d.]+\]/g) ?? [];
        expect(boxes).toHaveLength(5);
        for (const box of boxes) expect(box).toMatch(/\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
        await page.setViewportSize(sheet);
        await page.emulateMedia({ media: 'print' });
        const controls = page.locator(
          'button, select, input, .site-header, .site-footer, .section-nav, #part-title',
        );
        for (const control of await controls.all()) expect(await control.isVisible()).toBe(false);
        expect(await overflow(page)).toBe(0);
        // Each of the five begins a sheet: what is on it is what it takes of the sheet's height.
        const filled = await page
          .locator('.report-page')
          .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
        for (const height of filled) expect(height / sheet.height).toBeGreaterThan(leastFilled);
        const text = await page.locator('.report').innerText();
        expect(text).toContain('Quarante & Cie');
        expect(text).toContain('Communication');
        expect(text).toContain(`${server.url}/${language}/?edition=`);
        expect(text).toContain('Benjamini');
      });
    },
  );

  it('is handed out as a Word file that says the same', async () => {
    await onReport('many', 'fr', {}, async (page) => {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: /DOCX/ }).click();
      const download = await saved;
      expect(download.suggestedFilename()).toMatch(/^Rapport Quarante & Cie .*\.docx$/);
      const { value } = await mammoth.extractRawText({ buffer: await downloaded(download) });
      for (const cell of await page.locator('.report-table td').all()) {
        expect(value).toContain((await cell.textContent()) ?? '');
      }
    });
  });

  it('is not shown before the participation in the very wave of its figures is there', async () => {
    const page = await openPage(undefined, { repliesMayFail: false });
    await signInAsCompany(page, companies.many, server.url);
    const asked = page.waitForRequest(ofWave);
    const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
    await page.route(ofWave, async (route) => {
      await isReleased;
      await route.continue();
    });
    await page.goto(`${server.url}/en/company#/report`);
    await asked;
    expect(await page.locator('.report').count()).toBe(0);
    release();
    await page.locator('.report-method').waitFor();
    expect(complaints).toEqual([]);
  });

  it('still tells a company without a benchmark what there is', async () => {
    await onReport('few', 'en', {}, async (page) => {
      await page
        .getByText(/60 people invited; by the edition of .*, between \d+ and \d+ had answered/)
        .waitFor();
      expect(await page.locator('.report').innerText()).toMatch(/too few answers from your people/);
      expect(await page.getByRole('button', { name: /DOCX/ }).count()).toBe(0);
    });
  });

  for (const { language, colorScheme, rules } of looks) {
    it(`has no accessibility violation and does not scroll sideways (${language}, ${colorScheme})`, async () => {
      await onReport(
        'many',
        language,
        { colorScheme, viewport: { width: 320, height: 800 } },
        async (page) => {
          await page.locator('.report-method').waitFor();
          expect(await axeViolations(page, { rules })).toEqual([]);
          expect(await overflow(page)).toBe(0);
          await page.setViewportSize({ width: 1200, height: 800 });
          // A mark is read off the axis above it.
          const edges = (selector: string) =>
            page
              .locator(selector)
              .first()
              .evaluate((element) => {
                const { left, right } = element.getBoundingClientRect();
                return [left, right];
              });
          expect(await edges('.lanes-plot')).toEqual(await edges('.lanes-ticks'));
          expect(await overflow(page)).toBe(0);
        },
      );
    });
  }
});

/** The report, signed in; whatever the console or a foreign address sees fails the test. */
async function onReport(
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
