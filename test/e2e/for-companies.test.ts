import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looks } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { type MadeUpObservatory, startEmptyObservatory } from './support/made-up-observatory.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { expectSound } from './support/sound-page.ts';
import { watchPage } from './support/watch-page.ts';

let observatory: MadeUpObservatory;
let browser: Browser;

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startEmptyObservatory(), sharedBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

describe('the page for companies', () => {
  it.each(looks)(
    'is found from the header, and its example leads from home to benchmark and back ($language)',
    async ({ language, colorScheme, rules }) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      const complaints = watchPage(page, observatory.url);
      await page.goto(`${observatory.url}/${language}/may-i-post`);
      await page.locator('.site-nav a[href$="/for-companies"]').click();
      const [home, benchmark] = [page.locator('.home'), page.locator('.example .benchmark')];
      await home.waitFor();
      expect(await scriptBytes(page)).toBeLessThan(40_000);
      await expectSound(page, rules);
      await home.locator('a[href="#/benchmark"]').click();
      await isShown(benchmark, home);
      await benchmark.locator('summary').nth(1).click();
      await expectSound(page, rules);
      await page.locator('.section-nav a[href="#/home"]:visible').click();
      await isShown(home, benchmark);
      expect(complaints).toEqual([]);
      await page.locator('.landing-way-in .button').first().click();
      await page.waitForURL(`**/${language}/company#/sign-up`);
      await page.locator('input').first().waitFor();
      await closeContext(context);
    },
  );

  it('is whole where scripts are off, and on paper shows both pages of its example', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${observatory.url}/fr/for-companies#/benchmark`);
    const [home, benchmark] = [page.locator('.home'), page.locator('.example .benchmark')];
    expect([await home.isVisible(), await benchmark.isVisible()]).toEqual([false, true]);
    await page.emulateMedia({ media: 'print' });
    expect([await home.isVisible(), await benchmark.isVisible()]).toEqual([true, true]);
    await closeContext(context);
  });
});

/** Of the example's two pages. */
async function isShown(one: Locator, other: Locator): Promise<void> {
  await one.waitFor();
  await other.waitFor({ state: 'hidden' });
}

/** Of all scripts that the page has loaded, uncompressed: the example is drawn as the page is built, not by them. */
function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  );
}
