import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, PublishedTable } from '../../functions/observatory/edition.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { type MadeUpObservatory, startEmptyObservatory } from './support/made-up-observatory.ts';
import { printedPercents } from './support/printed-percents.ts';
import { startPublishedObservatory } from './support/published-observatory.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { expectSound } from './support/sound-page.ts';
import { touchDrawing } from './support/touch-drawing.ts';
import { visitPage } from './support/visit-page.ts';

const languages = variants(['fr', 'en'] as const);
const widths = [320, 390, 1200] as const;

// In the last wave ten thousand respondents: of the one in seven who talk, noise covers all but the largest groups.
const twelveWaves = Array.from({ length: 12 }, (_, index) => ({
  day: `${2024 + Math.floor(index / 4)}-${['02', '05', '08', '11'][index % 4]}-15`,
  respondents: index === 11 ? [10_500] : index === 10 ? [150, 180] : [150],
}));

let empty: MadeUpObservatory;
let twelve: MadeUpObservatory;
let browser: Browser;

beforeAll(async () => {
  [empty, twelve, browser] = await Promise.all([
    startEmptyObservatory(),
    startPublishedObservatory(twelveWaves),
    sharedBrowser(),
  ]);
});

afterAll(async () => {
  expect([...(empty?.failures ?? []), ...(twelve?.failures ?? [])]).toEqual([]);
  await browser?.close();
  await empty?.stop();
  await twelve?.stop();
});

describe.each(['no edition of its own', 'twelve waves'] as const)('an observatory with %s', (state) => {
  it.each(looks)(
    'has pages that are accessible and fit every width ($language)',
    async ({ language, colorScheme, rules }) => {
      const observatory = state === 'twelve waves' ? twelve : empty;
      for (const path of ['', 'over-time', 'method']) {
        await onPage(`${observatory.url}/${language}/${path}`, { colorScheme }, async (page) => {
          await expectToFit(page);
          if (path === '') expect(await axeViolations(page, { rules })).toEqual([]);
          expect(await page.locator('.site-nav [aria-current="page"]').count()).toBe(1);
        });
      }
    },
  );
});

