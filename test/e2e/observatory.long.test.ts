import { describe, expect, it } from 'vitest';
import { browser, onPage, server } from './support/edition-observatory.ts';
import { expectStill } from './support/still-page.ts';

const languages = ['fr', 'en'] as const;

describe('the observatory page of an edition', () => {
  it.each([
    [1280, 5000],
    [390, 8000],
  ])('at %i pixels is no longer than %i, and all of it without a script', async (width, most) => {
    for (const language of languages) {
      for (const javaScriptEnabled of [true, false]) {
        await onPage(
          `/${language}/`,
          { viewport: { width, height: 900 }, javaScriptEnabled },
          async (page) => {
            await page.locator('#method').waitFor();
            expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(most);
          },
        );
      }
    }
  });

  it('prints on six pages of A4 at most', async () => {
    for (const language of languages) {
      await onPage(`/${language}/`, {}, async (page) => {
        const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
        expect(printed.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(6);
      });
    }
  });

  it('keeps what earlier addresses broke down, over a reload and on the way to the question', async () => {
    await onPage('/en/?sections=aware.size.no', {}, async (page) => {
      const rows = page.locator('#aware .rows');
      expect(await rows.innerText()).toContain('50 to 249');
      const said = await rows.locator('.value-figure strong').allInnerTexts();
      await page.reload();
      expect(await rows.locator('.value-figure strong').allInnerTexts()).toEqual(said);
      await page.getByRole('link', { name: 'See the detail: Awareness', exact: true }).click();
      await page.waitForURL(/\/en\/questions\/aware\?answer=no#by-size$/);
      expect(await page.locator('#by-size .value-figure strong').allInnerTexts()).toEqual(said);
    });
  });

  it.each([320, 1200])('neither moves nor scrolls sideways at %i pixels', async (width) => {
    await onPage('/fr/?mention=activity', { viewport: { width, height: 800 } }, expectStill);
  });

  it('leads on from an edition that does not exist', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/fr/?edition=1999-q1-1`);
    await page.getByRole('link', { name: 'Voir la dernière édition' }).click();
    await page.locator('.extract').waitFor();
    await page.close();
  });
});
