import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks } from './support/axe.ts';
import { expectToFit } from './support/every-width.ts';
import { type MadeUpObservatory, startEmptyObservatory } from './support/made-up-observatory.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { expectSound } from './support/sound-page.ts';
import { visitPage } from './support/visit-page.ts';

const languages = variants(['fr', 'en'] as const);

let empty: MadeUpObservatory;
let browser: Browser;

beforeAll(async () => {
  [empty, browser] = await Promise.all([startEmptyObservatory(), sharedBrowser()]);
});

afterAll(async () => {
  expect(empty?.failures ?? []).toEqual([]);
  await browser?.close();
  await empty?.stop();
});

describe('an observatory with no edition of its own', () => {
  it.each(looks)(
    'has pages that are accessible and fit every width ($language)',
    async ({ language, colorScheme, rules }) => {
      for (const path of ['', 'over-time', 'method']) {
        await onPage(`${empty.url}/${language}/${path}`, { colorScheme }, async (page) => {
          await expectToFit(page);
          if (path === '') expect(await axeViolations(page, { rules })).toEqual([]);
          expect(await page.locator('.site-nav [aria-current="page"]').count()).toBe(1);
        });
      }
    },
  );
});

describe.each(languages)('before the first edition (%s)', (language) => {
  it('the results are those of 2010, said to be so', async () => {
    await onPage(`${empty.url}/${language}/`, {}, async (page) => {
      await page.locator('.question').first().waitFor();
      expect(await page.locator('.banner').innerText()).toMatch(/Hopscotch-Viavoice.*2010/);
      expect(await page.locator('.edition-line').innerText()).toContain('2010');
      expect(await page.locator('[data-indicator="mention"] .numeral').innerText()).toMatch(/^15\s?%$/);
      expect(await page.locator('#method').innerText()).toContain('© Hopscotch/Viavoice');
      expect(await page.locator('.banner-simulated').count()).toBe(0);
    });
  });

  it('a figure that was not published in 2010 is said not to have been', async () => {
    // An address of before questions had pages of their own still breaks its section down.
    await onPage(`${empty.url}/${language}/?mention=age`, {}, async (page) => {
      const row = page.locator('#mention .rows tbody tr').filter({ hasText: /50 to 64|50 à 64/ });
      expect(await row.innerText()).toMatch(/6\s?%/);
      expect(await page.locator('#mention .rows').innerText()).toMatch(/not published|non publié/);
    });
  });

  it('the series begin with 2010, and the method is that of 2010', async () => {
    await onPage(`${empty.url}/${language}/over-time`, {}, async (page) => {
      expect(await page.locator('.lead').innerText()).toMatch(/Hopscotch-Viavoice/);
      expect(await page.locator('.trend .trend-2010').count()).toBe(7);
      expect(await page.locator('.trend-dot').count()).toBe(0);
    });
    await onPage(`${empty.url}/${language}/method`, {}, async (page) => {
      expect(await page.locator('h1').innerText()).toContain('2010');
      expect(await page.locator('[data-state="notKnown"]').count()).toBeGreaterThan(3);
      await expectSound(page);
    });
  });
});

describe('the header', () => {
  it.each(languages)(
    'has its ways behind one button on a phone, which needs no script and opens by keyboard (%s)',
    async (language) => {
      const phone = { viewport: { width: 390, height: 700 }, javaScriptEnabled: false };
      await onPage(`${empty.url}/${language}/over-time`, phone, async (page) => {
        const links = page.locator('.site-header').getByRole('link');
        // The way past it, the title and the other language.
        expect(await links.count()).toBe(3);
        // By keyboard: past the skip link and the title, to the button.
        for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        const ways = page.locator('.site-menu a');
        expect(await ways.count()).toBe(6);
        for (const way of await ways.all()) expect(await way.isVisible()).toBe(true);
        expect(await page.locator('.site-menu [aria-current]').getAttribute('href')).toBe(
          `/${language}/over-time`,
        );
        for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/${language}/method`);
      });
    },
  );

  it('has its ways in one line where there is room', async () => {
    await onPage(`${empty.url}/fr/method`, { viewport: { width: 1200, height: 700 } }, async (page) => {
      const links = page.locator('.site-header').getByRole('link').filter({ visible: true });
      const tops = await page
        .locator('.site-ways a:visible')
        .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));
      // The underline of the ways takes some pixels.
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(10);
      expect(await links.count()).toBe(9);
    });
  });
});

function onPage(
  address: string,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  return visitPage(browser, { address, options }, check);
}
