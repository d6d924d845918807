import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type RunningServer, startWithEdition } from './server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { visitPage } from './visit-page.ts';

/**
 * An observatory of the file's own with an edition, and a browser of its readers. To import it starts it before the file's
 * tests and ends it after them.
 */

export let server: RunningServer;
export let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWithEdition(), sharedBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** A visit of a page of the observatory's, see `visitPage`. */
export const onPage = (path: string, options: BrowserContextOptions, check: (page: Page) => Promise<void>) =>
  visitPage(browser, { address: server.url + path, options }, check);

/** What the API answers. */
export async function read<T>(path: string): Promise<T> {
  const reply = await fetch(`${server.url}/api/v1${path}`);
  expect(reply.status).toBe(200);
  return (await reply.json()) as T;
}
