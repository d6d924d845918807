import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { letPagesGo, type PageOptions, takePage } from './kept-page.ts';
import { type RunningServer, startObservatory } from './server.ts';
import { sharedBrowser } from './shared-browser.ts';

/**
 * An observatory of the file's own and browsers of its visitors. To import it starts it before the file's tests and ends
 * it after them.
 */

export let observatory: RunningServer;
export let browser: Browser;
/** Of the page that was opened last. */
export let context: BrowserContext;
export let complaints: string[] = [];

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
});

afterEach(leave);

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

/** Before the next visitor within a test: the pages so far are gone. */
export function leave(): Promise<void> {
  return letPagesGo(browser);
}

/**
 * A visitor's browser that was never here, gone after the test; whatever its console or a foreign address sees is a
 * complaint.
 *
 * @param path  where it goes; left out, nowhere yet
 */
export async function openPage(path?: string, options: PageOptions = {}): Promise<Page> {
  const taken = await takePage(browser, observatory.url, {
    reducedMotion: 'reduce',
    repliesMayFail: true,
    ...options,
  });
  ({ context, complaints } = taken);
  if (path !== undefined) await taken.page.goto(observatory.url + path);
  return taken.page;
}
