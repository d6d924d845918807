import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHouse } from '../../functions/storage/house.ts';
import { filledHouse } from '../support/filled-house.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks } from './support/axe.ts';
import { letPagesGo, takePage } from './support/kept-page.ts';
import { type MadeUpObservatory, startEmptyObservatory } from './support/made-up-observatory.ts';
import { sharedBrowser } from './support/shared-browser.ts';

const languages = ['fr', 'en'] as const;
const pages = ['about', 'contact', 'press', 'legal', 'data-protection', 'accessibility'];
const house = { ...filledHouse, name: { fr: 'Baromètre d’essai', en: 'Trial barometer' } };

let browser: Browser;
let filled: MadeUpObservatory;
let empty: MadeUpObservatory;

beforeAll(async () => {
  const started = await startEmptyObservatory();
  await writeHouse(started.table, { house, revision: 0 });
  filled = started;
  [empty, browser] = await Promise.all([startEmptyObservatory(), sharedBrowser()]);
});

afterAll(async () => {
  expect([...(filled?.failures ?? []), ...(empty?.failures ?? [])]).toEqual([]);
  await browser?.close();
  await filled?.stop();
  await empty?.stop();
});

async function onPage(address: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
  const { page } = await takePage(browser, address, options);
  try {
    await page.goto(address);
    await look(page);
  } finally {
    await letPagesGo(browser);
  }
}

const phone = { viewport: { width: 390, height: 844 } };

describe('the pages about the observatory', () => {
  it.each(looks)(
    'are accessible, filled in or not, and fit a phone ($language, $colorScheme)',
    async (look) => {
      for (const name of pages) {
        for (const { url } of name === 'about' ? [filled, empty] : [filled]) {
          await onPage(
            `${url}/${look.language}/${name}`,
            { ...phone, colorScheme: look.colorScheme },
            async (page) => {
              expect([name, await axeViolations(page, look)]).toEqual([name, []]);
              expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
                name,
                390,
              ]);
            },
          );
        }
      }
    },
  );

  it.each(variants(languages))(
    'are whole without JavaScript, named, and led to from every footer (%s)',
    async (language) => {
      await onPage(`${filled.url}/${language}/method`, { javaScriptEnabled: false }, async (page) => {
        const footer = page.locator('.site-footer');
        expect(await footer.innerText()).toContain(house.publisher);
        expect(await footer.locator('a[href$="/operator"]').count()).toBe(0);
        for (const name of pages) {
          await page.locator(`.site-footer a[href="/${language}/${name}"]`).click();
          await page.waitForURL(`**/${language}/${name}`);
          expect(await page.locator('h1').count()).toBe(1);
          expect(await page.title()).toContain(house.name[language]);
          expect(await page.locator('.site-title').innerText()).toBe(house.name[language]);
          expect(await page.locator('.unfilled').count()).toBe(0);
        }
      });
    },
  );

  it('say who publishes where a page is drawn by its script, too', async () => {
    await onPage(`${filled.url}/en/survey`, {}, async (page) => {
      await page.locator('.site-footer').getByText(`Published by ${house.publisher}.`).waitFor();
      expect(await page.locator('.site-title').innerText()).toBe(house.name.en);
    });
  });

  it('fill themselves where their file came bare', async () => {
    await onPage(`${filled.url}/favicon.svg`, {}, async (page) => {
      // As at the edge, where what draws pages does not answer.
      await page.route('**/en/contact', async (route) => {
        const bare = await route.fetch();
        const html = (await bare.text())
          .replace(/<div id="app">[\s\S]*<\/div>(?=<script)/, '<div id="app"></div>')
          .replaceAll(/<script type="application\/json"[\s\S]*?<\/script>/g, '');
        await route.fulfill({ response: bare, body: html });
      });
      await page.goto(`${filled.url}/en/contact`);
      await page.getByRole('link', { name: String(house.press) }).waitFor();
      await page.locator('.site-title', { hasText: house.name.en }).waitFor();
    });
  });
});

describe('the privacy page', () => {
  it.each(variants(languages))(
    'is whole without JavaScript, and adds the head of the list with it (%s)',
    async (language) => {
      const words = async (javaScriptEnabled: boolean) => {
        let text = '';
        await onPage(`${filled.url}/${language}/privacy`, { ...phone, javaScriptEnabled }, async (page) => {
          // With what is folded, which opens without a script.
          text = (await page.locator('main').textContent()) ?? '';
          expect(await page.locator('main details:not(:has(> summary))').count()).toBe(0);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        });
        return text;
      };
      const without = await words(false);
      expect(without.length).toBeGreaterThan(8000);
      expect(await words(true)).toContain(without.slice(0, 5000));
    },
  );
});

describe('the page for companies', () => {
  it('names whose site it is around what stays as it was built', async () => {
    await onPage(`${filled.url}/fr/for-companies`, phone, async (page) => {
      await page.locator('.site-title', { hasText: house.name.fr }).waitFor();
      await page.locator('.site-footer', { hasText: house.publisher }).waitFor();
      expect(await page.locator('.example-view').count()).toBe(2);
    });
  });
});

describe('an address at which there is nothing', () => {
  it.each(variants(languages))('answers 404 with a page that leads on (%s)', async (language) => {
    await onPage(
      `${filled.url}/${language}/nothing`,
      { ...phone, javaScriptEnabled: false },
      async (page) => {
        expect((await page.goto(`${filled.url}/${language}/nothing`))?.status()).toBe(404);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        expect(
          await page.locator('main').evaluate((main) => getComputedStyle(main).paddingInlineStart),
        ).not.toBe('0px');
        await page.locator(`main a[href="/${language}/contact"]`).click();
        await page.waitForURL(`**/${language}/contact`);
      },
    );
    await onPage(`${filled.url}/${language}/503`, {}, async (page) => {
      expect(await axeViolations(page)).toEqual([]);
    });
  });
});
