import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * How each state of the pages is looked at: wholly once, and in the other language and colours for what these can
 * change. What axe finds wrong with names, roles and structure is the same in both.
 */
export const looks = [
  { language: 'fr', colorScheme: 'light', rules: 'all' },
  { language: 'en', colorScheme: 'dark', rules: 'coloursAndLanguage' },
] as const;

export type AxeRules = (typeof looks)[number]['rules'];

const coloursAndLanguage = ['color-contrast', 'html-has-lang', 'html-lang-valid', 'valid-lang'];

/** What axe finds in the page as it stands: each broken rule with the elements that break it. */
export async function axeViolations(
  page: Page,
  { rules = 'all', within = 'html' }: { rules?: AxeRules; within?: string } = {},
): Promise<string[]> {
  // No page of ours has frames: "legacy" means that axe does without a second page, to which it would send all it saw.
  const axe = new AxeBuilder({ page })
    .include(within)
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await (rules === 'all' ? axe : axe.withRules(coloursAndLanguage)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By how many pixels the page is wider than its window, once what follows a new width is drawn. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
}
