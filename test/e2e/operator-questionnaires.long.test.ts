import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Questionnaire, questionsOf, type Text } from '../../functions/survey/questionnaire.ts';
import { dayInParis } from '../../functions/survey/wave.ts';
import { answerEach } from './support/answer-survey.ts';
import { overflow } from './support/axe.ts';
import { complaints, observatory, openPage, openSignedIn, operate } from './support/operators-page.ts';
import { storeResponses } from './support/store-responses.ts';

const moduleFile = resolve(import.meta.dirname, '../reference/questionnaires/module-2027.json');
const phone = { width: 390, height: 844 };

/** As it was typed, in place of what typography makes of it: its spaces and its apostrophes. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ').replaceAll('’', "'");

describe('the operator’s questionnaires', () => {
  it('takes nobody away who has gone to another view while it was being opened', async () => {
    const page = await openSignedIn('/en/operator#/questionnaires');
    await page.getByLabel('Draft id').fill('late');
    const { promise: isElsewhere, resolve: goOn } = Promise.withResolvers<void>();
    await page.route(/\/api\/v1\/questionnaires\/[^/]+$/, async (route) => {
      await isElsewhere;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Log' }).waitFor();
    const read = page.waitForEvent('requestfinished', (request) =>
      /\/api\/v1\/questionnaires\//.test(request.url()),
    );
    goOn();
    await read;
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect([new URL(page.url()).hash, await page.locator('.said').innerText()]).toEqual(['#/actions', '']);
    await page.getByRole('heading', { level: 2, name: 'Log' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a wave with a questionnaire that came as a file', () => {
  const wave = 'regrets-2027';
  const edition = `${wave}-1`;
  let asked: Questionnaire;

  it('is opened by the operator, and answered on a phone', async () => {
    const draft = JSON.parse(readFileSync(moduleFile, 'utf8'));
    const { status } = await operate('/questionnaires/module2027', 'PUT', draft, { 'if-none-match': '*' });
    expect(status).toBe(200);
    const operator = await openSignedIn('/en/operator#/waves/new');
    await operator.locator('#field-id').fill(wave);
    await operator.locator('#field-opensOn').fill(dayInParis(new Date()));
    await operator.getByRole('button', { name: 'Continue' }).click();
    asked = (await operate('/questionnaires/module2027')).body.document;
    await operator.getByLabel(asked.title.en).check();
    for (const screen of ['3 of 4', '4 of 4']) {
      await operator.getByRole('button', { name: 'Continue' }).click();
      await operator.getByRole('heading', { level: 2, name: screen }).waitFor();
    }
    await operator.locator('form button[type="submit"]').click();
    await operator.getByRole('button', { name: /^Yes, / }).click();
    await operator.locator('.said').getByText('is created').waitFor();
    expect(complaints).toEqual([]);

    const page = await openPage('/fr/survey', { viewport: phone });
    await page.locator('.start').click();
    const seen: string[] = [];
    await answerEach(page, async (question) => {
      seen.push(plain(await question.locator('legend').innerText()));
      expect(await overflow(page)).toBe(0);
      await question.locator('.option').first().click();
    });
    // Who says yes to all is asked everything.
    for (const [index, { text }] of questionsOf(asked).entries()) {
      expect(seen[index]).toContain(plain(text.fr));
    }
    expect(seen).toHaveLength(questionsOf(asked).length);
    await page.getByRole('button', { name: /^Envoyer mes/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Merci/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('has an edition that tells its questions on every page and in a file, in both languages', async () => {
    await storeResponses(observatory, { responses: 900, seed: 27, wave });
    for (const step of ['prepare', 'release']) {
      expect((await operate(`/waves/${wave}/editions/1/${step}`, 'POST')).status).toBe(200);
    }
    const told = questionsOf(asked).filter(({ kind }) => kind !== 'profile');
    const added = told.find(({ id }) => id === 'pressure')?.text as Text;
    const page = await openPage(undefined, { viewport: phone, repliesMayFail: false });
    for (const language of ['fr', 'en'] as const) {
      await page.goto(`${observatory.url}/${language}/?edition=${edition}`);
      await page.locator('.extract-figures li').first().waitFor();
      const results = plain(await page.locator('main').innerText());
      for (const { topic } of told) expect(results).toContain(plain(topic[language]));
      expect(await overflow(page)).toBe(0);

      await page.goto(`${observatory.url}/${language}/?edition=${edition}&question=pressure`);
      const explore = page.locator('#explore');
      await explore.locator('.rows').first().waitFor();
      await explore.locator('.folded summary').click();
      const base = language === 'fr' ? 'Base : tous les salariés,' : 'Base: all employees,';
      for (const words of [plain(added[language]), base]) {
        expect(plain(await explore.innerText())).toContain(words);
      }
      expect(await overflow(page)).toBe(0);

      await page.goto(`${observatory.url}/${language}/method`);
      const method = plain((await page.locator('main').textContent()) ?? '');
      for (const { text } of questionsOf(asked)) expect(method).toContain(plain(text[language]));
    }
    const csv = await (
      await fetch(`${observatory.url}/api/v1/editions/${edition}/download?format=csv`)
    ).text();
    for (const { id, text } of told) for (const words of [id, text.fr, text.en]) expect(csv).toContain(words);
    expect(complaints).toEqual([]);
  });
});
