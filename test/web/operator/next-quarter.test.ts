import { describe, expect, it } from 'vitest';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { firstWave } from '../support/first-wave.ts';
import { onScreen, operatorsSpace, title } from '../support/operators-space.ts';

const { openSignedIn, operate } = operatorsSpace(await observatoryOfFile({ wave: firstWave() }));

describe('the next quarter', () => {
  it('is opened in four screens from what the last wave has, on a phone, in French', async () => {
    const last = (await operate('/waves/current')).body;
    const page = await openSignedIn('/fr/operator');
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
    const open = page.getByRole('button', { name: 'Programmer l’ouverture' });
    await open.click();
    await page.getByText('Elle ouvrira automatiquement').waitFor();
    await page.keyboard.press('Escape');
    await page.hasFocus('button[type="submit"]');
    expect((await operate('/waves')).body).toHaveLength(1);
    await open.click();
    await page.getByRole('button', { name: 'Oui, programmer la vague' }).click();
    await page.locator('.said').getByText('est créée').waitFor();
    const made = (await operate(`/waves/${proposed.id}`)).body;
    const { margins, notice, population, populationSource, questionnaire } = last;
    expect(made).toMatchObject({ ...proposed, margins, notice, population, populationSource, questionnaire });
    expect(made.status).toBe('scheduled');
    expect(made.editions).toHaveLength(last.editions.length);
    expect(page.stored).not.toHaveProperty('operator-next-wave');
  });

  it('keeps what is typed from screen to screen and through a reload; each error is on its screen', async () => {
    const page = await openSignedIn('/en/operator#/waves/new');
    await page.locator('#field-title-en').fill('Spring');
    const closesOn = await page.locator('#field-closesOn').inputValue();
    await page.locator('#field-closesOn').fill('2020-01-01');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('The last day is before the first.').waitFor();
    await page.hasFocus('#field-closesOn');
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
    await page.goto(`/en/operator#/waves/new/check`);
    await page.getByText('To correct: The margin’s shares must add up to 100%.').waitFor();
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await title(page, '3 of 4');
    await page.hasFocus('#field-margins-0-categories-0-share');
    await page.getByText('109.4%; 9.4% too much').waitFor();
    await page.locator('#field-margins-0-categories-1-share').fill('40');
    await page.getByRole('button', { name: 'Continue' }).click();
    await onScreen(page, '4 of 4');
    await page.getByText('Spring').waitFor();

    await page.getByRole('button', { name: 'Change: Limits' }).click();
    await title(page, '3 of 4');
    await page.hasFocus('#field-notice-limits-fr');
    await page.goBack();
    await onScreen(page, '4 of 4');
    // Somebody takes the name meanwhile.
    const { id, title: named, opensOn } = JSON.parse(page.stored['operator-next-wave'] ?? '{}');
    expect((await operate('/waves', 'POST', { id, title: named, opensOn, closesOn })).status).toBe(201);
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await page.getByText('There is already a wave with this id.').waitFor();
    await page.hasFocus('#field-id');
    await page.locator('#field-id').fill('spring');
    await page.goto(`/en/operator#/waves/new/check`);
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await page.locator('.said').getByText('“Spring” is created').waitFor();
    const { margins } = (await operate('/waves/spring')).body;
    expect(margins[0].categories.map(({ share }: { share: number }) => share)).toEqual([0.6, 0.4]);
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
  });
});
