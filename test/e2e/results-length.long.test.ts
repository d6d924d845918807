import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEditionDocuments } from '../../functions/storage/editions.ts';
import { defaultQuestionnaire } from '../../functions/survey/default-questionnaire.ts';
import { questionsOf } from '../../functions/survey/questionnaire.ts';
import { editionOf, keyNamed, made, makeRespondents } from '../attacks/support/made-edition.ts';
import { listMadeUpEdition } from '../support/released-editions.ts';
import { type MadeUpObservatory, startEmptyObservatory } from './support/made-up-observatory.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { visitPage } from './support/visit-page.ts';

/** An edition as long as they get: one of its findings is of an activity among many, with long names. */
let observatory: MadeUpObservatory;
let browser: Browser;
const languages = ['fr', 'en'] as const;

beforeAll(async () => {
  const started = await startEmptyObservatory();
  observatory = started;
  browser = await sharedBrowser();
  const respondents = makeRespondents(
    12_000,
    7,
    (answers, random) =>
      answers.activity === 'construction' && random() < 0.25 ? { ...answers, limits: 'well' } : answers,
    questionsOf(defaultQuestionnaire),
  );
  const { manifest, tables } = made(
    editionOf(respondents, { questionnaire: defaultQuestionnaire, key: keyNamed('a long edition') }),
  );
  const { id, wave, publishedOn } = manifest;
  if (wave === null) throw new Error('an edition of answers has a wave');
  const simulated = manifest.respondents;
  await writeEditionDocuments(started.table, id, {
    manifest: { ...manifest, simulated, headline: { fr: 'Un essai.', en: 'A trial.' } },
    questions: tables,
  });
  await listMadeUpEdition(started.table, {
    ...{ id, wave, publishedOn, simulated, run: id },
    respondents: manifest.respondents,
  });
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

describe('the results of an edition that finds a group among many', () => {
  it('show beside the finding some of the groups, and say of how many', async () => {
    const visit = { address: `${observatory.url}/en/`, options: {} };
    await visitPage(browser, visit, async (page) => {
      const found = page.locator('[data-finding$="-activity"]');
      expect(await found.locator('thead').innerText()).toMatch(/\(4\sof\s\d\sgroups\)/);
      expect(await found.locator('tbody tr').count()).toBe(4);
      expect(await found.getByRole('rowheader', { name: 'Construction' }).count()).toBe(1);
    });
  });

  it.each([
    [1280, 5000],
    [390, 8000],
  ])('at %i pixels are no longer than %i, and all of it without a script', async (width, most) => {
    for (const language of languages) {
      for (const javaScriptEnabled of [true, false]) {
        const options = { viewport: { width, height: 900 }, javaScriptEnabled };
        await visitPage(browser, { address: `${observatory.url}/${language}/`, options }, async (page) => {
          await page.locator('#method').waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(most);
        });
      }
    }
  });

  it('print on six pages of A4 at most', async () => {
    for (const language of languages) {
      const visit = { address: `${observatory.url}/${language}/`, options: {} };
      await visitPage(browser, visit, async (page) => {
        const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
        expect(printed.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(6);
      });
    }
  });
});
