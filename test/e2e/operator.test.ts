import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { edition2010 } from '../../functions/observatory/edition-2010.ts';
import { call } from '../support/local-observatory.ts';
import { mailedLink, signedUpCompany } from '../support/signed-up-company.ts';
import { type AxeRules, axeViolations, looks, overflow } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { signInAsOperator } from './support/signed-in-operator.ts';
import { storeResponses } from './support/store-responses.ts';
import { watchPage } from './support/watch-page.ts';

let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
let context: BrowserContext | undefined;
let complaints: string[] = [];

const hostileName = '<img src=x onerror=alert(1)> =HYPERLINK("x") & Fils';

beforeAll(async () => {
  [observatory, browser] = await Promise.all([startObservatory(), sharedBrowser()]);
});

afterEach(async () => {
  await closeContext(context);
  context = undefined;
});

afterAll(async () => {
  await browser?.close();
  await observatory?.stop();
});

/** A browser of the operator's own; whatever the console or a foreign address sees is a complaint. */
async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  complaints = watchPage(page, observatory.url, { repliesMayFail: true });
  await page.goto(observatory.url + path);
  return page;
}

async function openSignedIn(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(path, options);
  await signInAsOperator(page, observatory.operatorKey);
  return page;
}

const operate = (path: string, method = 'GET', body?: unknown) =>
  call(observatory, `/operator${path}`, {
    key: observatory.operatorKey,
    method,
    body,
    headers: { 'if-match': '*' },
  });

/** A wave that has not opened: of one that has, only its words and its closing may change. */
async function waveToCome(): Promise<string> {
  const { margins, population, populationSource } = (await operate('/waves/current')).body;
  const wave = {
    id: 'to-come-1',
    title: { fr: 'À venir', en: 'To come' },
    opensOn: '2099-01-01',
    closesOn: '2099-03-31',
    population,
    populationSource,
    margins,
  };
  // It stays from one test to the next.
  expect([201, 409]).toContain((await operate('/waves', 'POST', wave)).status);
  return wave.id;
}

const said = (page: Page, text: string | RegExp) => page.locator('.said').getByText(text).waitFor();

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor();

describe('signing in', () => {
  it('refuses no key, a wrong one and one that no header takes, and keeps the right one for the tab', async () => {
    const page = await openPage('/en/operator');
    const [key, enter] = [page.getByLabel('Operator’s key'), page.getByRole('button', { name: 'Enter' })];
    await enter.click();
    await page.getByText('Paste the operator’s key here.').waitFor();
    for (const wrong of ['not-the-key', 'clé→']) {
      await key.fill(wrong);
      await enter.click();
      await page.getByText('This is not the operator’s key').waitFor();
      expect(await key.getAttribute('aria-invalid')).toBe('true');
      await page.waitForFunction(() => document.activeElement?.id === 'operator-key');
    }
    await key.fill(`  ${observatory.operatorKey}\n`);
    await enter.click();
    await title(page, 'Overview');
    await page.reload();
    await title(page, 'Overview');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await key.waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage))).toBe(
      '{}{}',
    );
    expect(complaints).toEqual([]);
  });

  it('says that there is no network, and lets one try again', async () => {
    const page = await openPage('/fr/operator');
    await page.getByLabel('Clé de l’opérateur').fill(observatory.operatorKey);
    await context?.setOffline(true);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByText('L’observatoire ne répond pas').waitFor();
    await context?.setOffline(false);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await title(page, 'Vue d’ensemble');
  });

  it('is asked for anew when the key is refused in between, and what was typed is still there', async () => {
    const page = await openSignedIn('/en/operator#/waves/new');
    await page.getByLabel('Title in French').fill('Printemps');
    await page.goto(`${observatory.url}/en/operator#/waves/new/check`);
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.route('**/operator/waves', (route) => route.fulfill({ status: 401, body: '{}' }));
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await page.getByText('Enter the new one').waitFor();
    await page.unroute('**/operator/waves');
    await page.getByLabel('Operator’s key').fill(observatory.operatorKey);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText('Printemps').waitFor();
    // What is being prepared is gone with whoever signs out, once that is agreed to.
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Operator’s key').waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
  });
});

