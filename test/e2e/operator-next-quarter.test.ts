import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { defaultQuestionnaire } from '../../functions/survey/default-questionnaire.ts';
import type { Questionnaire } from '../../functions/survey/questionnaire.ts';
import { axeViolations, overflow } from './support/axe.ts';
import { complaints, observatory, openPage, openSignedIn, operate } from './support/operators-page.ts';

const phone = { width: 390, height: 844 };

/** The screen of this heading, which has the focus. */
async function onScreen(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: heading }).waitFor();
  await page.waitForFunction(
    (text) => document.activeElement?.matches('h2') && document.activeElement.textContent?.includes(text),
    heading,
  );
}

const hasFocus = (page: Page, id: string) =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);

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
  it('is opened in four screens from what the last wave has, on a phone, in French', async () => {
    const last = (await operate('/waves/current')).body;
    const page = await openSignedIn('/fr/operator', { viewport: phone });
    await page.getByRole('link', { name: 'Ouvrir une nouvelle vague' }).click();
    await onScreen(page, 'Nouvelle vague · 1 sur 4 Dates et éditions');
    await page.getByText(/Les valeurs proposées suivent la vague la plus récente/).waitFor();
    const proposed = {
      id: await page.locator('#field-id').inputValue(),
      opensOn: await page.locator('#field-opensOn').inputValue(),
      closesOn: await page.locator('#field-closesOn').inputValue(),
    };
    await page.getByRole('button', { name: 'Continuer' }).click();
    await onScreen(page, 'Nouvelle vague · 2 sur 4 Questionnaire');
    expect(await page.getByRole('radio').first().isChecked()).toBe(true);
    await page.getByText(/le même que pour/).waitFor();
    await page
      .locator('#field-questionnaire-facts')
      .getByText(/^Les \d+ séries continuent\.$/)
      .waitFor();
    expect(await page.getByRole('link', { name: /les questionnaires/ }).getAttribute('href')).toBe(
      '#/questionnaires',
    );
    await page.getByRole('button', { name: 'Continuer' }).click();
    await onScreen(page, 'Nouvelle vague · 3 sur 4 Population, marges et notice');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await onScreen(page, 'Nouvelle vague · 4 sur 4 Vérifier et ouvrir');
    await page.getByText('Redressement : Âge', { exact: false }).waitFor();
    expect([await axeViolations(page), await overflow(page)]).toEqual([[], 0]);
    const open = page.getByRole('button', { name: 'Programmer l’ouverture' });
    await open.click();
    await page.getByText('Elle ouvrira automatiquement').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('button[type="submit"]'));
    expect((await operate('/waves')).body).toHaveLength(1);
    await open.click();
    await page.getByRole('button', { name: 'Oui, programmer la vague' }).click();
    await page.locator('.said').getByText('est créée').waitFor();
    const made = (await operate(`/waves/${proposed.id}`)).body;
    const { margins, notice, population, populationSource, questionnaire } = last;
    expect(made).toMatchObject({ ...proposed, margins, notice, population, populationSource, questionnaire });
    expect(made.status).toBe('scheduled');
    expect(made.editions).toHaveLength(last.editions.length);
    expect(await page.evaluate(() => sessionStorage.getItem('operator-next-wave'))).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('keeps what is typed from screen to screen and through a reload; each error is on its screen', async () => {
    const page = await openSignedIn('/en/operator#/waves/new');
    await page.locator('#field-title-en').fill('Spring');
    const closesOn = await page.locator('#field-closesOn').inputValue();
    await page.locator('#field-closesOn').fill('2020-01-01');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('The last day is before the first.').waitFor();
    await hasFocus(page, 'field-closesOn');
    await page.locator('#field-closesOn').fill(closesOn);
    await page.getByRole('button', { name: 'Continue' }).click();
    await onScreen(page, '2 of 4');
    await page.getByRole('button', { name: 'Continue' }).click();
    await onScreen(page, '3 of 4');

    const sex = page.locator('details', { hasText: 'Sex' }).first();
    await sex.locator('summary').click();
    await page.locator('#field-margins-0-categories-0-share').fill('60');
    await page.goBack();
    await onScreen(page, '2 of 4');
    await page.goForward();
    await onScreen(page, '3 of 4');
    await page.reload();
    await page.locator('#field-margins-0-categories-0-share').waitFor({ state: 'attached' });
    expect(await page.locator('#field-margins-0-categories-0-share').inputValue()).toBe('60');
    // A screen that is gone to by its address is filled in as well, and says what is wrong.
    await page.goto(`${observatory.url}/en/operator#/waves/new/check`);
    await page.getByText('To correct: The margin’s shares must add up to 100%.').waitFor();
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.getByRole('heading', { level: 2, name: '3 of 4' }).waitFor();
    await hasFocus(page, 'field-margins-0-categories-0-share');
    await page.getByText('109.4%; 9.4% too much').waitFor();
    await page.locator('#field-margins-0-categories-1-share').fill('40');
    await page.getByRole('button', { name: 'Continue' }).click();
    await onScreen(page, '4 of 4');
    await page.getByText('Spring').waitFor();

    await page.getByRole('button', { name: 'Change: Limits' }).click();
    await page.getByRole('heading', { level: 2, name: '3 of 4' }).waitFor();
    await hasFocus(page, 'field-notice-limits-fr');
    await page.goBack();
    await onScreen(page, '4 of 4');
    // Somebody takes the name meanwhile.
    const { id, title, opensOn } = await page.evaluate(() =>
      JSON.parse(sessionStorage.getItem('operator-next-wave') ?? '{}'),
    );
    expect((await operate('/waves', 'POST', { id, title, opensOn, closesOn })).status).toBe(201);
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await page.getByText('There is already a wave with this id.').waitFor();
    await hasFocus(page, 'field-id');
    await page.locator('#field-id').fill('spring');
    await page.goto(`${observatory.url}/en/operator#/waves/new/check`);
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await page.locator('.said').getByText('“Spring” is created').waitFor();
    const { margins } = (await operate('/waves/spring')).body;
    expect(margins[0].categories.map(({ share }: { share: number }) => share)).toEqual([0.6, 0.4]);
    expect(complaints).toEqual([]);
  });

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
  it('shows both what they typed, and overwrites nothing before one of them has chosen', async () => {
    const { body: wave } = await operate('/waves/spring');
    const path = '/waves/spring';
    const page = await openSignedIn(`/en/operator#${path}`);
    await page.locator('#field-title-en').fill('Mine');
    const theirs = { title: { ...wave.title, en: 'Theirs' }, populationSource: 'Insee 2027' };
    await operate(path, 'PATCH', theirs, { 'if-match': '*' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Someone else has just changed this wave.').waitFor();
    await page.locator('.both-versions').getByText('Mine').waitFor();
    expect((await operate(path)).body.title.en).toBe('Theirs');
    await page.getByRole('button', { name: 'Keep what I typed' }).click();
    await page.locator('.said').getByText('along with what someone else changed').waitFor();
    expect((await operate(path)).body).toMatchObject({
      title: { en: 'Mine' },
      populationSource: 'Insee 2027',
    });
    expect(await page.locator('#field-populationSource').inputValue()).toBe('Insee 2027');
    expect(complaints).toEqual([]);
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
