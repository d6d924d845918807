import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations } from './support/axe.ts';
import { sharedBrowser } from './support/shared-browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await sharedBrowser();
});

afterAll(() => browser?.close());

it('a look at a page finds what is planted in it, and only where it looks', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(`<!doctype html><title>Planted</title>
    <main style="background: white"><h1>Planted</h1><img src="data:," />
    <p style="color: #ccc">Too pale</p><form><input type="text" /></form></main>`);
  const broken = (found: readonly string[]) => found.map((one) => one.split(':')[0]).toSorted();
  expect(broken(await axeViolations(page))).toEqual([
    'color-contrast',
    'html-has-lang',
    'image-alt',
    'label',
  ]);
  expect(broken(await axeViolations(page, { rules: 'coloursAndLanguage' }))).toEqual([
    'color-contrast',
    'html-has-lang',
  ]);
  expect(broken(await axeViolations(page, { within: 'form' }))).toEqual(['label']);
  await context.close();
});
