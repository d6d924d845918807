import type { Page } from 'playwright-core';
import { answerToReview } from './answer-survey.ts';
import type { PageOptions } from './kept-page.ts';
import { observatory, openPage as openVisitorsPage } from './own-observatory.ts';
import { allowTaps } from './tap.ts';

/** Respondents' browsers at the observatory of a file's own. */

/** What the pages sent last. */
export let sentAnswers: Record<string, string> = {};

/** A new respondent's browser, see `own-observatory.ts`; one with a touch screen has a clock for its taps. */
export async function openPage(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openVisitorsPage(undefined, options);
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
