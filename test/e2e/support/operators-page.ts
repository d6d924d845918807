import type { BrowserContextOptions, Page } from 'playwright-core';
import { call } from '../../support/local-observatory.ts';
import { complaints, context, observatory, openPage } from './own-observatory.ts';

/** The operator's browser and API at an observatory of the file's own. */

export { complaints, context, observatory, openPage };

/** A page of the operator's who has signed in by the key in this tab before; how is `operator-signing-in.test.ts`'s. */
export async function openSignedIn(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage('/favicon.svg', options);
  await page.evaluate(
    (key) => sessionStorage.setItem('operator-key', JSON.stringify(key)),
    observatory.operatorKey,
  );
  await page.goto(observatory.url + path);
  await page.locator('.section-nav').first().waitFor();
  return page;
}

export const operate = (
  path: string,
  method = 'GET',
  body?: unknown,
  headers: Record<string, string> = { 'if-match': '*' },
) => call(observatory, `/operator${path}`, { key: observatory.operatorKey, method, body, headers });

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
