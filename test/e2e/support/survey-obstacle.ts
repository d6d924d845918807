import type { Page, Route } from 'playwright-core';
import { context, observatory } from './own-observatory.ts';
import { openPage } from './survey-page.ts';

/** What the service says no by. */
export const problem =
  (slug: string, status: number, more: object = {}, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      headers,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: `/problems/${slug}`, title: slug, status, detail: slug, ...more }),
    });

/** Opens the survey with one route of the service answering otherwise. */
export async function openWith(
  pattern: string,
  answer: (route: Route) => Promise<void>,
  path = '/fr/survey',
): Promise<Page> {
  const page = await openPage('/favicon.svg');
  await context.route(pattern, answer);
  await page.goto(observatory.url + path);
  return page;
}
