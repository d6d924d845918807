import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { watchPage } from './watch-page.ts';

interface OperatorsPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Grows by what the page does wrong; it should stay empty. */
  readonly complaints: string[];
}

interface Observatory {
  readonly url: string;
  readonly operatorKey: string;
}

/** Opens an address of the operator's space and signs in there. */
export async function openAsOperator(
  browser: Browser,
  { url, operatorKey }: Observatory,
  { path, options = {} }: { path: string; options?: BrowserContextOptions },
): Promise<OperatorsPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints = watchPage(page, url, { repliesMayFail: true });
  await page.goto(url + path);
  await signInAsOperator(page, operatorKey);
  return { context, page, complaints };
}

/** Signs in on a page that asks for the key. */
export async function signInAsOperator(page: Page, operatorKey: string): Promise<void> {
  const isFrench = new URL(page.url()).pathname.startsWith('/fr');
  await page.getByLabel(isFrench ? 'Clé de l’opérateur' : 'Operator’s key').fill(operatorKey);
  await page.getByRole('button', { name: isFrench ? 'Entrer' : 'Enter' }).click();
  await page.locator('.section-nav').first().waitFor();
}
