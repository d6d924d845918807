import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { watchPage } from './support/watch-page.ts';

let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

describe('the self-check', () => {
  it.each(looks)(
    'shows each decision once it is guessed at, in $language, $colorScheme, and sends nothing',
    async (look) => {
      const { language, colorScheme, rules } = look;
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const complaints = watchPage(page, observatory.url);
      await page.goto(`${observatory.url}/${language}/may-i-post`, { waitUntil: 'networkidle' });
      const decisions = page.locator('.decision:visible');
      expect(await decisions.count()).toBe(0);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      // By keyboard: Tab to a case's radio buttons, and a space.
      await page.locator('#alten [value="true"]').focus();
      await page.keyboard.press('Space');
      expect(await decisions.count()).toBe(1);
      expect(await page.locator('#alten .guess-wrong').isVisible()).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('#alten .guess-right').isVisible()).toBe(true);
      for (const no of await page.locator('.case [value="false"]').all()) await no.check();
      expect([await decisions.count(), await page.locator('.guess-right:visible').count()]).toEqual([10, 6]);
      expect(await axeViolations(page, { rules })).toEqual([]);
      expect(await overflow(page)).toBe(0);
      const kept = () => localStorage.length + sessionStorage.length;
      expect([requests, await page.evaluate(kept), new URL(page.url()).hash]).toEqual([[], 0, '']);
      await page.reload();
      expect([await decisions.count(), complaints]).toEqual([0, []]);
      await closeContext(context);
    },
  );

  it('is a list to read without scripts, and on paper', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${observatory.url}/fr/may-i-post`);
    expect(await page.locator('.decision:visible').count()).toBe(10);
    expect(await page.locator('input:visible').count()).toBe(0);
    await closeContext(context);
    const printed = await (await browser.newContext()).newPage();
    await printed.goto(`${observatory.url}/en/may-i-post`);
    await printed.emulateMedia({ media: 'print' });
    expect(await printed.locator('.decision:visible').count()).toBe(10);
    await closeContext(printed.context());
  });
});
