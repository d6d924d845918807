import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { closeContext } from './browser.ts';
import { watchPage } from './watch-page.ts';

export interface Visit {
  readonly address: string;
  readonly options: BrowserContextOptions;
  /** Whether nobody was there before, so that everything is loaded: a visit in a browser's new context costs four others. */
  readonly isFirst?: boolean;
}

interface KeptPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** By browser, then by what they were opened with. */
const kept = new WeakMap<Browser, Map<string, KeptPage>>();

/**
 * Visits a page that keeps nothing of its reader, and afterwards checks that it made no error and asked nobody else. Visits
 * of the same observatory with the same options follow one another in one page: its window and colours alone differ.
 */
export async function visitPage(
  browser: Browser,
  { address, options, isFirst = false }: Visit,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const pages = kept.get(browser) ?? new Map<string, KeptPage>();
  kept.set(browser, pages);
  const { viewport = usualViewport, colorScheme = 'light', ...others } = options;
  const name = JSON.stringify([new URL(address).origin, others]);
  const visited = (!isFirst && pages.get(name)) || (await newPage(browser, address, others));
  const { page, complaints } = visited;
  let isKept = false;
  try {
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, colorScheme });
    await page.goto(address);
    await check(page);
    expect(complaints).toEqual([]);
    isKept = !isFirst;
  } finally {
    // A visit that fails leaves no page to those that follow.
    if (!isKept) {
      if (!isFirst) pages.delete(name);
      await closeContext(page.context());
    }
  }
  if (!isKept) return;
  await page.goto('about:blank');
  pages.set(name, visited);
}

/** Playwright's. */
const usualViewport = { width: 1280, height: 720 };

async function newPage(browser: Browser, address: string, options: BrowserContextOptions): Promise<KeptPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  return { page, complaints: watchPage(page, address) };
}
