import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { call } from '../../support/local-observatory.ts';
import { closeContext } from './browser.ts';
import { startObservatory } from './server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { signInAsOperator } from './signed-in-operator.ts';
import { watchPage } from './watch-page.ts';

/**
 * An observatory of the file's own with the operator's browser and API. To import it starts it before the file's tests
 * and ends it after them.
 */

export let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
export let context: BrowserContext | undefined;
export let complaints: string[] = [];

/** Of a company whose operator is to be taken in by it. */
export const hostileName = '<img src=x onerror=alert(1)> =HYPERLINK("x") & Fils';

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
});

afterEach(async () => {
  await closeContext(context);
  context = undefined;
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

/** A browser of the operator's own; whatever the console or a foreign address sees is a complaint. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  complaints = watchPage(page, observatory.url, { repliesMayFail: true });
  await page.goto(observatory.url + path);
  return page;
}

export async function openSignedIn(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(path, options);
  await signInAsOperator(page, observatory.operatorKey);
  return page;
}

export const operate = (path: string, method = 'GET', body?: unknown) =>
  call(observatory, `/operator${path}`, {
    key: observatory.operatorKey,
    method,
    body,
    headers: { 'if-match': '*' },
  });

/** A wave that has not opened: of one that has, only its words and its closing may change. */
export async function waveToCome(): Promise<string> {
  const { margins, population, populationSource } = (await operate('/waves/current')).body;
  const wave = {
    id: 'to-come-1',
    title: { fr: 'À venir', en: 'To come' },
    opensOn: '2099-01-01',
    closesOn: '2099-03-31',
    population,
    populationSource,
    margins,
  };
  // It stays from one test to the next.
  expect([201, 409]).toContain((await operate('/waves', 'POST', wave)).status);
  return wave.id;
}

export const said = (page: Page, text: string | RegExp) => page.locator('.said').getByText(text).waitFor();

export const title = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 2, name }).waitFor();

/** Reaches what matches by the tab key alone. */
export const focusOn = async (page: Page, selector: string) => {
  for (let steps = 0; steps < 120; steps++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the tab key does not reach ${selector}`);
};
