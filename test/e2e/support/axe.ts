import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { ContextSpec, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { variants } from '../../support/rounds.ts';

/**
 * How each state of the pages is looked at: wholly once, and in `npm run test:looks` in the other language and colours
 * for what these can change. What axe finds wrong with names, roles and structure is the same in both, and the colours
 * are held against each other by test/web/styles/theme.test.ts.
 */
export const looks = variants([
  { language: 'fr', colorScheme: 'light', rules: 'all' },
  { language: 'en', colorScheme: 'dark', rules: 'coloursAndLanguage' },
] as const);

export type AxeRules = (typeof looks)[number]['rules'];

/** Half of what the library's own `axe.source` is, and with no value, which would be sent back. */
const source = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};undefined`;

const coloursAndLanguage = ['color-contrast', 'html-has-lang', 'html-lang-valid', 'valid-lang'];

interface Look {
  readonly rules?: AxeRules;
  readonly within?: string;
  /** What is left out, such as the like of what is looked at. */
  readonly without?: string[];
}

/** What axe finds in the page as it stands: each broken rule with the elements that break it. */
export async function axeViolations(
  page: Page,
  { rules = 'all', within = 'html', without = [] }: Look = {},
): Promise<string[]> {
  // More than half a megabyte, a quarter of what a look costs: once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    // No page of ours has frames.
    iframes: false,
    ...(rules !== 'all' && { runOnly: coloursAndLanguage }),
  };
  return page.evaluate(
    async ([context, options]) => {
      const { violations } = await (globalThis as unknown as Window & { axe: typeof axe }).axe.run(
        context,
        options,
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [{ include: within, exclude: without } satisfies ContextSpec, options] as const,
  );
}

/** By how many pixels the page is wider than its window, once what follows a new width is drawn, in its own fonts. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
}
