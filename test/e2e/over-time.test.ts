import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../functions/observatory/edition.ts';
import { defaultQuestionnaire, defaultQuestions } from '../../functions/survey/default-questionnaire.ts';
import { editionOf, made, makeRespondents } from '../attacks/support/made-edition.ts';
import { variants } from '../support/rounds.ts';
import { madeUpManifests } from '../web/over-time/made-up-series.ts';
import { looks } from './support/axe.ts';
import { type MadeUpObservatory, startMadeUpObservatory } from './support/made-up-observatory.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { expectSound, unfoldAll } from './support/sound-page.ts';
import { visitPage } from './support/visit-page.ts';

const languages = variants(['fr', 'en'] as const);

let twelve: MadeUpObservatory;
let two: MadeUpObservatory;
let browser: Browser;

beforeAll(async () => {
  [twelve, two, browser] = await Promise.all([
    startMadeUpObservatory(madeUpManifests(12, reworded)),
    startMadeUpObservatory(twoWaves()),
    sharedBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await twelve?.stop();
  await two?.stop();
});

function reworded(manifest: Manifest, wave: number): Manifest {
  return {
    ...manifest,
    questions: manifest.questions.map((question) =>
      question.id === 'aware' && wave >= 5 ? { ...question, wordingVersion: 2 } : question,
    ),
  };
}

/** Of the observatory's own questionnaire, by the real pipeline. */
function twoWaves(): Manifest[] {
  const waveOf = (ofWave: { id: string; opensOn: string }, seed: number, previous?: Manifest) => {
    const respondents = makeRespondents(1300, seed, undefined, defaultQuestions);
    const edition = editionOf(respondents, {
      questionnaire: defaultQuestionnaire,
      ofWave,
      ...(previous && { previous }),
    });
    return { ...made(edition).manifest, id: `${ofWave.id}-1` };
  };
  const first = waveOf({ id: '2026-q4', opensOn: '2026-10-01' }, 5);
  return [first, waveOf({ id: '2027-q1', opensOn: '2027-01-04' }, 6, first)];
}

describe('two waves over time', () => {
  it.each(languages)('are read at a glance, every indicator of them (%s)', async (language) => {
    for (const [width, most] of [
      [1280, 5000],
      [390, 9000],
    ] as const) {
      await onPage(`${two.url}/${language}/over-time`, { viewport: { width, height: 900 } }, async (page) => {
        expect(await page.locator('.series').count()).toBeGreaterThanOrEqual(
          defaultQuestionnaire.indicators.length,
        );
        expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThan(most);
      });
    }
  });

  it('keep figures and ledger one click away, without scripts as with them', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await onPage(`${two.url}/en/over-time`, { javaScriptEnabled }, async (page) => {
        const figures = page.locator('#figures-mention');
        const ledger = page.locator('#ledger-mention');
        expect([await figures.isVisible(), await ledger.isVisible()]).toEqual([false, false]);
        await page.locator('#mention').getByRole('link').click();
        await figures.waitFor();
        await page.getByText('Open the ledger').click();
        await ledger.waitFor();
      });
    }
  });

  it('are whole on paper, figures and ledger and how to read them', async () => {
    await onPage(`${two.url}/fr/over-time`, { javaScriptEnabled: false }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      for (const part of ['#figures-mention td', '#ledger-mention td', '.reading p']) {
        const text = await page.locator(part).first().innerText();
        expect([part, text.length > 0]).toEqual([part, true]);
      }
    });
  });
});

describe('twelve waves over time', () => {
  it.each(looks)('are accessible and fit ($language)', async ({ language, colorScheme, rules }) => {
    await onPage(`${twelve.url}/${language}/over-time`, { colorScheme }, async (page) => {
      await expectSound(page, rules);
      await unfoldAll(page);
      await expectSound(page, rules);
    });
    expect(twelve.failures).toEqual([]);
  });

  it('are interrupted by a reworded question in its own line and no other', async () => {
    await onPage(`${twelve.url}/en/over-time`, {}, async (page) => {
      await unfoldAll(page);
      expect(await page.locator('#mention polyline').count()).toBe(1);
      expect(await page.locator('#aware polyline').count()).toBe(2);
      expect(await page.locator('#aware .trend-break').count()).toBe(2);
      const ledger = page.locator('#ledger-aware tr[data-verdict]');
      expect(await ledger.count()).toBe(5);
      expect(await page.locator('#ledger-aware').innerText()).toContain('was revised (version 1, then 2)');
      expect(await page.locator('#ledger-networksMean').innerText()).toContain('among themselves');
    });
  });

  it('say what is touched in a drawing, edition by edition', async () => {
    await onPage(`${twelve.url}/en/over-time`, {}, async (page) => {
      const [newest, second] = await page
        .locator('#figures-mention [data-column="estimate"]')
        .evaluateAll((cells) => cells.map((cell) => cell.textContent));
      const reading = page.locator('#mention .chart-reading');
      await page.locator('#mention .touchable canvas').focus();
      await reading.filter({ hasText: '2010: 15%' }).waitFor();
      await page.keyboard.press('End');
      await reading.filter({ hasText: `: ${newest}` }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await reading.filter({ hasText: `: ${second}` }).waitFor();
    });
  });

  it('keep marks and words inside their drawing, at every width', async () => {
    for (const width of [320, 768, 1280]) {
      await onPage(`${twelve.url}/fr/over-time`, { viewport: { width, height: 800 } }, async (page) => {
        const outside = await page.locator('.trend').evaluateAll((drawings) =>
          drawings.flatMap((drawing) => {
            const frame = drawing.getBoundingClientRect();
            return [...drawing.querySelectorAll('circle, text')]
              .filter((mark) => {
                const { left, right, top, bottom } = mark.getBoundingClientRect();
                return (
                  left < frame.left - 2 || right > frame.right + 2 || top < frame.top || bottom > frame.bottom
                );
              })
              .map((mark) => mark.outerHTML);
          }),
        );
        expect(outside, String(width)).toEqual([]);
      });
    }
  });
});

function onPage(
  address: string,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  return visitPage(browser, { address, options }, check);
}