describe.each(languages)('before the first edition (%s)', (language) => {
  it('the results are those of 2010, said to be so', async () => {
    await onPage(`${empty.url}/${language}/`, {}, async (page) => {
      await page.locator('.question').first().waitFor();
      expect(await page.locator('.banner').innerText()).toMatch(/Hopscotch-Viavoice.*2010/);
      expect(await page.locator('.edition-line').innerText()).toContain('2010');
      expect(await page.locator('[data-indicator="mention"] .numeral').innerText()).toMatch(/^15\s?%$/);
      expect(await page.locator('#method').innerText()).toContain('© Hopscotch/Viavoice');
      expect(await page.locator('.banner-simulated').count()).toBe(0);
    });
  });

  it('a figure that was not published in 2010 is said not to have been', async () => {
    // An address of before questions had pages of their own still breaks its section down.
    await onPage(`${empty.url}/${language}/?mention=age`, {}, async (page) => {
      const row = page.locator('#mention .rows tbody tr').filter({ hasText: /50 to 64|50 à 64/ });
      expect(await row.innerText()).toMatch(/6\s?%/);
      expect(await page.locator('#mention .rows').innerText()).toMatch(/not published|non publié/);
    });
  });

  it('the series begin with 2010, and the method is that of 2010', async () => {
    await onPage(`${empty.url}/${language}/over-time`, {}, async (page) => {
      expect(await page.locator('.lead').innerText()).toMatch(/Hopscotch-Viavoice/);
      expect(await page.locator('.trend .trend-2010').count()).toBe(7);
      expect(await page.locator('.trend-dot').count()).toBe(0);
    });
    await onPage(`${empty.url}/${language}/method`, {}, async (page) => {
      expect(await page.locator('h1').innerText()).toContain('2010');
      expect(await page.locator('[data-state="notKnown"]').count()).toBeGreaterThan(3);
      await expectSound(page);
    });
  });
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

describe('Explore', () => {
  it.each(languages)('offers the same views without JavaScript, as links (%s)', async (language) => {
    await onPage(`${twelve.url}/${language}/`, { javaScriptEnabled: false }, async (page) => {
      const topic = language === 'fr' ? 'La sensibilisation' : 'Awareness';
      const explore = page.locator('#explore');
      await explore.locator('.choice-links summary').click();
      const choose = (choice: string, option: string | RegExp) =>
        explore
          .getByRole('navigation', { name: choice, exact: true })
          .getByRole('link', { name: option })
          .click();
      await choose('Question', topic);
      await choose(language === 'fr' ? 'Par' : 'By', language === 'fr' ? 'Sexe' : 'Sex');
      await choose(
        language === 'fr' ? 'Ordre' : 'Order',
        language === 'fr' ? /^parts croissantes/ : /^smallest/,
      );
      await page.waitForURL(({ search }) => search === '?question=aware&by=sex&sort=up');
      const table = await read<PublishedTable>('/editions/latest/tables/aware?by=sex');
      const shares = printedPercents(table, 'yes').sort((a, b) => a - b);
      const shown = await explore.locator('.value-figure strong').allInnerTexts();
      expect(shown.map((text) => Number.parseInt(text, 10))).toEqual(shares);
      // The marks need no script either.
      expect(await explore.locator('.marks circle:visible').count()).toBeGreaterThanOrEqual(shares.length);
      expect(await explore.locator('.choice-links [aria-current]').allInnerTexts()).toContain(topic);
      // Whoever is handed this address sees what it is of before opening it.
      expect(await page.title()).toMatch(new RegExp(`^${topic} · Sexe?`));
      const preview = await page.locator('meta[property="og:description"]').getAttribute('content');
      expect(preview).toBe(await explore.locator('.summary').innerText());
      await choose(language === 'fr' ? 'Comparer' : 'Compare', language === 'fr' ? 'Femmes' : 'Women');
      await choose(language === 'fr' ? 'avec' : 'with', language === 'fr' ? 'Hommes' : 'Men');
      expect(await explore.locator('.comparison-verdict').innerText()).toMatch(/\d+/);
    });
  });

  it.each(languages)(
    'has a name for each choice, and goes from one to the next by keyboard (%s)',
    async (language) => {
      await onPage(`${twelve.url}/${language}/?question=mention&by=age&sort=down`, {}, async (page) => {
        const explore = page.getByRole('region', { name: language === 'fr' ? 'Explorer' : 'Explore' });
        const names = {
          fr: ['Question', 'Par', /^Réponse/, 'Ordre', 'Afficher', 'Groupe', 'avec'],
          en: ['Question', 'By', /^Answer/, 'Order', 'Show', 'Group', 'with'],
        }[language];
        await explore.locator('.comparison > summary').focus();
        await page.keyboard.press('Enter');
        for (const name of names) {
          const choice = explore.getByRole('combobox', { name, exact: typeof name === 'string' });
          expect(await choice.count(), String(name)).toBe(1);
        }
        await explore.locator('[data-choice="question"]').focus();
        const reached: (string | undefined)[] = [];
        for (let step = 0; step < 5; step++) {
          reached.push(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.choice));
          await page.keyboard.press('Tab');
        }
        expect(reached).toEqual(['question', 'by', 'answer', 'sort', 'show']);
        await explore.locator('[data-choice="by"]').focus();
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowDown');
        await page.waitForFunction(() => /by=sex/.test(location.search));
        await page.waitForFunction(() => / · Sexe? – /.test(document.title));
        await explore
          .locator('.rows')
          .getByRole('rowheader', { name: language === 'fr' ? 'Femmes' : 'Women' })
          .waitFor();
      });
    },
  );
});

describe('on paper', () => {
  it.each(languages)(
    'the results keep their charts, and say where they can be found (%s)',
    async (language) => {
      const { id } = await read<Manifest>('/editions/latest');
      await onPage(`${twelve.url}/${language}/?question=mention&by=age`, {}, async (page) => {
        // Touched first: paper must not have what was said.
        await touchDrawing(
          page.locator('#explore .rows'),
          page.locator('#explore .chart-reading:not(:empty)'),
        );
        await page.emulateMedia({ media: 'print' });
        for (const gone of [
          '.site-nav',
          '.contents',
          '.choices',
          '.actions',
          'canvas',
          '.chart-reading',
          '.site-footer nav',
        ])
          expect(await page.locator(`${gone}:visible`).count(), gone).toBe(0);
        const rows = await page.locator('#mention .row').count();
        expect(rows).toBeGreaterThan(0);
        expect(await page.locator('#mention .row .marks:visible').count()).toBe(rows);
        expect(await page.locator('#explore .marks circle:visible').count()).toBeGreaterThan(3);
        expect(await page.locator('.print-only').innerText()).toBe(
          `${twelve.url}/${language}/?edition=${id}&question=mention&by=age`,
        );
        expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThan(14);
      });
    },
  );

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

describe('the header', () => {
  it.each(languages)(
    'has its ways behind one button on a phone, which needs no script and opens by keyboard (%s)',
    async (language) => {
      const phone = { viewport: { width: 390, height: 700 }, javaScriptEnabled: false };
      await onPage(`${twelve.url}/${language}/over-time`, phone, async (page) => {
        const links = page.locator('.site-header').getByRole('link');
        // The way past it, the title and the other language.
        expect(await links.count()).toBe(3);
        // By keyboard: past the skip link and the title, to the button.
        for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        const ways = page.locator('.site-menu a');
        expect(await ways.count()).toBe(6);
        for (const way of await ways.all()) expect(await way.isVisible()).toBe(true);
        expect(await page.locator('.site-menu [aria-current]').getAttribute('href')).toBe(
          `/${language}/over-time`,
        );
        for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/${language}/method`);
      });
    },
  );

  it('has its ways in one line where there is room', async () => {
    await onPage(`${twelve.url}/fr/method`, { viewport: { width: 1200, height: 700 } }, async (page) => {
      const links = page.locator('.site-header').getByRole('link').filter({ visible: true });
      const tops = await page
        .locator('.site-ways a:visible')
        .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));
      // The underline of the ways takes some pixels.
      expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(10);
      expect(await links.count()).toBe(9);
    });
  });

  it('stands before the survey without them', async () => {
    await onPage(`${twelve.url}/en/survey`, { viewport: { width: 390, height: 700 } }, async (page) => {
      await page.locator('h1').waitFor();
      expect(await page.locator('.site-header nav').count()).toBe(0);
    });
  });
});

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function expectToFit(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${page.url()} at ${width}`).toBe(0);
  }
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
