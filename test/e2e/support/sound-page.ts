import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type AxeRules, axeViolations, overflow } from './axe.ts';

const widths = [320, 1280] as const;

/**
 * What holds for every page: no accessibility violation, nothing sideways, every anchor leads somewhere.
 *
 * @param without  what axe leaves out, see `axeViolations`
 */
export async function expectSound(
  page: Page,
  rules: AxeRules = 'all',
  without: string[] = [],
): Promise<void> {
  // All of axe in the narrow window, the dark colours in the wide one.
  for (const width of rules === 'all' ? widths.toReversed() : widths) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await overflow(page)]).toEqual([width, 0]);
  }
  expect(await axeViolations(page, { rules, without })).toEqual([]);
  const lost = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.getElementById(href.slice(1))),
    );
  expect(lost).toEqual([]);
}

/** Opens all that a page has folded away. */
export async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('.folded:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}
