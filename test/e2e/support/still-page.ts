import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow } from './axe.ts';

/** What holds of the results at every width: nothing moves as they are read to their end, and nothing is cut off. */
export async function expectStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        };
        const before = Number(document.documentElement.dataset.shift ?? 0);
        if (!hadRecentInput) document.documentElement.dataset.shift = String(before + value);
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
  });
  await page.locator('#mention .marks').first().waitFor();
  await page.locator('#method').scrollIntoViewIfNeeded();
  // What the last scroll brings into view is loaded and drawn.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
  expect(shift).toBeLessThan(0.01);
  expect(await overflow(page)).toBe(0);
}
