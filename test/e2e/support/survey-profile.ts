import type { Page } from 'playwright-core';
import type { PageOptions } from './kept-page.ts';
import { openPage } from './survey-page.ts';

/** The survey at its first screen of the profile, of three questions. */
export async function openProfile(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await openPage(path, { viewport: { width: 390, height: 844 }, ...options });
  await page.locator('.start').click();
  await page.locator('fieldset').first().waitFor();
  while ((await page.locator('[name="age"]').count()) === 0) {
    const before = await page.title();
    const questions = await page.locator('fieldset').count();
    for (let number = 0; number < questions; number++) await page.keyboard.press('1');
    if (questions > 1) await page.keyboard.press('Enter');
    await page.waitForFunction((seen) => document.title !== seen, before);
  }
  return page;
}
/** The name of what has the focus. */
export const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);
