import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { variants } from '../support/rounds.ts';
import { browser, onPage, read, server } from './support/edition-observatory.ts';
import { expectStill } from './support/still-page.ts';
import { touchDrawing } from './support/touch-drawing.ts';

const languages = ['fr', 'en'] as const;

describe('the observatory page of an edition', () => {
  it('keeps what earlier addresses broke down, over a reload and on the way to the question', async () => {
    await onPage('/en/?sections=aware.size.no', {}, async (page) => {
      const rows = page.locator('#aware .rows');
      expect(await rows.innerText()).toContain('50 to 249');
      const said = await rows.locator('.value-figure strong').allInnerTexts();
      await page.reload();
      expect(await rows.locator('.value-figure strong').allInnerTexts()).toEqual(said);
      await page.getByRole('link', { name: 'See the detail: Awareness', exact: true }).click();
      await page.waitForURL(/\/en\/questions\/aware\?answer=no#by-size$/);
      expect(await page.locator('#by-size .value-figure strong').allInnerTexts()).toEqual(said);
    });
  });

  it.each([320, 1200])('neither moves nor scrolls sideways at %i pixels', async (width) => {
    await onPage('/fr/?mention=activity', { viewport: { width, height: 800 } }, expectStill);
  });

  it('leads on from an edition that does not exist', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/fr/?edition=1999-q1-1`);
    await page.getByRole('link', { name: 'Voir la dernière édition' }).click();
    await page.locator('.extract').waitFor();
    await page.close();
  });
});

describe('Explore', () => {
  it.each(variants(languages))(
    'has a name for each choice, and goes from one to the next by keyboard (%s)',
    async (language) => {
      await onPage(`/${language}/?question=mention&by=age&sort=down`, {}, async (page) => {
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
  it.each(variants(languages))(
    'the results keep their charts, and say where they can be found (%s)',
    async (language) => {
      const { id } = await read<Manifest>('/editions/latest');
      await onPage(`/${language}/?question=mention&by=age`, {}, async (page) => {
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
          `${server.url}/${language}/?edition=${id}&question=mention&by=age`,
        );
        expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThan(14);
      });
    },
  );
});

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
