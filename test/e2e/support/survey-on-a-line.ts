import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { answerToReview } from './answer-survey.ts';
import { closeContext } from './browser.ts';
import { startObservatory } from './server.ts';
import { sharedBrowser } from './shared-browser.ts';

/**
 * The survey over a line that is cut, lost in the middle or silent: an observatory of the file's own, and browsers whose
 * clock a test can put forward.
 */

export let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
export let context: BrowserContext | undefined;

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
});

afterEach(async () => {
  await closeContext(context);
  context = undefined;
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

/** A new browser whose clock the test can put forward. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  await closeContext(context);
  context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.clock.install();
  return page;
}

export const open = (page: Page, path = '/fr/survey') => page.goto(observatory.url + path);
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
export const waitForHeading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

export async function reachReview(page: Page): Promise<void> {
  await page.locator('.start').click();
  await answerToReview(page);
}

/** At the review, with the token made: whatever is held up afterwards is the sending. */
export async function reviewed(): Promise<Page> {
  const page = await newPage();
  await open(page);
  await reachReview(page);
  return page;
}

export const send = (page: Page) => button(page, 'Envoyer mes réponses').click();

export async function sent(): Promise<Page> {
  const page = await reviewed();
  await send(page);
  await waitForHeading(page, 'Merci');
  return page;
}

/** Has it tried again at once, unless the page's clock has had it tried by then. */
export const tryNow = (page: Page, outcome: string) =>
  button(page, 'Réessayer maintenant')
    .or(page.getByRole('heading', { level: 1, name: outcome }))
    .first()
    .click();

/** Puts the page's clock forward until something is seen: what waits for a silent line waits for nothing else. */
export async function passTimeUntil(page: Page, seen: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.fastForward(5_000);
      return seen.isVisible();
    })
    .toBe(true);
}

export const cut = (route: Route) => route.abort();
/** Never answers. */
export const silent = () => {};
export const isPut = (route: Route) => route.request().method() === 'PUT';
export const problem = (slug: string, status: number) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: `/problems/${slug}`, title: slug, status, detail: slug }),
  });
export const closed = problem('wave-not-open', 409);

/** Answers the requests of one kind in turn, the last way for all that follow; others go on. */
export function inTurn(isMeant: (route: Route) => boolean, ...ways: ((route: Route) => unknown)[]) {
  let count = 0;
  return (route: Route) => {
    if (!isMeant(route)) return route.continue();
    const way = ways[Math.min(count, ways.length - 1)];
    count += 1;
    return way?.(route);
  };
}

/** Arrives at the service, whose reply is lost. */
export const loseReply = async (route: Route) => {
  await route.fetch();
  await route.abort();
};

export const draft = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')).length);

/** Each step over a line that fails in this way, and again once it is back. */
export async function sendOverLine(way: (route: Route) => unknown): Promise<void> {
  const page = await reviewed();
  await context?.route('**/editions/**', way);
  await context?.route('**/response', way);
  await send(page);
  // The sending can be left, and begun again.
  await button(page, 'Revenir à mes réponses').click();
  await waitForHeading(page, 'Vos réponses');
  await send(page);
  await passTimeUntil(page, page.getByText('Pas de réseau'));
  expect(await draft(page)).toBe(1);
  await context?.unroute('**/response');
  await tryNow(page, 'Merci');
  await waitForHeading(page, 'Merci');
  expect(await draft(page)).toBe(0);

  const isSilent = 'Le serveur ne répond pas pour l’instant, ou le réseau manque';
  await passTimeUntil(page, page.getByText(isSilent));
  await context?.unroute('**/editions/**');
  await button(page, 'Comparer').click();
  await page.locator('.comparison').waitFor();

  await context?.route('**/response', way);
  await button(page, 'Remplacer ou retirer ma réponse').click();
  await passTimeUntil(page, page.getByText(isSilent));
  await context?.unroute('**/response');
  await button(page, 'Vérifier').click();
  await waitForHeading(page, 'Votre réponse est enregistrée');

  await context?.route('**/api/v1/editions', way);
  await button(page, 'Retirer ma réponse').click();
  await context?.route('**/response', way);
  await button(page, 'Oui, la retirer').click();
  await passTimeUntil(page, page.getByText('nous ne savons pas si le retrait est passé'));
  await context?.unroute('**/response');
  await button(page, 'Oui, la retirer').click();
  await waitForHeading(page, 'Votre réponse a été retirée');
}

export async function openOverLine(way: (route: Route) => unknown): Promise<void> {
  const page = await newPage();
  await context?.route('**/waves/*', way);
  await open(page);
  await passTimeUntil(page, page.getByRole('heading', { name: 'Quelque chose n’a pas fonctionné' }));
  await context?.unroute('**/waves/*');
  await button(page, 'Réessayer').click();
  await page.locator('.start').waitFor();
}
