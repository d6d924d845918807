import type { Locator, Page } from 'playwright-core';

/** The browser of someone who taps: its clock can be set on, as `tap` does. To be called before a page is opened. */
export async function allowTaps(page: Page): Promise<void> {
  await page.clock.install();
}

/** Taps as a person does, who reads first: two taps at once are a double tap, of which the survey heeds the first. */
export async function tap(target: Locator): Promise<void> {
  await target.page().clock.fastForward(1000);
  await target.tap();
}
