import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom, simulatedAnswers } from '../load/simulated-answers.ts';
import { call } from '../support/local-observatory.ts';
import { respond } from '../support/respondents.ts';
import { type AxeRules, axeViolations, looks, overflow } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
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
  const isFrench = path.startsWith('/fr');
  await page.getByLabel(isFrench ? 'Clé de l’opérateur' : 'Operator’s key').fill(observatory.operatorKey);
  await page.getByRole('button', { name: isFrench ? 'Entrer' : 'Enter' }).click();
  await page.locator('.section-nav').first().waitFor();
  return page;
}

const operate = (path: string, method = 'GET', body?: unknown) =>
  call(observatory, `/operator${path}`, { key: observatory.operatorKey, method, body });

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
    await page.getByLabel('Id', { exact: true }).fill('kept-1');
    await page.getByLabel('Title in English').fill('Spring');
    await page.getByLabel('First day').fill('2029-01-01');
    await page.getByLabel('Last day').fill('2029-02-01');
    await page.route('**/operator/waves', (route) => route.fulfill({ status: 401, body: '{}' }));
    await page.getByRole('button', { name: 'Create the wave' }).click();
    await page.getByText('Enter the new one').waitFor();
    await page.unroute('**/operator/waves');
    await page.getByLabel('Operator’s key').fill(observatory.operatorKey);
    await page.getByRole('button', { name: 'Enter' }).click();
    expect(await page.getByLabel('Title in French').inputValue()).toBe('Printemps');
  });
});

