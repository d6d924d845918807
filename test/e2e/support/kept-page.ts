import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { closeContext } from './browser.ts';
import { watchPage } from './watch-page.ts';

interface KeptPage {
  readonly name: string;
  readonly origin: string;
  readonly options: BrowserContextOptions;
  /** By who has it. */
  readonly isAltered: boolean;
  readonly page: Page;
  /** To what lies in the browser for a site. */
  readonly storage: CDPSession;
}

export interface PageOptions extends BrowserContextOptions {
  /** For tests that bring about replies of 400 or more, which the console calls errors. */
  readonly repliesMayFail?: boolean;
  /** For tests that put scripts before those of every page, or hold the clock: neither can be given back. */
  readonly isAltered?: boolean;
}

/** By browser: those that nobody has, and those that a test has. */
const keptOf = new WeakMap<Browser, { free: KeptPage[]; taken: KeptPage[] }>();

function kept(browser: Browser) {
  const pages = keptOf.get(browser) ?? { free: [], taken: [] };
  keptOf.set(browser, pages);
  return pages;
}

/**
 * A browser of somebody's who has never been at the observatory, until `letPagesGo`: no cookie, nothing stored, nothing
 * listened to. Its page may have had another test's visit, which costs half of a visit in a new one: the process and what
 * it has compiled stay.
 *
 * @param own  an address of the observatory's
 * @returns complaints, which grow by whatever the console or a foreign address sees
 */
export async function takePage(
  browser: Browser,
  own: string,
  { repliesMayFail = false, isAltered, ...options }: PageOptions = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const { free, taken } = kept(browser);
  const { origin } = new URL(own);
  const name = JSON.stringify([origin, options]);
  const index = free.findIndex((one) => one.name === name);
  const [found] = index < 0 ? [] : free.splice(index, 1);
  const clean = found ?? (await newPage(browser, { name, origin, options }));
  // Who taps has a clock, see `allowTaps`.
  const one = { ...clean, isAltered: isAltered ?? options.hasTouch === true };
  taken.push(one);
  const complaints = watchPage(one.page, own, { repliesMayFail });
  return { page: one.page, context: one.page.context(), complaints };
}

/** To be called after each test: whoever comes next finds nothing of it. */
export async function letPagesGo(browser: Browser): Promise<void> {
  const { free, taken } = kept(browser);
  for (const one of taken.splice(0)) if (await isClean(one)) free.push(one);
}

async function newPage(
  browser: Browser,
  one: Pick<KeptPage, 'name' | 'origin' | 'options'>,
): Promise<Omit<KeptPage, 'isAltered'>> {
  const context = await browser.newContext(one.options);
  const page = await context.newPage();
  return { ...one, page, storage: await context.newCDPSession(page) };
}

/** Whether nothing of a test is left in it; closes one of which that cannot be said. */
async function isClean({ page, origin, options, isAltered, storage }: KeptPage): Promise<boolean> {
  const context = page.context();
  if (page.isClosed() || isAltered) {
    await closeContext(context);
    return false;
  }
  for (const other of context.pages()) {
    await other.unrouteAll({ behavior: 'ignoreErrors' });
    if (other !== page) await other.close();
  }
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  for (const event of heard) page.removeAllListeners(event);
  await context.setOffline(false);
  // Of the same site, since its session's storage can be emptied there alone; without a script, which could fill it.
  await page.goto(`${origin}/favicon.svg`);
  await page.evaluate(() => sessionStorage.clear());
  await context.clearCookies();
  await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  // What it was answered may be kept for a minute, and the next test's observatory has gone on since.
  await storage.send('Network.clearBrowserCache');
  const { colorScheme = null, reducedMotion = null } = options;
  await page.emulateMedia({ media: null, colorScheme, reducedMotion });
  await page.setViewportSize(options.viewport ?? usualViewport);
  return true;
}

const heard = [
  'console',
  'dialog',
  'download',
  'pageerror',
  'popup',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
] as const;

/** Playwright's. */
const usualViewport = { width: 1280, height: 720 };
