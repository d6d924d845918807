import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeHouse } from '../../functions/storage/house.ts';
import { launchBrowser } from '../e2e/support/browser.ts';
import { startEmptyObservatory } from '../e2e/support/made-up-observatory.ts';
import { startPublishedObservatory } from '../e2e/support/published-observatory.ts';
import { filledHouse } from '../support/filled-house.ts';

const twelveWaves = Array.from({ length: 12 }, (_, index) => ({
  day: `${2024 + Math.floor(index / 4)}-${['02', '05', '08', '11'][index % 4]}-15`,
  respondents: [120],
}));

const pages = {
  results: '',
  older: '?edition=2024-q1-1',
  explore: '?question=tone&by=age#explore',
  crossing: '?question=mention&by=age,occupation#explore',
  answer: '?question=tone&by=sex&answer=positive#explore',
  nothing: '?question=tone&by=age,occupation#explore',
  unknown: '?question=none&by=none#explore',
  question: 'questions/tone',
  'older-question': 'questions/mention?edition=2024-q1-1',
  questions: 'questions',
  'over-time': 'over-time',
  method: 'method',
  api: 'api',
  embed: 'embed/tone',
  'older-embed': 'embed/mention?edition=2024-q1-1',
  survey: 'survey',
  privacy: 'privacy',
  'may-i-post': 'may-i-post',
  'for-companies': 'for-companies',
  about: 'about',
  contact: 'contact',
  press: 'press',
  legal: 'legal',
  'data-protection': 'data-protection',
  accessibility: 'accessibility',
  missing: 'no-such-page',
  '503': '503',
} as const;

const printed = ['results', 'question', 'explore', 'over-time', 'method'] as const;
const widths = [280, 390, 1280] as const;

/**
 * Takes every public page in every state that it comes in, French and English by day and by night, from the narrowest
 * embed to wide, without scripts and on paper: to be looked at after a change, not to be kept. Whoever publishes is known
 * to the observatories that have editions, and not to the one that has none. Says of which pictures the page scrolls
 * sideways.
 *
 * @param folder  where to put them: `twelve-crossing-fr-dark-390.png`, `one-method-en.pdf`
 * @param only    takes those alone whose name, `twelve-crossing-fr`, this pattern finds itself in
 */
export async function takeStatePictures(folder: string, only?: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const isAsked = (name: string) => only === undefined || new RegExp(only).test(name);
  const observatories = {
    none: () => startEmptyObservatory(),
    one: () => startPublishedObservatory([{ day: '2026-11-15', respondents: [1200] }]),
    twelve: () => startPublishedObservatory(twelveWaves),
  };
  const browser = await launchBrowser();
  try {
    for (const [state, start] of Object.entries(observatories)) {
      const names = Object.keys(pages).flatMap((name) =>
        ['fr', 'en'].map((language) => ({ name, language, file: `${state}-${name}-${language}` })),
      );
      const asked = names.filter(({ file }) => isAsked(file));
      if (asked.length === 0) continue;
      const observatory = await start();
      try {
        if (state !== 'none') await writeHouse(observatory.table, { house: filledHouse, revision: 0 });
        for (const { name, language, file } of asked) {
          const path = pages[name as keyof typeof pages];
          const view = { address: `${observatory.url}/${language}/${path}`, file: join(folder, file) };
          // By day one language, by night the other, by turns: each is seen in both.
          for (const [index, width] of widths.entries()) {
            if (width === 280 && !name.includes('embed')) continue;
            const isLight = (index % 2 === 0) === (language === 'fr');
            await takePicture(browser, view, width, isLight ? 'light' : 'dark');
          }
          if ((printed as readonly string[]).includes(name)) await print(browser, view);
        }
      } finally {
        await observatory.stop();
      }
    }
  } finally {
    await browser.close();
  }
}

interface PicturedView {
  readonly address: string;
  /** Without what tells its pictures apart, and their ending. */
  readonly file: string;
}

async function takePicture(
  browser: Browser,
  { address, file }: PicturedView,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  // Every chart stands in the page, with scripts and without.
  for (const javaScriptEnabled of width === 390 ? [true, false] : [true]) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      javaScriptEnabled,
    });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (sideways > 0) console.log(`${file} at ${width}: ${sideways} px sideways`);
    const suffix = javaScriptEnabled ? '' : '-no-script';
    const explore = page.locator('#explore');
    const path = `${file}-${colorScheme}-${width}${suffix}.png`;
    if (address.endsWith('#explore') && (await explore.count()) > 0) {
      await explore.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      await explore.screenshot({ path });
    } else {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      // Chromium draws no taller picture.
      await page.screenshot({
        path,
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(height, 16_000) },
      });
    }
    await context.close();
  }
}

async function print(browser: Browser, { address, file }: PicturedView): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.pdf({ path: `${file}.pdf`, format: 'A4' });
  await page.close();
}
