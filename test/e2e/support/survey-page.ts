import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { answerToReview } from './answer-survey.ts';
import { closeContext } from './browser.ts';
import { startObservatory } from './server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { allowTaps } from './tap.ts';
import { watchPage } from './watch-page.ts';

/**
 * An observatory of the file's own and respondents' browsers. To import it starts it before the file's tests and ends it
 * after them.
 */

export let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
export let context: BrowserContext | undefined;
export let complaints: string[] = [];
/** What the pages sent last. */
export let sentAnswers: Record<string, string> = {};

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

/** A new respondent's browser; whatever the console or a foreign address sees is a complaint. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  complaints = watchPage(page, observatory.url, { repliesMayFail: true });
  page.on('request', (request) => {
    if (request.method() === 'PUT') sentAnswers = request.postDataJSON().answers;
  });
  if (options.hasTouch) await allowTaps(page);
  await page.goto(path === 'about:blank' ? path : observatory.url + path);
  return page;
}

export const heading = (page: Page) => page.locator('h1').innerText();

export async function waitForHeading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

export async function reachReview(page: Page): Promise<void> {
  await page.locator('.start').click();
  await answerToReview(page);
}

export async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^(Envoyer mes|Send my)/ }).click();
  return page.locator('#receipt-code').inputValue();
}

export function storedDraft(page: Page): Promise<{ answers: Record<string, string> } | null> {
  return page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('observatory.draft.'));
    return JSON.parse(sessionStorage.getItem(key ?? '') ?? 'null');
  });
}

/** Whether the response of a token is in: all that a receipt can ask. */
export async function isIn(token: string): Promise<boolean> {
  const response = await fetch(`${observatory.url}/api/v1/waves/current/response`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.ok;
}
