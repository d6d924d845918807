import type { ConsoleMessage, Page } from 'playwright-core';

/**
 * Whatever goes wrong in a page from now on: errors of its code and in its console, what its content security policy
 * refuses, and requests to anyone else.
 *
 * @param own an address of the observatory's
 * @param repliesMayFail for tests that bring about replies of 400 or more, which the console calls errors
 * @param complaints where they are gathered, as of several pages in one
 */
export function watchPage(
  page: Page,
  own: string,
  { repliesMayFail = false, complaints = [] }: { repliesMayFail?: boolean; complaints?: string[] } = {},
): string[] {
  const { origin: ownOrigin } = new URL(own);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (repliesMayFail && message.text().startsWith('Failed to load resource')) return;
    complaints.push(message.text());
  });
  if (!told.has(page)) void page.addInitScript(tellRefusals);
  told.add(page);
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== ownOrigin) complaints.push(`foreign request ${request.url()}`);
  });
  return complaints;
}

/**
 * All that a page's console says while something is done in it: failed requests, too, which a watched page may be allowed,
 * and warnings. What has come of it by the time that `act` has seen it end is told: the console is read up to a mark after it.
 */
export async function consoleDuring(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  const mark = 'read up to here';
  const said: string[] = [];
  const listen = (message: ConsoleMessage) => said.push(message.text());
  page.on('console', listen);
  try {
    await act();
    const marked = page.waitForEvent('console', (message) => message.text() === mark);
    await page.evaluate((text) => console.debug(text), mark);
    await marked;
  } finally {
    page.off('console', listen);
  }
  return said.filter((text) => text !== mark);
}

/** A page may be watched once more, by the next test that has it. */
const told = new WeakSet<Page>();

/** A refused eval that is caught shows nowhere else. */
function tellRefusals(): void {
  document.addEventListener('securitypolicyviolation', ({ blockedURI, sourceFile }) => {
    console.error(`refused: ${blockedURI} of ${sourceFile}`);
  });
}
