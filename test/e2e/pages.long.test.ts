import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { looks, overflow } from './support/axe.ts';
import { browser, onPage, read, server } from './support/edition-observatory.ts';
import { expectSound } from './support/sound-page.ts';
import { visitPage } from './support/visit-page.ts';

const pages = ['over-time', 'method', 'api', 'press'] as const;

describe('with an edition', () => {
  it.each(looks)('every route of the API is accessible ($language, $colorScheme)', async (look) => {
    const { language, colorScheme, rules } = look;
    await onPage(`/${language}/api`, { colorScheme }, (page) => expectSound(page, rules));
  });

  it('copies a quote of the press page with its base, source and lasting address', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await onPage('/en/press', { permissions }, async (page) => {
      const quote = page.locator('blockquote').first();
      await quote.getByRole('button', { name: /^Copy the quote: / }).click();
      await quote.getByText('Quote copied, with its base, source and address.').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^“.+” .+ Source: .+ http:\/\/[^ ]+\/en\/questions\/[^ ]+edition=[^ ]+$/);
      await expectSound(page);
    });
  });

  it('each page brings next to no script', async () => {
    const visit = { address: `${server.url}/en/${pages[0]}`, options: {}, isFirst: true };
    await visitPage(browser, visit, async (page) => {
      const cache = await page.context().newCDPSession(page);
      for (const name of pages) {
        // As to whom it is the first that they see.
        await cache.send('Network.clearBrowserCache');
        await page.goto(`${server.url}/en/${name}`);
        await page.waitForLoadState('networkidle');
        const scripts = await page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .filter(({ name: address }) => address.endsWith('.js'))
            .map((entry) => (entry as PerformanceResourceTiming).transferSize),
        );
        expect(Math.min(...scripts), name).toBeGreaterThan(300);
        expect(
          scripts.reduce((sum, bytes) => sum + bytes, 0),
          name,
        ).toBeLessThan(5000);
      }
    });
  });

  it('every file and citation that the method lists is there', async () => {
    await onPage('/fr/method', {}, async (page) => {
      const links = page.locator('#take a[href^="/api/"]');
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(addresses.length).toBeGreaterThan(20);
      for (const address of addresses) {
        const reply = await fetch(server.url + address);
        expect(reply.status, address).toBe(200);
        expect((await reply.arrayBuffer()).byteLength, address).toBeGreaterThan(100);
      }
    });
  });

  it('the results lead to the series and to the method of the edition shown', async () => {
    await onPage('/en/', {}, async (page) => {
      await page.locator('#method').waitFor();
      const { id } = await read<Manifest>('/editions/latest');
      await page.locator('#method').getByRole('link', { name: 'The whole method' }).click();
      await page.locator('h1').filter({ hasText: id }).waitFor();
      await page.goBack();
      await page.locator('.site-nav').getByRole('link', { name: 'Over time' }).click();
      await page.locator('h1').filter({ hasText: 'Over time' }).waitFor();
      await page.locator('.site-footer').getByRole('link', { name: 'Data API' }).click();
      await page.locator('h1').filter({ hasText: 'Data API' }).waitFor();
    });
  });

  it('the method prints on A4 without what only a screen needs', async () => {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${server.url}/fr/method`);
    expect(await page.locator('.site-nav').isVisible()).toBe(false);
    expect(await page.locator('.contents').isVisible()).toBe(false);
    expect(await page.locator('.questions > li').last().isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(10_000);
    await page.close();
  });

  let page: Page | undefined;
  it.each(pages)('the page %s fills itself where its file came bare', async (name) => {
    page ??= await browser.newPage();
    const body = readFileSync(new URL(`../../dist/web/en/${name}/index.html`, import.meta.url), 'utf8');
    await page.route(`${server.url}/en/${name}`, (route) =>
      route.fulfill({ status: 503, contentType: 'text/html', body }),
    );
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.goto(`${server.url}/en/${name}`);
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/v1/**');
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await page.locator('main section').first().waitFor();
    // Quotes get their buttons once the page is there.
    const isEnlivened = () =>
      document.querySelectorAll('[data-quote]').length === document.querySelectorAll('.copy-said').length;
    await page.waitForFunction(isEnlivened);
    const filled = await page.locator('main').innerText();
    await page.unroute(`${server.url}/en/${name}`);
    await page.goto(`${server.url}/en/${name}`);
    await page.waitForFunction(isEnlivened);
    expect(await page.locator('main').innerText()).toBe(filled);
  });
});