describe('the operator’s story', () => {
  it('verifies a company of a hostile name, and refuses it again', async () => {
    const body = { name: hostileName, activity: 'digital', employer: 'private', headcount: 120 };
    const { id } = (await call(observatory, '/companies', { method: 'POST', body })).body;
    const page = await openSignedIn('/en/operator');
    await page.getByRole('link', { name: 'Verify or refuse' }).click();
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
    await said(page, 'is refused');
    expect((await operate('/companies?status=refused')).body).toMatchObject([{ id }]);
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('creates a wave with what the newest one has, each error beside its field', async () => {
    const page = await openSignedIn('/fr/operator#/waves/new');
    await page.getByText('seront reprises de la vague la plus récente').waitFor();
    await page.getByRole('button', { name: 'Créer la vague' }).click();
    await page.getByText('De 2 à 40 petites lettres').waitFor();
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(5);
    await page.waitForFunction(() => document.activeElement?.id === 'field-id');
    await page.getByLabel('Identifiant').fill('2028-q1');
    await page.getByLabel('Titre en français').fill('Premier trimestre 2028');
    await page.getByLabel('Titre en anglais').fill('First quarter 2028');
    await page.getByLabel('Premier jour').fill('2028-03-31');
    await page.getByLabel('Dernier jour').fill('2028-01-01');
    await page.getByRole('button', { name: 'Créer la vague' }).click();
    await page.getByText('Le dernier jour est avant le premier.').waitFor();
    await page.getByLabel('Premier jour').fill('2028-01-01');
    await page.getByLabel('Dernier jour').fill('2028-03-31');
    await page.getByRole('button', { name: 'Créer la vague' }).click();
    await said(page, 'est créée');
    await title(page, 'Vague 2028-q1');
    const { body } = await operate('/waves/2028-q1');
    expect(body).toMatchObject({ status: 'scheduled', opensOn: '2028-01-01', closesOn: '2028-03-31' });
    expect(body.margins).toEqual((await operate('/waves/current')).body.margins);
    await page.goto(`${observatory.url}/fr/operator#/waves/new`);
    await page.getByLabel('Identifiant').fill('2028-q1');
    await page.getByLabel('Titre en français').fill('x');
    await page.getByLabel('Titre en anglais').fill('x');
    await page.getByLabel('Premier jour').fill('2028-01-01');
    await page.getByLabel('Dernier jour').fill('2028-03-31');
    await page.getByRole('button', { name: 'Créer la vague' }).click();
    await page.getByText('Une vague porte déjà cet identifiant.').waitFor();
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

  it('publishes in two steps, but not before ten responses are new and the notice is complete', async () => {
    const { notice } = (await operate('/waves/current')).body;
    const { mode, ...rest } = notice;
    await operate('/waves/current', 'PATCH', { notice: rest });
    const page = await openSignedIn('/en/operator');
    const wave = (await operate('/waves/current')).body.id;
    await page.goto(`${observatory.url}/en/operator#/waves/${wave}/publication`);
    await page.getByText('0 (10 are needed)').waitFor();
    await page.getByText('Responses new since the last edition: 0. It takes 10').waitFor();
    await page.getByRole('link', { name: 'Mode of collection' }).click();
    await title(page, `Wave ${wave}`);
    await page.waitForFunction(() => document.activeElement?.id === 'field-notice-mode-fr');
    await page.locator('#field-notice-mode-fr').fill(mode.fr);
    await page.locator('#field-notice-mode-en').fill(mode.en);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await said(page, 'Saved: method notice.');

    const random = seededRandom(5);
    await respond(
      observatory,
      Array.from({ length: 40 }, () => simulatedAnswers(random)),
    );
    await page.getByRole('link', { name: 'Prepare a publication of this wave' }).click();
    await page.getByText('40 (10 are needed)').waitFor();
    await page.getByText('The method notice is complete.').waitFor();
    await page.getByLabel('Headline in French').fill('Un titre');
    await page.getByRole('button', { name: 'Publish…' }).click();
    await page.getByText('To be filled in in this language, too').waitFor();
    await page.getByRole('button', { name: 'Read the responses again' }).click();
    await page.getByText('40 (10 are needed)').waitFor();
    expect(await page.getByLabel('Headline in French').inputValue()).toBe('Un titre');
    await page.getByLabel('Headline in English').fill('A headline');
    await page.getByRole('button', { name: 'Publish…' }).click();
    await page.getByText(/Publish an edition of/).waitFor();
    expect((await call(observatory, `/editions/${wave}-1`)).status).toBe(404);
    await page.getByRole('button', { name: 'Yes, publish' }).click();
    await said(page, `Edition ${wave}-1 is published`);
    const { body } = await call(observatory, `/editions/${wave}-1`);
    expect(body.headline).toEqual({ fr: 'Un titre', en: 'A headline' });
    const link = page.getByRole('link', { name: `See edition ${wave}-1` });
    expect(await link.getAttribute('href')).toBe(`/en/?edition=${wave}-1`);
    await page.getByRole('button', { name: 'Read the responses again' }).click();
    await page.getByText('0 (10 are needed)').waitFor();
    expect(complaints).toEqual([]);
  });

  it('explains a publication that others were faster with, and a reply that was lost', async () => {
    const { id: wave } = (await operate('/waves/current')).body;
    const page = await openSignedIn('/fr/operator');
    await page.route('**/editions/next', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify({
          respondents: 60,
          newResponses: 20,
          required: 10,
          panels: 1,
          weighting: { designEffect: 1.1, minWeight: 0.5, maxWeight: 2 },
          suppressedGroups: 3,
          notice: { missing: [] },
        }),
      }),
    );
    await page.goto(`${observatory.url}/fr/operator#/waves/${wave}/publication`);
    await page.getByRole('button', { name: 'Publier…' }).click();
    await page.getByRole('button', { name: 'Oui, publier' }).click();
    await page.getByText(/dernière édition\s: 0\. Il en faut 10/).waitFor();
    await page.route('**/editions', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Publier…' }).click();
    await page.getByRole('button', { name: 'Oui, publier' }).click();
    await page.getByText('La réponse s’est perdue en route').waitFor();
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
    expect(text).toMatch(/non faite\s: trop peu de réponses nouvelles/);
    expect(text).toMatch(/Publication d’une édition.*faite – .*-1/s);
    expect(text).toContain(hostileName);
    expect(text).toMatch(/Modification d’une vague\s+\(marges\)/);
    const numbers = await page.locator('tbody td:first-child').allInnerTexts();
    expect(numbers.map(Number)).toEqual(numbers.map((_, place) => numbers.length - place));
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
    for (let steps = 0; steps < 80; steps++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the tab key does not reach ${selector}`);
  };

  it('signs in, verifies a company and closes what was said', async () => {
    const body = { name: 'Clavier', activity: 'digital', employer: 'private', headcount: 20 };
    const { id } = (await call(observatory, '/companies', { method: 'POST', body })).body;
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
    // The question takes the focus when it opens; a key pressed before would go astray.
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

  it('adds a margin to a wave and saves it', async () => {
    const { id } = (await operate('/waves/current')).body;
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
      await page.locator('tbody tr').first().waitFor();
      const places = ['', 'companies/verified', 'companies/refused', 'actions', 'waves/new', 'nowhere'];
      for (const place of [...places, `waves/${id}/publication`, `waves/${id}`]) {
        await page.goto('about:blank');
        await page.goto(`${observatory.url}/${language}/operator#/${place}`);
        await page.waitForFunction(
          () =>
            document.querySelector('main h2') && !document.querySelector('main section > [role="status"]'),
        );
        if (place.startsWith('companies')) await page.locator('.decisions button').first().click();
        await expectGood(page, { rules, where: place });
      }
      for (const summary of await page.locator('summary').all()) await summary.click();
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

  async function expectGood(page: Page, { rules, where }: { rules: AxeRules; where: string }): Promise<void> {
    expect([where, await axeViolations(page, { rules })]).toEqual([where, []]);
    for (const window of [...Object.values(windows), windows[rules]]) {
      await page.setViewportSize(window);
      expect([where, window, await overflow(page)]).toEqual([where, window, 0]);
    }
  }
});
