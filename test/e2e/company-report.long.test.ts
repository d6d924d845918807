import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { variants } from '../support/rounds.ts';
import { overflow } from './support/axe.ts';
import { downloaded } from './support/browser.ts';
import { complaints, openPage, observatory as server } from './support/own-observatory.ts';
import { companies, onReport } from './support/reported-companies.ts';
import { signInAsCompany } from './support/signed-in-company.ts';

/** 210 mm less margins of 15 mm on either side, and 297 less 34, at 96 dots per inch. */
const sheet = { width: 680, height: 994 };
/** A page that has less is half empty. */
const leastFilled = 0.7;

/** Where the participation in a wave that is named is told. */
const ofWave = /\/waves\/(?!current)[^/]+\/participation$/;

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
});
