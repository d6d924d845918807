import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow } from './axe.ts';

const widths = [320, 390, 1200] as const;

/** Nothing of the page is wider than its window, however narrow that is. */
export async function expectToFit(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${page.url()} at ${width}`).toBe(0);
  }
}
