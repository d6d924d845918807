import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../functions/observatory/edition.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks } from './support/axe.ts';
import { expectToFit } from './support/every-width.ts';
import type { MadeUpObservatory } from './support/made-up-observatory.ts';
import { startPublishedObservatory } from './support/published-observatory.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { visitPage } from './support/visit-page.ts';

const languages = variants(['fr', 'en'] as const);

// In the last wave ten thousand respondents: of the one in seven who talk, noise covers all but the largest groups.
const twelveWaves = Array.from({ length: 12 }, (_, index) => ({
  day: `${2024 + Math.floor(index / 4)}-${['02', '05', '08', '11'][index % 4]}-15`,
  respondents: index === 11 ? [10_500] : index === 10 ? [150, 180] : [150],
}));

let twelve: MadeUpObservatory;
let browser: Browser;

beforeAll(async () => {
  [twelve, browser] = await Promise.all([startPublishedObservatory(twelveWaves), sharedBrowser()]);
});

afterAll(async () => {
  expect(twelve?.failures ?? []).toEqual([]);
  await browser?.close();
  await twelve?.stop();
});

describe('an observatory with twelve waves', () => {
  it.each(looks)(
    'has pages that are accessible and fit every width ($language)',
    async ({ language, colorScheme, rules }) => {
      for (const path of ['', 'over-time', 'method']) {
        await onPage(`${twelve.url}/${language}/${path}`, { colorScheme }, async (page) => {
          await expectToFit(page);
          if (path === '') expect(await axeViolations(page, { rules })).toEqual([]);
          expect(await page.locator('.site-nav [aria-current="page"]').count()).toBe(1);
        });
      }
    },
  );
});

describe('a breakdown of which groups are suppressed', () => {
  const query = '?question=tone&by=sex';

  it.each(looks)(
    'shows the figures there are, says of the others that they are too few, and fits ($language)',
    async ({ language, colorScheme, rules }) => {
      const { groups } = await read<PublishedTable>('/editions/latest/tables/tone?by=sex');
      const shown = groups.filter(({ suppressed }) => !suppressed);
      const hidden = groups.length - shown.length;
      expect(Math.min(hidden, shown.length)).toBeGreaterThan(0);
      await onPage(`${twelve.url}/${language}/${query}`, { colorScheme }, async (page) => {
        const explore = page.locator('#explore');
        expect(await explore.locator('.row').count()).toBe(groups.length);
        const said = explore.locator('.row').filter({ hasText: /trop peu de réponses|too few responses/ });
        expect(await said.count()).toBe(hidden);
        await explore.locator('.actions summary').first().click();
        const cells = explore.locator('.full-table td[data-column="share"]');
        const absent = await cells.filter({ hasText: /^(trop peu|too few)/ }).count();
        expect(absent).toBe(hidden * 3);
        await expectToFit(page);
        expect(await axeViolations(page, { rules, within: '#explore' })).toEqual([]);
      });
    },
  );

  it.each(languages)('without any figure draws nothing (%s)', async (language) => {
    const { groups } = await read<PublishedTable>('/editions/latest/tables/tone?by=activity');
    expect(groups.every(({ suppressed }) => suppressed)).toBe(true);
    const address = `${twelve.url}/${language}/?question=tone&by=activity`;
    await onPage(address, { viewport: { width: 320, height: 800 } }, async (page) => {
      const explore = page.locator('#explore');
      expect(await explore.locator('.rows, canvas, circle, rect').count()).toBe(0);
      expect(await explore.locator('.comparison').count()).toBe(0);
      expect(await explore.getByRole('button', { name: 'PNG' }).count()).toBe(0);
      expect(await explore.innerText()).toMatch(/trop peu|too few/i);
    });
  });

  it('can be embedded, as a page and as a picture, without a mark for what is not published', async () => {
    for (const file of ['tone', 'tone.svg']) {
      const reply = await fetch(`${twelve.url}/en/embed/${file}?by=activity`);
      expect(reply.status).toBe(200);
      const text = await reply.text();
      expect(text).toContain('None of these figures is published');
      expect(text).not.toMatch(/<circle|<rect[^>]*stroke/);
    }
  });
});

describe('on paper', () => {
  it('an untouched Explore stays away, and twelve editions of every indicator take a few pages', async () => {
    await onPage(`${twelve.url}/en/`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#explore').isVisible()).toBe(false);
    });
    await onPage(`${twelve.url}/en/over-time`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(
        await page
          .locator('.series')
          .first()
          .evaluate((series) => getComputedStyle(series).breakInside),
      ).toBe('avoid');
      expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThan(22);
    });
  });
});

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function onPage(
  address: string,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  return visitPage(browser, { address, options }, check);
}

async function read<T>(path: string): Promise<T> {
  const reply = await fetch(`${twelve.url}/api/v1${path}`);
  expect(reply.status).toBe(200);
  return (await reply.json()) as T;
}
