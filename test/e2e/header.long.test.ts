import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHouse } from '../../functions/storage/house.ts';
import { observatoryName } from '../../functions/survey/observatory-name.ts';
import { filledHouse } from '../support/filled-house.ts';
import { variants } from '../support/rounds.ts';
import { overflow } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { type MadeUpObservatory, startEmptyObservatory } from './support/made-up-observatory.ts';
import { sharedBrowser } from './support/shared-browser.ts';

const languages = variants(['fr', 'en'] as const);
const widths = [320, 390, 768, 1024, 1280] as const;
/** Files that know no name: made as the site is built, and told by their script. */
const untold = ['privacy', 'for-companies', 'survey'] as const;
const longName = {
  fr: 'Observatoire national de la parole des salariés sur les réseaux sociaux',
  en: 'National observatory of what employees say on social networks',
};

let browser: Browser;
let usual: MadeUpObservatory;
let long: MadeUpObservatory;

beforeAll(async () => {
  const started = await startEmptyObservatory();
  await writeHouse(started.table, { house: { ...filledHouse, name: longName }, revision: 0 });
  long = started;
  [usual, browser] = await Promise.all([startEmptyObservatory(), sharedBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await usual?.stop();
  await long?.stop();
});

describe.each([
  { called: 'as by default', name: observatoryName },
  { called: 'by a long name', name: longName },
])('the header of an observatory called $called', ({ name }) => {
  const urlOf = () => (name === longName ? long : usual).url;

  it.each(languages)(
    'is one line of the same height before its name is told and after, and nothing moves (%s)',
    async (language) => {
      const heights = await heightsWithoutScript(urlOf(), language);
      const context = await browser.newContext();
      const page = await context.newPage();
      // What fonts move as they come for the first time is no name's doing.
      for (const path of untold) {
        await page.goto(`${urlOf()}/${language}/${path}`);
        await page.locator('main:not(.awaited) h1').waitFor();
        await page.evaluate(async () => {
          await document.fonts.ready;
        });
      }
      await page.addInitScript(watchShifts);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const path of untold) {
          await page.goto(`${urlOf()}/${language}/${path}`);
          await page.locator('.site-title', { hasText: name[language] }).waitFor();
          await page.locator('h1').waitFor();
          // Of the survey, what comes after the wave has.
          if (path === 'survey') await page.locator('main:not(.awaited)').waitFor();
          const where = `${path} at ${width}`;
          expect(await headerHeight(page), where).toBe(heights.get(where));
          expect(await linesOf(page), where).toBe(1);
          if (name !== longName || width > 320) expect(await isCutOff(page), where).toBe(false);
          expect(await overflow(page), where).toBe(0);
          expect(await shiftsOf(page), where).toEqual([]);
        }
      }
      await closeContext(context);
    },
  );
});

/** By page and width. */
async function heightsWithoutScript(url: string, language: string): Promise<Map<string, number>> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const heights = new Map<string, number>();
  for (const path of untold) {
    await page.goto(`${url}/${language}/${path}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      heights.set(`${path} at ${width}`, await headerHeight(page));
    }
  }
  await closeContext(context);
  return heights;
}

function headerHeight(page: Page): Promise<number> {
  return page.locator('.site-header').evaluate((header) => header.getBoundingClientRect().height);
}

/** Into how many lines the title and the ways beside it fall. */
function linesOf(page: Page): Promise<number> {
  return page.locator('.site-header .page').evaluate((header) => {
    const middles = [...header.querySelectorAll('.site-title, .site-ways, .site-nav li')]
      .map((part) => part.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ top, bottom }) => (top + bottom) / 2)
      .toSorted((a, b) => a - b);
    return middles.filter((middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) > 4).length;
  });
}

/** Whether the name has more lines than the header shows. */
function isCutOff(page: Page): Promise<boolean> {
  return page.locator('.site-title > span').evaluate((name) => name.scrollHeight > name.clientHeight + 1);
}

interface Shifts {
  shifts?: string[];
}

/** Runs in the page, before anything of its own. @see https://wicg.github.io/layout-instability */
function watchShifts(): void {
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: readonly { node: Node | null }[];
      };
      const moved = sources.map(({ node }) => (node instanceof Element ? node.className : node?.textContent));
      if (!hadRecentInput) shifts.push(`${value}: ${moved.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What has moved since the page was loaded, once what has just come is drawn. */
function shiftsOf(page: Page): Promise<string[] | undefined> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return (globalThis as Shifts).shifts;
  });
}