describe('the operator’s story', () => {
  it('verifies a company of a hostile name, and refuses it again', async () => {
    const { id } = await signedUpCompany(observatory, { name: hostileName });
    const page = await openSignedIn('/en/operator');
    await page.getByRole('link', { name: /to be verified$/ }).click();
    await title(page, 'Companies');
    await page.getByRole('heading', { name: hostileName }).waitFor();
    await page.getByRole('button', { name: /^Verify/ }).click();
    await page.getByText('Declare this company verified?').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect((await operate('/companies?status=verified')).body).toEqual([]);
    await page.getByRole('button', { name: /^Verify/ }).click();
    await page.getByRole('button', { name: 'Yes, it is verified' }).click();
    await said(page, `${hostileName}\u2069 is verified`);
    expect((await operate('/companies?status=verified')).body).toMatchObject([{ id, name: hostileName }]);
    await page.getByRole('link', { name: 'Verified (1)' }).click();
    await page.getByRole('button', { name: /^Refuse/ }).click();
    await page.getByRole('button', { name: 'Yes, refuse it' }).click();
    await page.getByText('Say why: the company reads it.').waitFor();
    await page.getByLabel('Reason, which the company is mailed').fill('Not in the register.');
    await page.getByRole('button', { name: 'Yes, refuse it' }).click();
    await said(page, 'is refused');
    expect((await operate('/companies?status=refused')).body).toMatchObject([{ id }]);
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('creates a wave with what the newest one has, and with the plan that is typed', async () => {
    const page = await openSignedIn('/fr/operator#/waves/new');
    await page.getByLabel('Premier jour').fill('2028-01-01');
    // What was proposed follows the first day.
    expect(await page.getByLabel('Identifiant').inputValue()).toBe('2028-q1');
    expect(await page.getByLabel('Dernier jour').inputValue()).toBe('2028-03-31');
    await page.getByRole('button', { name: 'Retirer l’édition 1 du plan' }).click();
    expect(await page.locator('#field-editions-0-releasesOn').inputValue()).toBe('2028-04-01');
    await page.getByRole('button', { name: 'Ajouter une édition avant la dernière' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-editions-0-releasesOn');
    expect(await page.locator('#field-editions-0-releasesOn').inputValue()).toBe('2028-02-15');
    await page.locator('#field-editions-0-releasesOn').fill('2028-04-02');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('Elle doit paraître après celle qui la précède.').waitFor();
    await page.locator('#field-editions-0-releasesOn').fill('2028-02-15');
    await page.locator('#field-editions-0-hour').selectOption('18');
    for (const number of [2, 3, 4]) {
      await page.getByRole('button', { name: 'Continuer' }).click();
      await title(page, new RegExp(`${number} sur 4`));
    }
    await page.getByRole('button', { name: 'Programmer l’ouverture' }).click();
    await page.getByRole('button', { name: 'Oui, programmer la vague' }).click();
    await said(page, 'est créée');
    await title(page, 'Vague 2028-q1');
    const { body } = await operate('/waves/2028-q1');
    expect(body).toMatchObject({
      status: 'scheduled',
      opensOn: '2028-01-01',
      closesOn: '2028-03-31',
      editions: [
        { releasesOn: '2028-02-15', hour: 18 },
        { releasesOn: '2028-04-01', hour: 9 },
      ],
    });
    expect(body.margins).toEqual((await operate('/waves/current')).body.margins);
    expect(complaints).toEqual([]);
  });

  it('edits margins: a sum that is not 100 % is refused beside it, categories are grouped, and only then saved', async () => {
    const page = await openSignedIn('/fr/operator#/waves/2028-q1');
    await page.locator('summary', { hasText: 'Âge' }).click();
    const margin = page.locator('details', { hasText: 'Âge' });
    await margin.getByRole('button', { name: 'Retirer la catégorie 3' }).click();
    await margin.getByText('Dans aucune catégorie : 50 à 64 ans, 65 ans et plus', { exact: false }).waitFor();
    await margin.getByRole('button', { name: 'Ajouter une catégorie' }).click();
    await margin.getByLabel('50 à 64 ans').last().check();
    await margin.getByLabel(/Part de «\s50 à 64 ans\s»/).fill('20,1');
    await margin.getByText('il manque').waitFor();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await margin.getByText('Les parts de la marge doivent faire 100 %').waitFor();
    await page.waitForFunction(() => document.activeElement?.id.includes('categories-0-share'));
    const before = (await operate('/waves/current')).body.margins;
    expect((await operate('/waves/2028-q1')).body.margins).toEqual(before);
    await margin.getByLabel('65 ans et plus').last().check();
    await margin.getByLabel(/Part de «\s50 à 64 ans, 65 ans et plus\s»/).fill('30,2');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    // As it was before: nothing is left to save.
    await said(page, 'Tout est enregistré.');
    expect((await operate('/waves/2028-q1')).body.margins).toEqual(before);
    await margin.getByLabel(/Part de «\s18 à 24 ans\s»/).fill('10,8');
    await margin.getByLabel(/Part de «\s50 à 64 ans, 65 ans et plus\s»/).fill('30,1');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await said(page, /Enregistré\s: marges/);
    const { margins } = (await operate('/waves/2028-q1')).body;
    expect(margins[1].categories.map(({ share }: { share: number }) => share)).toEqual([0.108, 0.591, 0.301]);
    expect(complaints).toEqual([]);
  });

  it('loses nothing typed when the service fails, and asks before it would be lost', async () => {
    const page = await openSignedIn('/en/operator#/waves/2028-q1');
    await page.getByLabel('Title in English').fill('Winter 2028');
    await page.route('**/operator/waves/2028-q1', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The observatory does not answer').waitFor();
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Winter 2028');
    const questions: string[] = [];
    const answers = [false, true];
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      return answers.shift() ? dialog.accept() : dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Log' }).click();
    // The address was the other view's already when the question came; it is put back.
    await expect.poll(() => questions.length).toBe(1);
    await page.waitForURL(/#\/waves\/2028-q1$/);
    await title(page, 'Wave 2028-q1');
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Winter 2028');
    await page.getByRole('link', { name: 'Log' }).click();
    await title(page, 'Log');
    expect(questions).toEqual(Array(2).fill('Some changes are not saved. Leave this view and lose them?'));
  });

  it('puts what the service refuses beside its field, in the reader’s words', async () => {
    const page = await openSignedIn('/fr/operator#/waves/2028-q1');
    await page.route('**/operator/waves/2028-q1', (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({
            status: 400,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              type: '/problems/invalid-request',
              errors: [{ path: 'notice.mode.en', message: 'Too small' }],
            }),
          })
        : route.continue(),
    );
    await page.getByLabel('Titre en anglais').fill('x');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('L’observatoire n’accepte pas cette valeur.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'field-notice-mode-en');
  });

  it('plans a wave’s editions until it opens, and shows them as fixed from then on', async () => {
    const page = await openSignedIn('/en/operator#/waves/2028-q1');
    await page.getByRole('button', { name: 'Add an edition before the last' }).click();
    await page.getByRole('button', { name: 'Remove edition 2 from the plan' }).click();
    await page.locator('#field-editions-1-releasesOn').fill('2028-03-31');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The last edition comes out after the wave’s last day.').waitFor();
    await page.locator('#field-editions-1-releasesOn').fill('2028-04-03');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await said(page, 'Saved: editions.');
    expect((await operate('/waves/2028-q1')).body.editions).toEqual([
      { releasesOn: '2028-02-15', hour: 18 },
      { releasesOn: '2028-04-03', hour: 9 },
    ]);
    const current = (await operate('/waves/current')).body;
    await page.goto(`${observatory.url}/en/operator#/waves/${current.id}`);
    await page.getByText('No longer changes: respondents were told of them').waitFor();
    expect(await page.locator('#field-editions-0-releasesOn').count()).toBe(0);
    await page.getByLabel('Last day').fill(current.editions.at(-1).releasesOn);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The last edition is fixed and must come out after this day.').waitFor();
    await page.getByRole('button', { name: 'Go back to what is saved' }).click();
    expect(complaints).toEqual([]);
  });

  it('prepares no edition before the notice is complete, and leads to what it lacks', async () => {
    const { id: wave, notice } = (await operate('/waves/current')).body;
    const { mode, ...rest } = notice;
    await operate('/waves/current', 'PATCH', { notice: rest });
    const page = await openSignedIn('/en/operator');
    await page.getByText('can be prepared: it lacks “Mode of collection”', { exact: false }).waitFor();
    await page.goto(`${observatory.url}/en/operator#/waves/${wave}/editions`);
    await page.getByText('Nothing can be prepared while the method notice is incomplete').waitFor();
    expect(await page.getByRole('button', { name: /^Prepare/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Mode of collection' }).click();
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
    await page.getByText('une édition préparée ne se refait pas', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    expect((await operate(`/waves/${wave}/editions`)).body.editions[0].state).toBe('planned');
    await page.getByRole('button', { name: 'Préparer l’édition 1' }).click();
    await page.getByRole('button', { name: 'Oui, préparer' }).click();
    await said(page, 'L’édition 1 est préparée.');
    await page.getByText('Elle se prépare une fois l’édition 1 publiée ou retirée.').waitFor();
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
    await page.getByRole('button', { name: 'Let edition 1 go' }).click();
    await said(page, 'Edition 1 is no longer held back');
    expect(complaints).toEqual([]);
  });

  it('refuses a headline whose figures are not the edition’s, and releases it with one whose figures are', async () => {
    const { id: wave } = (await operate('/waves/current')).body;
    const page = await openSignedIn(`/en/operator#/waves/${wave}/editions`);
    await page.getByLabel('Headline in French').fill('97,3 % en parlent');
    await page.getByRole('button', { name: 'Release edition 1' }).click();
    await page.getByText('To be filled in in this language, too').waitFor();
    await page.getByLabel('Headline in English').fill('97.3% talk about it');
    await page.getByRole('button', { name: 'Release edition 1' }).click();
    await page.getByText('Release edition 1 of').waitFor();
    expect((await call(observatory, `/editions/${wave}-1`)).status).toBe(404);
    await page.getByRole('button', { name: 'Yes, release' }).click();
    await page.getByText('This is no figure of this edition: 97,3.').waitFor();
    await page.getByText('This is no figure of this edition: 97.3.').waitFor();
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
    await page.getByText('This is no figure of this edition: 98.7.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'release-1-findings-0-sentence-en');
    await page.getByLabel('Finding 1: sentence in English').fill('Many do.');
    await page.getByRole('button', { name: 'Release edition 1' }).click();
    await page.getByText('With these on top, in this order:').waitFor();
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

  it('says that too few have answered, that an edition is not due, and that a reply was lost', async () => {
    const days = { opensOn: '2026-01-01', closesOn: '2099-12-30' };
    const editions = [
      { releasesOn: '2099-12-29', hour: 9 },
      { releasesOn: '2099-12-31', hour: 9 },
    ];
    const named = { fr: 'Peu', en: 'Few' };
    await operate('/waves', 'POST', { id: 'few-1', title: named, ...days, editions });
    const page = await openSignedIn('/fr/operator#/waves/few-1/editions');
    await page.route('**/prepare', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: '/problems/edition-not-due' }),
      }),
    );
    await page.getByRole('button', { name: 'Préparer l’édition 1' }).click();
    await page.getByRole('button', { name: 'Oui, préparer' }).click();
    await page.getByText('Il est trop tôt pour préparer cette édition.').waitFor();
    await page.unroute('**/prepare');
    await page.getByRole('button', { name: 'Oui, préparer' }).click();
    await said(page, 'trop peu pour une édition');
    await page.getByText('pas d’édition, faute de réponses').waitFor();
    expect((await operate('/waves/few-1/editions')).body.editions[0]).toMatchObject({
      state: 'withdrawn',
      reason: 'too-few-respondents',
    });
    const known = (await operate('/waves/few-1/editions')).body;
    await page.route('**/waves/few-1/editions', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify({
          ...known,
          editions: [known.editions[0], { ...known.editions[1], state: 'prepared', respondents: 150 }],
        }),
      }),
    );
    await page.route('**/release', (route) => route.abort());
    await page.getByRole('button', { name: 'Relire le calendrier' }).click();
    await page.getByRole('button', { name: 'Publier l’édition 2' }).click();
    await page.getByRole('button', { name: 'Oui, publier' }).click();
    await page.getByText('La réponse s’est perdue en route').waitFor();
    expect(complaints).toEqual([]);
  });

  it('withdraws a prepared edition for good, once it is said what is lost', async () => {
    await storeResponses(observatory, { responses: 200, seed: 7, wave: 'few-1' });
    await operate('/waves/few-1/editions/2/prepare', 'POST');
    const page = await openSignedIn('/en/operator#/waves/few-1/editions');
    await page.getByRole('button', { name: 'Withdraw edition 2' }).click();
    await page.getByText('Its share of the privacy budget is lost: it goes to no other edition.').waitFor();
    await page.getByRole('button', { name: 'Yes, withdraw it' }).click();
    await said(page, 'Edition 2 is withdrawn');
    expect((await operate('/waves/few-1/editions')).body.editions[1]).toMatchObject({ state: 'withdrawn' });
    expect((await operate('/waves/few-1/editions/2/preview')).status).toBe(409);
    await page.goto(`${observatory.url}/en/operator#/waves/few-1/editions/2`);
    await page.getByText('There is nothing to see of this edition: withdrawn.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('closes a wave early, once it is said what that means', async () => {
    const page = await openSignedIn('/fr/operator#/waves/2028-q1');
    await page.getByRole('button', { name: 'Clore cette vague…' }).click();
    await page.getByText('Cette vague n’ouvrira jamais.').waitFor();
    await page.keyboard.press('Escape');
    expect((await operate('/waves/2028-q1')).body.status).toBe('scheduled');
    await page.getByRole('button', { name: 'Clore cette vague…' }).click();
    await page.getByRole('button', { name: 'Oui, clore la vague' }).click();
    await said(page, 'est close');
    await page.getByText('Cette vague est close.').waitFor();
    expect((await operate('/waves/2028-q1')).body).toMatchObject({ status: 'closed', closedEarly: true });
  });

  it('finds all of it in the log, the refused ones with their reason', async () => {
    const page = await openSignedIn('/fr/operator#/actions');
    await page.locator('tbody tr').first().waitFor();
    const rows = await page.locator('tbody tr').allInnerTexts();
    const text = rows.join('\n');
    expect(rows[0]).toMatch(/Clôture anticipée d’une vague.*2028-q1.*faite/s);
    expect(text).toMatch(/Préparation d’une édition.*non faite\s: trop peu de réponses/s);
    expect(text).toMatch(/non faite\s: un chiffre du titre n’est pas de l’édition/);
    expect(text).toMatch(/Publication d’une édition.*faite – .*-1/s);
    expect(text).toMatch(/Retrait d’une édition.*faite – few-1-2/s);
    expect(text).toMatch(/Édition retenue[\s\S]*Préparation d’une édition/);
    expect(text).toContain(hostileName);
    expect(text).toMatch(/Modification d’une vague\s+\(marges\)/);
    const numbers = await page.locator('tbody td:first-child').allInnerTexts();
    expect(numbers.map(Number)).toEqual(numbers.map((_, index) => numbers.length - index));
    expect(complaints).toEqual([]);
  });

  it('shows an entry whose outcome is not known as such', async () => {
    const page = await openPage('/en/operator');
    await page.route('**/operator/actions', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify([
          {
            number: 1,
            day: '2026-11-23',
            who: 'operator',
            action: 'wave-closed',
            object: 'a1',
            outcome: 'unknown',
          },
        ]),
      }),
    );
    await page.getByLabel('Operator’s key').fill(observatory.operatorKey);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page.getByRole('cell', { name: 'outcome unknown' }).waitFor();
    await page.getByText('its end could not be written down').waitFor();
  });
});

describe('the operator’s page by keyboard alone', () => {
  const focusOn = async (page: Page, selector: string) => {
    for (let steps = 0; steps < 120; steps++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the tab key does not reach ${selector}`);
  };

  it('signs in, verifies a company and closes what was said', async () => {
    const { id } = await signedUpCompany(observatory, { name: 'Clavier' });
    const page = await openPage('/en/operator');
    await focusOn(page, '#operator-key');
    await page.keyboard.type(observatory.operatorKey);
    await page.keyboard.press('Enter');
    await title(page, 'Overview');
    await focusOn(page, '.section-nav a[href="#/companies"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Clavier' }).waitFor();
    await focusOn(page, '.decisions button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.question'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('.decisions button'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.question'));
    await focusOn(page, '.question button');
    await page.keyboard.press('Enter');
    await said(page, 'Clavier\u2069 is verified');
    await page.waitForFunction(() => document.activeElement?.matches('.said p'));
    const verified = (await operate('/companies?status=verified')).body;
    expect(verified.map((company: { id: string }) => company.id)).toContain(id);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.said-something').waitFor({ state: 'detached' });
  });

  it('adds a margin to a wave to come and saves it', async () => {
    const id = await waveToCome();
    const page = await openSignedIn(`/en/operator#/waves/${id}`);
    await page.locator('#add-margin').waitFor();
    await focusOn(page, '#add-margin');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'field-margins-4-categories-0-share');
    for (const percent of ['10', '20', '20', '30', '20']) {
      await page.keyboard.type(percent);
      for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Tab');
    }
    await focusOn(page, '#field-margins-4-source');
    await page.keyboard.type('Insee');
    await focusOn(page, '.save-bar button');
    await page.keyboard.press('Enter');
    await said(page, 'Saved: margins.');
    const { margins } = (await operate(`/waves/${id}`)).body;
    expect(margins[4]).toMatchObject({ variable: 'size', source: 'Insee' });
  });

  it('cannot change what is fixed of a wave that has opened, and is told so', async () => {
    const { id } = (await operate('/waves/current')).body;
    const page = await openSignedIn(`/en/operator#/waves/${id}`);
    await page.getByText('These can still change: title, last day, and method notice.').waitFor();
    for (const field of ['opensOn', 'population', 'margins-0-categories-0-share']) {
      expect([field, await page.locator(`#field-${field}`).isDisabled()]).toEqual([field, true]);
    }
    expect(await page.locator('#field-title-en').isEnabled()).toBe(true);
    const { status, body } = await operate(`/waves/${id}`, 'PATCH', { population: 1000 });
    expect([status, Object.keys(body.fixed)]).toEqual([409, ['population']]);
  });

  it('keeps its place when one skips to the content', async () => {
    const page = await openSignedIn('/en/operator#/actions');
    await page.keyboard.press('Control+Home');
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    await title(page, 'Log');
  });
});

describe('the operator’s page for everyone', () => {
  // All of axe in the narrow window and the light colours, the dark ones in the wide window, the width in both.
  const windows = {
    all: { width: 320, height: 640 },
    coloursAndLanguage: { width: 1280, height: 900 },
  };

  // Of its own, so that a look can be taken by itself.
  beforeAll(async () => {
    const decisions = [{ status: 'verified' }, { status: 'refused', reason: 'Ce n’est pas une entreprise.' }];
    for (const decision of decisions) {
      const { id } = await signedUpCompany(observatory, { name: 'Regards' });
      expect((await operate(`/companies/${id}`, 'PATCH', decision)).status).toBe(200);
    }
  });

  for (const { language, colorScheme, rules } of looks) {
    it(`has nothing for axe to find in ${language}, ${colorScheme}, ${windows[rules].width} px, nor anything cut off`, async () => {
      const { id } = (await operate('/waves/current')).body;
      const page = await openPage(`/${language}/operator`, { colorScheme, viewport: windows[rules] });
      await expectGood(page, { rules, where: 'sign-in' });
      await page.locator('form button').click();
      await page.locator('.field-error').waitFor();
      await expectGood(page, { rules, where: 'sign-in refused' });
      await page.locator('#operator-key').fill(observatory.operatorKey);
      await page.locator('form button').click();
      await page.locator('.need').first().waitFor();
      const places = [
        '',
        'companies/verified',
        'companies/refused',
        'actions',
        'waves/new',
        'waves/new/check',
        'nowhere',
      ];
      for (const place of [...places, `waves/${id}/editions`, `waves/${id}/editions/1`, `waves/${id}`]) {
        await page.goto('about:blank');
        await page.goto(`${observatory.url}/${language}/operator#/${place}`);
        await page.waitForFunction(
          () =>
            document.querySelector('main h2') && !document.querySelector('main section > [role="status"]'),
        );
        if (place.startsWith('companies')) await page.locator('.decisions button').first().click();
        await expectGood(page, { rules, where: place });
      }
      await expectGoodCalendar(page, { id, language, rules });
      await page.goto(`${observatory.url}/${language}/operator#/waves/${await waveToCome()}`);
      await page.locator('.save-bar').waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await page.locator('#field-margins-0-categories-0-share').fill('5');
      await page.locator('#field-title-fr').fill('');
      await page.locator('.save-bar button').first().click();
      await page.locator('.field-error').first().waitFor();
      await expectGood(page, { rules, where: 'wave with errors' });
      await page.locator('section[aria-labelledby="close-title"] button').click();
      await expectGood(page, { rules, where: 'closing' });
      expect(complaints).toEqual([]);
    });
  }

  /** With an edition that is prepared, a headline that is refused, and what is asked before it is withdrawn. */
  async function expectGoodCalendar(
    page: Page,
    { id, language, rules }: { id: string; language: string; rules: AxeRules },
  ): Promise<void> {
    const calendar = (await operate(`/waves/${id}/editions`)).body;
    const [first, ...others] = calendar.editions;
    const editions = [{ ...first, state: 'prepared' }, ...others];
    const answer = (status: number, body: object) => ({
      status,
      contentType: 'application/json',
      body: JSON.stringify(body),
    });
    await page.route(`**/waves/${id}/editions`, (route) =>
      route.fulfill(answer(200, { ...calendar, editions })),
    );
    await page.route('**/release', (route) =>
      route.fulfill(
        answer(422, { type: '/problems/headline-number', unknown: [{ language: 'fr', number: '99' }] }),
      ),
    );
    await page.route('**/preview', (route) => route.fulfill(answer(200, edition2010().manifest)));
    await page.goto(`${observatory.url}/${language}/operator#/waves/${id}/editions`);
    await page.locator('#release-1-headline-fr').fill('99');
    await page.locator('#release-1-headline-en').fill('99');
    await page.locator('.edition-list form button[type=button]').click();
    await page.locator('#release-1-findings-0-title-fr').waitFor();
    await page.locator('.edition-list form button[type=submit]').click();
    await page.locator('.question .button').first().click();
    await page.locator('#release-1-headline-fr[aria-invalid]').waitFor();
    await page.locator('.decisions button').last().click();
    await page.locator('.decisions .question').waitFor();
    await expectGood(page, { rules, where: 'calendar, prepared' });
    // What was typed is given up, so that nothing is asked on leaving.
    await page.locator('#release-1-headline-fr').fill('');
    await page.locator('#release-1-headline-en').fill('');
    await page.unroute('**/preview');
    await page.unroute('**/release');
    await page.unroute(`**/waves/${id}/editions`);
  }

  async function expectGood(page: Page, { rules, where }: { rules: AxeRules; where: string }): Promise<void> {
    expect([where, await axeViolations(page, { rules })]).toEqual([where, []]);
    const other = rules === 'all' ? windows.coloursAndLanguage : windows.all;
    expect([where, await overflow(page)]).toEqual([where, 0]);
    await page.setViewportSize(other);
    expect([where, other, await overflow(page)]).toEqual([where, other, 0]);
    await page.setViewportSize(windows[rules]);
  }
});

describe('the operator’s members', () => {
  it('begin with the key, sign in by mail from then on, and are told apart in the log', async () => {
    const page = await openSignedIn('/fr/operator#/members', { viewport: { width: 390, height: 844 } });
    await page.getByLabel('Adresse électronique').fill('jeanne@institut.example');
    await page.getByLabel('Sigle').fill('JM');
    await page
      .getByRole('group', { name: 'Rôle' })
      .getByLabel(/^Conduit/)
      .check();
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await said(page, 'JM est membre.');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();

    await page.getByLabel(/Adresse électronique/).fill('jeanne@institut.example');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByText('Regardez vos courriels').waitFor();
    // The mail that told them of it has no such link.
    const link = await mailedLink(observatory.mailFolder, 'jeanne@institut.example');
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await title(page, 'Vue d’ensemble');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage) + document.cookie)).toBe('{}');

    await page.goto(`${observatory.url}/fr/operator#/members`);
    await page.getByText(/conduit · vous/).waitFor();
    await page.getByRole('button', { name: /^Retirer/ }).click();
    await page.getByRole('group').getByRole('button', { name: 'Retirer' }).click();
    await page.getByText('C’est la dernière personne qui conduit').waitFor();
    await page.getByLabel('Nom de la clé').fill('nuit');
    await page.getByRole('button', { name: 'Faire une clé' }).click();
    await page.locator('[data-key]').waitFor();
    await page.reload();
    const made = page.getByRole('row', { name: /Création d’une clé de machine/ });
    await made.waitFor();
    expect(await made.innerText()).toMatch(/JM[\s\S]*nuit/);
    expect(await axeViolations(page, { rules: 'all' })).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
