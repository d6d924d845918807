import { beforeAll, describe, expect, it } from 'vitest';
import { defaultQuestionnaire } from '../../../functions/survey/default-questionnaire.ts';
import type { Questionnaire } from '../../../functions/survey/questionnaire.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { firstWave } from '../support/first-wave.ts';
import { onScreen, operatorsSpace } from '../support/operators-space.ts';

const { openSignedIn, operate } = operatorsSpace(await observatoryOfFile({ wave: firstWave() }));

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
  });

  it('is told without a word of a last wave where there is none', async () => {
    const page = await openSignedIn('/en/operator#/waves/new', (page) =>
      page.route('GET /operator/waves', () => Response.json([])),
    );
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
    const creating = page.hold('POST /operator/waves');
    page.agrees = true;
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await creating.asked;
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Log' }).waitFor();
    creating.letGo();
    await page.locator('.said').getByText('is created').waitFor();
    await new Promise(requestAnimationFrame);
    expect(page.address.hash).toBe('#/actions');
    await page.getByRole('heading', { level: 2, name: 'Log' }).waitFor();
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
    const page = await openSignedIn(`/fr/operator#/waves/${id}`);
    await page.getByText(/Peuvent encore changer\s: titre, dernier jour et notice de méthode/).waitFor();
    await page.getByText(/questionnaire\s: les réponses n’ont de sens qu’avec les questions/).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
  });

  it('says so of one that was put off and has answers, and takes back what it cannot change', async () => {
    const page = await openSignedIn('/en/operator#/waves/spring');
    const mayChange = ['title', 'closesOn', 'notice', 'status'];
    page.route('PATCH /operator/waves/spring', () =>
      Response.json({ type: '/problems/wave-fixed', mayChange }, { status: 409 }),
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
    page.unroute('PATCH /operator/waves/spring');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.said').getByText('Saved: title.').waitFor();
  });
});
