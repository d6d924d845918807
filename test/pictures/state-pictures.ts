import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/support/browser.ts';
import { startEmptyObservatory } from '../e2e/support/made-up-observatory.ts';
import { startPublishedObservatory } from '../e2e/support/published-observatory.ts';

const twelveWaves = Array.from({ length: 12 }, (_, index) => ({
  day: `${2024 + Math.floor(index / 4)}-${['02', '05', '08', '11'][index % 4]}-15`,
  respondents: [120],
}));

const pages = {
  results: '',
  explore: '?question=tone&by=age#explore',
  crossing: '?question=mention&by=age,occupation#explore',
  nothing: '?question=tone&by=age,occupation#explore',
  'over-time': 'over-time',
  method: 'method',
  api: 'api',
  embed: 'embed/tone',
} as const;

const printed = ['results', 'explore', 'over-time', 'method'] as const;
const widths = [320, 390, 1200] as const;

/**
 * Takes every public page in every state that it comes in, French and English by day and by night, from the narrowest
 * phone to wide, without scripts and on paper: to be looked at after a change, not to be kept.
 *
 * @param folder  where to put them: `twelve-crossing-fr-dark-390.png`, `one-method-en.pdf`
 */
export async function takeStatePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [none, one, twelve, browser] = await Promise.all([
    startEmptyObservatory(),
    startPublishedObservatory([{ day: '2026-11-15', respondents: [1200] }]),
    startPublishedObservatory(twelveWaves),
    launchBrowser(),
  ]);
  const observatories = { none, one, twelve };
  try {
    for (const [state, { url }] of Object.entries(observatories)) {
      for (const [name, path] of Object.entries(pages)) {
        for (const language of ['fr', 'en']) {
          const view = {
            address: `${url}/${language}/${path}`,
            file: join(folder, `${state}-${name}-${language}`),
          };
          // By day one language, by night the other, by turns: each is seen in both.
          for (const [index, width] of widths.entries())
            await takePicture(
              browser,
              view,
              width,
              (index % 2 === 0) === (language === 'fr') ? 'light' : 'dark',
            );
          if ((printed as readonly string[]).includes(name)) await print(browser, view);
        }
      }
    }
  } finally {
    await browser.close();
    await Promise.all(Object.values(observatories).map((observatory) => observatory.stop()));
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
    await page.goto(address);
    const suffix = javaScriptEnabled ? '' : '-no-script';
    const explore = page.locator('#explore');
    const path = `${file}-${colorScheme}-${width}${suffix}.png`;
    if (address.endsWith('#explore') && (await explore.count()) > 0) {
      await explore.scrollIntoViewIfNeeded();
      await page.waitForLoadState('networkidle');
      await explore.screenshot({ path });
    } else {
      await page.screenshot({ path, fullPage: true });
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
