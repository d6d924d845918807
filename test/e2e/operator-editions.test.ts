import { describe, expect, it } from 'vitest';
import { call } from '../support/local-observatory.ts';
import { overflow } from './support/axe.ts';
import { complaints, observatory, openSignedIn, operate, said, title } from './support/operators-page.ts';
import { storeResponses } from './support/store-responses.ts';

describe('the calendar of a wave’s editions', () => {
  it('prepares no edition before the notice is complete, and leads to what it lacks', async () => {
    const { id: wave, notice } = (await operate('/waves/current')).body;
    const { mode, ...rest } = notice;
    await operate('/waves/current', 'PATCH', { notice: rest });
    const page = await openSignedIn('/en/operator');
    await page.getByText('can be prepared without “Mode of data collection”', { exact: false }).waitFor();
    await page.goto(`${observatory.url}/en/operator#/waves/${wave}/editions`);
    await page.getByText('Nothing can be prepared while the method notice is incomplete').waitFor();
    expect(await page.getByRole('button', { name: /^Prepare/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Mode of data collection' }).click();
    await title(page, `Wave ${wave}`);
    await page.waitForFunction(() => document.activeElement?.id === 'field-notice-mode-fr');
    await page.locator('#field-notice-mode-fr').fill(mode.fr);
    await page.locator('#field-notice-mode-en').fill(mode.en);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await said(page, 'Saved: method notice.');
    await page.getByRole('link', { name: 'Calendar of this wave’s editions' }).click();
    await page.getByRole('button', { name: 'Prepare edition 1' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('prepares an edition once it is said what that means, and shows it on the results page to nobody else', async () => {
    const { id: wave } = (await operate('/waves/current')).body;
    await storeResponses(observatory, { responses: 400, seed: 5 });
    const page = await openSignedIn(`/fr/operator#/waves/${wave}/editions`, {
      viewport: { width: 390, height: 800 },
    });
    await page.getByRole('button', { name: 'Préparer l’édition 1' }).click();
    await page.getByText('une édition préparée ne peut pas être refaite', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    expect((await operate(`/waves/${wave}/editions`)).body.editions[0].state).toBe('planned');
    await page.getByRole('button', { name: 'Préparer l’édition 1' }).click();
    await page.getByRole('button', { name: 'Oui, préparer' }).click();
    await said(page, 'L’édition 1 est préparée.');
    await page.getByText('Elle pourra être préparée une fois l’édition 1 publiée ou retirée.').waitFor();
    expect((await call(observatory, `/editions/${wave}-1`)).status).toBe(404);

    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('link', { name: 'Voir l’édition 1 sur la page de résultats' }).click();
    await page.getByText('Cette édition n’est pas publiée.').waitFor();
    const figures = page.locator('.observatory .extract-figures li');
    await figures.first().waitFor();
    await page.locator('.observatory #mention').waitFor();
    await page
      .getByRole('link', { name: 'La méthode' })
      .or(page.locator('a[href="#method"]'))
      .first()
      .click();
    await page.waitForFunction(() => document.activeElement?.id === 'method');
    await page.waitForURL(new RegExp(`#/waves/${wave}/editions/1$`));
    // Nothing of it has an address, but behind the key.
    const addresses = await page
      .locator('.observatory a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.filter((address) => address.includes(`${wave}-1`))).toEqual([]);
    expect(asked.filter((path) => path.includes(`${wave}-1`))).toEqual([]);
    expect(asked.filter((path) => path.includes('/preview/tables/')).length).toBeGreaterThan(5);
    expect(await overflow(page)).toBe(0);
    const { body: manifest } = await operate(`/waves/${wave}/editions/1/preview`);
    const shown = await figures.first().locator('.numeral').innerText();
    const headline = manifest.indicators.find((indicator: { headline: boolean }) => indicator.headline);
    expect(Number.parseInt(shown, 10)).toBe(Math.round(headline.estimate * 100));
    await page.getByRole('link', { name: 'Revenir au calendrier' }).click();
    await title(page, `Éditions de ${wave}`);
    expect(complaints).toEqual([]);
  });

  it('holds an edition back and lets it go', async () => {
    const { id: wave } = (await operate('/waves/current')).body;
    const page = await openSignedIn(`/en/operator#/waves/${wave}/editions`);
    await page.getByRole('button', { name: 'Hold edition 1 back' }).click();
    await said(page, 'Edition 1 is held back');
    expect((await operate(`/waves/${wave}/editions`)).body.editions[0]).toMatchObject({ held: true });
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: /is held back/ }).click();
    await page.getByRole('button', { name: 'Stop holding edition 1 back' }).click();
    await said(page, 'Edition 1 is no longer held back');
    expect(complaints).toEqual([]);
  });

  it('refuses a headline whose figures are not the edition’s, and releases it with one whose figures are', async () => {
    const { id: wave } = (await operate('/waves/current')).body;
    const page = await openSignedIn(`/en/operator#/waves/${wave}/editions`);
    await page.getByLabel('Headline in French').fill('97,3 % en parlent');
    await page.getByRole('button', { name: 'Release edition 1' }).click();
    await page.getByText('Write this in the other language too').waitFor();
    await page.getByLabel('Headline in English').fill('97.3% talk about it');
    await page.getByRole('button', { name: 'Release edition 1' }).click();
    await page.getByText('Release edition 1 of').waitFor();
    expect((await call(observatory, `/editions/${wave}-1`)).status).toBe(404);
    await page.getByRole('button', { name: 'Yes, release' }).click();
    await page.getByText('This figure is not in this edition: 97,3.').waitFor();
    await page.getByText('This figure is not in this edition: 97.3.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'release-1-headline-fr');
    expect((await call(observatory, `/editions/${wave}-1`)).status).toBe(404);
    const { indicators, findings } = (await operate(`/waves/${wave}/editions/1/preview`)).body;
    const talk = Math.round(indicators.find(({ id }: { id: string }) => id === 'mention').estimate * 100);
    await page.getByLabel('Headline in French').fill(`${talk} % en parlent`);
    await page.getByLabel('Headline in English').fill(`${talk}% talk about it`);
    await page.getByRole('button', { name: 'See, choose and reword them' }).click();
    const [one, other] = findings.ranked;
    await page.getByLabel('Finding 1', { exact: true }).selectOption(other.id);
    await page.getByLabel('Finding 2', { exact: true }).selectOption(one.id);
    await page.getByLabel('Finding 3', { exact: true }).selectOption('');
    await page.getByLabel('Finding 1: sentence in English').fill('As many as 98.7% do.');
    await page.getByRole('button', { name: 'Release edition 1' }).click();
    await page.getByRole('button', { name: 'Yes, release' }).click();
    await page.getByText('This figure is not in this edition: 98.7.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'release-1-findings-0-sentence-en');
    await page.getByLabel('Finding 1: sentence in English').fill('Many do.');
    await page.getByRole('button', { name: 'Release edition 1' }).click();
    await page.getByText('With these findings at the top, in this order:').waitFor();
    await page.getByRole('button', { name: 'Yes, release' }).click();
    await said(page, `Edition ${wave}-1 is released.`);
    const { body } = await call(observatory, `/editions/${wave}-1`);
    expect(body.headline).toEqual({ fr: `${talk} % en parlent`, en: `${talk}% talk about it` });
    expect(body.findings.top).toEqual([other.id, one.id]);
    const { sentence, reworded } = body.findings.ranked.find(({ id }: { id: string }) => id === other.id);
    expect([sentence.en, sentence.fr, reworded]).toEqual([
      expect.stringMatching(/many do\.$/i),
      other.sentence.fr,
      true,
    ]);
    await page.getByRole('link', { name: `See edition ${wave}-1` }).click();
    await page.getByRole('heading', { level: 1, name: `${talk}% talk about it` }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('brings out the final edition, and everybody reads both', async () => {
    const { id: wave } = (await operate('/waves/current')).body;
    await storeResponses(observatory, { responses: 100, seed: 6 });
    const page = await openSignedIn(`/fr/operator#/waves/${wave}/editions`);
    await page.getByRole('heading', { name: 'Édition 2, définitive' }).waitFor();
    await page.getByRole('button', { name: 'Préparer l’édition 2' }).click();
    await page.getByRole('button', { name: 'Oui, préparer' }).click();
    await said(page, 'L’édition 2 est préparée.');
    await page.getByRole('button', { name: 'Publier l’édition 2' }).click();
    await page.getByText('Sans titre.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Oui, publier' }).click();
    await said(page, `L’édition ${wave}-2 est publiée.`);
    for (const number of [1, 2]) {
      expect((await call(observatory, `/editions/${wave}-${number}`)).status).toBe(200);
      await page.goto(`${observatory.url}/fr/?edition=${wave}-${number}`);
      await page.locator('.extract-figures li').first().waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it('finds all of it in the log, the refused ones with their reason', async () => {
    const page = await openSignedIn('/fr/operator#/actions');
    await page.locator('tbody tr').first().waitFor();
    const rows = await page.locator('tbody tr').allInnerTexts();
    const text = rows.join('\n');
    expect(text).toMatch(/non faite\s: un chiffre du titre ne vient pas de l’édition/);
    expect(text).toMatch(/Publication d’une édition.*faite – .*-1/s);
    expect(text).toMatch(/Édition retenue[\s\S]*Préparation d’une édition/);
    const numbers = await page.locator('tbody td:first-child').allInnerTexts();
    expect(numbers.map(Number)).toEqual(numbers.map((_, index) => numbers.length - index));
    expect(complaints).toEqual([]);
  });
});
