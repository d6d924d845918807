import { beforeAll, describe, expect, it } from 'vitest';
import { defaultQuestionnaire } from '../../functions/survey/default-questionnaire.ts';
import type { Questionnaire } from '../../functions/survey/questionnaire.ts';
import { overflow } from './support/axe.ts';
import {
  complaints,
  observatory,
  onScreen,
  openPage,
  openSignedIn,
  operate,
} from './support/operators-page.ts';

const phone = { width: 390, height: 844 };

/** Asks what the default asks, each with a way not to answer, and of nobody whether they are over 64. */
const revised: Questionnaire = {
  ...defaultQuestionnaire,
  id: 'revised',
  title: { fr: 'Le questionnaire révisé', en: 'The revised questionnaire' },
  sections: defaultQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const { id, revision } = question;
      const asked = question.options.filter(({ code }) => id !== 'age' || code !== '65+');
      const label = { fr: 'Sans réponse', en: 'No answer' };
      const hasRefusal = asked.some(({ refusal }) => refusal);
      const options = hasRefusal ? asked : [...asked, { code: 'refused', label, refusal: true as const }];
      const isOther = !hasRefusal || ['age', 'aware'].includes(id);
      return isOther ? { ...question, revision: revision + 1, options } : question;
    }),
  })),
};

describe('the next quarter', () => {
  it('has another questionnaire where one is chosen, and says what that does to series and margins', async () => {
    const { body: draft } = await operate('/questionnaires/revised', 'PUT', revised, {
      'if-none-match': '*',
    });
    expect(draft.faults).toEqual([]);
    const { title, ...untitled } = revised;
    await operate('/questionnaires/half', 'PUT', { ...untitled, id: 'half' }, { 'if-none-match': '*' });
    const page = await openSignedIn('/en/operator#/waves/new/questionnaire');
    await page.getByText('The draft “half” cannot be chosen yet').waitFor();
    await page.getByLabel(title.en).check();
    await page.getByText(/^Series: \d+ go on, \d+ breaks?$/).waitFor();
    await page
      .getByText(/^Broken, because the question “[^”]+” has changed: “[^”]+”/)
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Continue' }).click();
    await onScreen(page, '3 of 4');
    await page.getByText(/in the margin “Age”, these answers are no longer offered: .*65/).waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await onScreen(page, '4 of 4');
    await page.getByText('Not taken over').waitFor();
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await page.locator('.said').getByText('is created').waitFor();
    const [made] = (await operate('/waves')).body;
    expect(made.questionnaire).toBe(draft.hash);
    expect(made.margins[1].categories.at(-1).codes).toEqual(['50-64']);
    expect(complaints).toEqual([]);
  });

  it('is told without a word of a last wave where there is none', async () => {
    const page = await openPage();
    await page.route('**/operator/waves', (route) =>
      route.fulfill({ contentType: 'application/json', body: '[]' }),
    );
    await page.goto(`${observatory.url}/en/operator#/waves/new`);
    await page.getByLabel('Operator’s key').fill(observatory.operatorKey);
    await page.getByRole('button', { name: 'Enter' }).click();
    for (const number of [1, 2, 3, 4]) {
      await page.getByRole('heading', { level: 2, name: `${number} of 4` }).waitFor();
      await page.locator('form button[type="submit"]').waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/newest|same as for|taken over|Series/);
      if (number < 4) await page.getByRole('button', { name: 'Continue' }).click();
    }
    await page.getByText('27,000,000 people').waitFor();
  });
});

describe('a wave that is created while one looks elsewhere', () => {
  it('is told there, and takes nobody away', async () => {
    const page = await openSignedIn('/en/operator#/waves/new/check');
    const { promise: isElsewhere, resolve: goOn } = Promise.withResolvers<void>();
    await page.route('**/operator/waves', async (route) => {
      if (route.request().method() === 'POST') await isElsewhere;
      await route.continue();
    });
    page.on('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await sent;
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Log' }).waitFor();
    goOn();
    await page.locator('.said').getByText('is created').waitFor();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(new URL(page.url()).hash).toBe('#/actions');
    await page.getByRole('heading', { level: 2, name: 'Log' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a wave that two people change', () => {
  beforeAll(async () => {
    const days = { opensOn: '2099-01-01', closesOn: '2099-03-31' };
    const made = await operate('/waves', 'POST', {
      id: 'spring',
      title: { fr: 'Printemps', en: 'Spring' },
      ...days,
    });
    expect(made.status).toBe(201);
  });

  it('says of one that has opened what may still change, and of the rest why not', async () => {
    const { id } = (await operate('/waves/current')).body;
    const page = await openSignedIn(`/fr/operator#/waves/${id}`, { viewport: phone });
    await page.getByText(/Peuvent encore changer\s: titre, dernier jour et notice de méthode/).waitFor();
    await page.getByText(/questionnaire\s: les réponses n’ont de sens qu’avec les questions/).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await overflow(page)).toBe(0);
  });

  it('says so of one that was put off and has answers, and takes back what it cannot change', async () => {
    const page = await openSignedIn('/en/operator#/waves/spring');
    const mayChange = ['title', 'closesOn', 'notice', 'status'];
    await page.route('**/operator/waves/spring', (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({
            status: 409,
            contentType: 'application/problem+json',
            body: JSON.stringify({ type: '/problems/wave-fixed', mayChange }),
          })
        : route.continue(),
    );
    const people = page.locator('#field-population');
    const before = await people.inputValue();
    await people.fill('5');
    await page.locator('#field-title-en').fill('Late spring');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Nothing was saved.').waitFor();
    await page.getByText('People have already answered this wave. These can still change').waitFor();
    expect([await people.isDisabled(), await people.inputValue()]).toEqual([true, before]);
    await page.getByText('Not saved yet: title.').waitFor();
    await page.unroute('**/operator/waves/spring');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.said').getByText('Saved: title.').waitFor();
    expect(complaints).toEqual([]);
  });
});
