import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { closeContext } from './browser.ts';
import { watchPage } from './watch-page.ts';

interface Visit {
  readonly browser: Browser;
  readonly url: string;
  readonly path: string;
  readonly options?: BrowserContextOptions;
}

/** Opens a page and afterwards checks what holds for every page: no error, and no request to anyone else. */
export async function onPage(
  { browser, url, path, options = {} }: Visit,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  const complaints = watchPage(page, url);
  try {
    await page.goto(url + path);
    await check(page);
    expect(complaints).toEqual([]);
  } finally {
    await closeContext(context);
  }
}
