import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { invitedCompany } from '../../support/company-panel.ts';
import { answerToReview } from './answer-survey.ts';
import { closeContext } from './browser.ts';
import { startObservatory } from './server.ts';
import { sharedBrowser } from './shared-browser.ts';
import { watchPage } from './watch-page.ts';

/** How people come to the survey at an observatory of the file's own: by links and posters, each in a browser of theirs. */

export let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
const contexts: BrowserContext[] = [];
export let complaints: string[] = [];

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
});

afterEach(async () => {
  for (const context of contexts.splice(0)) await closeContext(context);
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

/** Another person's browser, or the same person's on another device. */
export async function newBrowser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'fr-FR', ...options });
  contexts.push(context);
  return context;
}

export async function openIn(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  complaints = watchPage(page, observatory.url, { repliesMayFail: true });
  await page.goto(observatory.url + path);
  return page;
}

export const openPage = async (path: string, options?: BrowserContextOptions) =>
  openIn(await newBrowser(options), path);

export async function waitForHeading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

export async function company(name = 'Ateliers Morvan', options: { wave?: string } = {}) {
  const { wave = 'current' } = options;
  const made = await invitedCompany(observatory, { name, count: 5, wave });
  const { id } = await (await fetch(`${observatory.url}/api/v1/waves/${wave}`)).json();
  const fragment = (code: string) => `wave=${id}&panel=${made.panel}&code=${code}`;
  return {
    ...made,
    wave: id as string,
    fragment: fragment(made.invitation),
    links: made.invitations.map((code) => `/fr/survey?by=link#${fragment(code)}`),
  };
}

export async function poster({
  key,
  wave,
  panel,
}: {
  key: string;
  wave: string;
  panel: string;
}): Promise<string> {
  const reply = await fetch(`${observatory.url}/api/v1/company/waves/${wave}/entrance`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ admissions: 5 }),
  });
  const { url } = await reply.json();
  expect(url).toContain(panel);
  return new URL(url).pathname + new URL(url).search + new URL(url).hash;
}

export const start = (page: Page) => page.locator('.start').click();

export async function answerAndSend(page: Page): Promise<string> {
  await answerToReview(page);
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  return page.locator('#receipt-code').inputValue();
}

/** What the page asks of the service, by method and the last part of the path. */
export function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname.split('/').at(-1)}`);
  });
  return asked;
}

export const isInvited = (page: Page, name = 'Ateliers Morvan') =>
  page.locator('.lead', { hasText: `${name} vous invite à répondre.` }).waitFor();
