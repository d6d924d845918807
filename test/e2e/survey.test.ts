import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { invitedCompany } from '../support/company-panel.ts';
import { newToken } from '../support/respondents.ts';
import { answerEach, answerToReview } from './support/answer-survey.ts';
import { axeViolations, looks, overflow } from './support/axe.ts';
import { closeContext } from './support/browser.ts';
import { startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { allowTaps, tap } from './support/tap.ts';
import { watchPage } from './support/watch-page.ts';

let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
let context: BrowserContext | undefined;
let complaints: string[] = [];
/** What the pages sent last. */
let sentAnswers: Record<string, string> = {};

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

/** A new respondent's browser; whatever the console or a foreign address sees is a complaint. */
async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  complaints = watchPage(page, observatory.url, { repliesMayFail: true });
  page.on('request', (request) => {
    if (request.method() === 'PUT') sentAnswers = request.postDataJSON().answers;
  });
  if (options.hasTouch) await allowTaps(page);
  await page.goto(path === 'about:blank' ? path : observatory.url + path);
  return page;
}

const heading = (page: Page) => page.locator('h1').innerText();

async function waitForHeading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
}

async function reachReview(page: Page): Promise<void> {
  await page.locator('.start').click();
  await answerToReview(page);
}

async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^(Envoyer mes|Send my)/ }).click();
  return page.locator('#receipt-code').inputValue();
}

function storedDraft(page: Page): Promise<{ answers: Record<string, string> } | null> {
  return page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('observatory.draft.'));
    return JSON.parse(sessionStorage.getItem(key ?? '') ?? 'null');
  });
}

/** Whether the response of a token is in: all that a receipt can ask. */
async function isIn(token: string): Promise<boolean> {
  const response = await fetch(`${observatory.url}/api/v1/waves/current/response`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.ok;
}

describe('opening', () => {
  it.each([
    ['fr', 'Commencer'],
    ['en', 'Start'],
  ])('asks for five things at most (%s)', async (language, start) => {
    const page = await openPage('about:blank');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${observatory.url}/${language}/survey`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: start, exact: true }).waitFor();
    expect(asked.map((path) => path.replace(/-[\w-]{8}\./, '.')).toSorted()).toEqual([
      '/api/v1/house',
      '/api/v1/waves/current',
      `/assets/survey-${language}.css`,
      `/assets/survey-${language}.js`,
      `/${language}/survey`,
    ]);
  });
});

describe('answering', () => {
  it('works in French on a narrow phone, with Back, a reload in the middle and an edit', async () => {
    const page = await openPage('/fr/survey', { viewport: { width: 360, height: 740 }, hasTouch: true });
    await tap(page.locator('.start'));
    await waitForHeading(page, 'De combien de réseaux');
    expect(await page.locator('#progress').innerText()).toBe('Page 1 sur 14');
    await tap(page.getByText('Aucun', { exact: true }));
    await waitForHeading(page, 'Vous arrive-t-il de parler');
    expect(await page.locator('#progress').innerText()).toBe('Page 2 sur 11');
    await tap(page.getByText('Oui', { exact: true }));
    await waitForHeading(page, 'Votre entreprise en ligne');
    await tap(page.getByText('Plutôt de façon critique'));
    await tap(page.getByText('Mes contacts'));
    await tap(page.getByRole('button', { name: 'Continuer' }));
    await waitForHeading(page, 'Votre entreprise vous a-t-elle sensibilisé');
    await page.getByText('Par une charte, un guide').waitFor();

    await tap(page.getByRole('button', { name: 'Retour' }));
    await waitForHeading(page, 'Votre entreprise en ligne');
    expect(await page.getByLabel('Plutôt de façon critique').isChecked()).toBe(true);
    await page.goBack();
    await waitForHeading(page, 'Vous arrive-t-il');
    await page.goForward();
    await waitForHeading(page, 'Votre entreprise en ligne');
    await tap(page.getByText('Plutôt de façon positive'));
    await tap(page.getByRole('button', { name: 'Continuer' }));
    await waitForHeading(page, 'Votre entreprise vous a-t-elle sensibilisé');

    await page.reload();
    await waitForHeading(page, 'Votre entreprise vous a-t-elle sensibilisé');
    await tap(page.getByRole('button', { name: 'Retour' }));
    await waitForHeading(page, 'Votre entreprise en ligne');
    expect(await page.getByLabel('Plutôt de façon positive').isChecked()).toBe(true);

    await answerEach(
      page,
      (question) => tap(question.locator('.option').last()),
      () => tap(page.locator('.go-on')),
    );
    await waitForHeading(page, 'Vos réponses');
    expect(await page.locator('dt').first().isVisible()).toBe(false);
    await tap(page.locator('summary').getByText('Votre entreprise en ligne'));
    await page.locator('dt').getByText('Le plus souvent').waitFor();
    await tap(page.getByRole('button', { name: /Modifier.*Vous arrive-t-il/ }));
    await tap(page.getByText('Non, jamais'));
    await waitForHeading(page, 'Vos réponses');
    // As it was left: whoever has edited an answer sees it.
    expect(await page.getByText('Non, jamais').isVisible()).toBe(true);
    expect(await page.getByText('Le plus souvent').count()).toBe(0);

    const token = await send(page);
    await waitForHeading(page, 'Merci');
    expect(await storedDraft(page)).toBeNull();
    expect(await isIn(token)).toBe(true);
    expect(sentAnswers).toMatchObject({ networks: '0', mention: 'no', size: 'undisclosed' });
    expect(complaints).toEqual([]);
  });

  it('works in English on a desktop by keyboard alone', async () => {
    const page = await openPage('/en/survey', { viewport: { width: 1280, height: 900 } });
    await page.locator('.start').waitFor();
    const focusOn = async (name: RegExp) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (name.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) return;
      }
      throw new Error(`no way to ${name} by Tab`);
    };
    await focusOn(/^Start$/);
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'How many social networks');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await page.keyboard.press('Enter');
    await page.getByText('Choose an answer to continue.').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input[value="1"]').isChecked()).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await heading(page)).toContain('How many social networks');
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'Do you ever talk');
    await page.keyboard.press('1');
    await waitForHeading(page, 'Your company online');
    // Of two questions: a number answers one and goes to the other; Enter leaves both.
    await page.keyboard.press('2');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'Has your company made you aware');
    await focusOn(/Back$/);
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'Your company online');
    expect(await page.getByLabel('Rather critically').isChecked()).toBe(true);

    const answerByNumber = async (question: Locator) => {
      const isOne = (await page.locator('fieldset').count()) === 1;
      const target = isOne ? page.locator('h1') : question.locator('input').first();
      await target.focus();
      await page.keyboard.press(String(await question.locator('.option').count()));
    };
    await answerEach(page, answerByNumber, () => page.keyboard.press('Enter'));
    await waitForHeading(page, 'Your answers');
    await focusOn(/^Send my answers$/);
    await page.keyboard.press('Enter');
    await waitForHeading(page, 'Thank you');
    const token = await page.locator('#receipt-code').inputValue();
    expect(await isIn(token)).toBe(true);
    expect(sentAnswers).toMatchObject({ networks: '0', mention: 'yes', tone: 'unsure' });
    expect(complaints).toEqual([]);
  });

  it('counts a double click as one answer', async () => {
    const page = await openPage('/fr/survey');
    await page.locator('.start').click();
    await page.locator('.option').first().dblclick();
    await waitForHeading(page, 'Vous arrive-t-il');
    expect(Object.keys((await storedDraft(page))?.answers ?? {})).toEqual(['networks']);
  });

  it('keeps everything without a network and sends when it is back', async () => {
    const page = await openPage('/fr/survey');
    await reachReview(page);
    await context?.setOffline(true);
    await page.getByText('Hors ligne').waitFor();
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await page.getByText('Pas de réseau').waitFor();
    expect(Object.keys((await storedDraft(page))?.answers ?? {}).length).toBeGreaterThan(10);
    await context?.setOffline(false);
    await waitForHeading(page, 'Merci');
    const token = await page.locator('#receipt-code').inputValue();
    expect(await isIn(token)).toBe(true);
  });

  it('has a token made although the network was lost before', async () => {
    const page = await openPage('/fr/survey');
    let refusals = 0;
    await context?.route('**/challenges', (route) => {
      refusals += 1;
      return refusals < 3 ? route.abort() : route.continue();
    });
    await page.reload();
    await reachReview(page);
    await send(page);
    expect(refusals).toBeGreaterThanOrEqual(3);
  });

  it('ends with three answers beside those of others, asked for by the same requests whatever was answered', async () => {
    const asked: string[][] = [];
    // Of the last answers, which do not know, 2010 printed two figures.
    for (const [option, shown] of [
      ['first', 3],
      ['last', 2],
    ] as const) {
      const page = await openPage('/fr/survey');
      const requests: string[] = [];
      asked.push(requests);
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url());
        if (pathname.includes('/editions/')) requests.push(`${request.method()} ${pathname}${search}`);
      });
      await page.locator('.start').click();
      await answerEach(page, (question) => question.locator('.option')[option]().click());
      await send(page);
      await page
        .getByText(/ont répondu comme vous/)
        .first()
        .waitFor();
      expect(await page.locator('section[aria-labelledby="comparison"] > .comparison > li').count()).toBe(
        shown,
      );
      await page.getByText('En attendant, voici ce que répondaient les salariés en 2010').waitFor();
      await page.getByText('De votre réponse, rien.').waitFor();
      await closeContext(context);
    }
    expect(asked[0]?.at(-1)).toMatch(/^GET .*\/editions\/2010\/tables$/);
    expect(asked[0]).toEqual(asked[1]);
  });
});

describe('a screen of several questions', () => {
  /** The survey at its first screen of the profile, of three questions. */
  async function openProfile(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(path, { viewport: { width: 390, height: 844 }, ...options });
    await page.locator('.start').click();
    await page.locator('fieldset').first().waitFor();
    while ((await page.locator('[name="age"]').count()) === 0) {
      const before = await page.title();
      const questions = await page.locator('fieldset').count();
      for (let number = 0; number < questions; number++) await page.keyboard.press('1');
      if (questions > 1) await page.keyboard.press('Enter');
      await page.waitForFunction((seen) => document.title !== seen, before);
    }
    return page;
  }
  const focused = (page: Page) =>
    page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);

  it('is left by Continue alone, which names what is missing and goes there', async () => {
    const page = await openProfile('/fr/survey', { hasTouch: true });
    const title = await heading(page);
    const goOn = page.getByRole('button', { name: 'Continuer' });
    await tap(page.getByText('Une femme'));
    expect(await heading(page)).toBe(title);
    await tap(goOn);
    await page.getByText('Il manque 2 réponses : Âge, Profession.').waitFor();
    expect(await focused(page)).toBe('age');
    expect(await page.getByText('Choisissez une réponse').count()).toBe(2);
    await tap(page.getByText('25 à 34 ans'));
    await page.getByText('Il manque une réponse : Profession.').waitFor();
    await tap(page.getByText('Ouvrier'));
    expect(await page.locator('.error').allInnerTexts()).toEqual(['', '', '', '']);
    await tap(goOn);
    await page.getByText('Quel est l’effectif').waitFor();

    // The browser's Back, and a reload in the middle of a screen.
    await tap(page.getByText('Privé', { exact: true }));
    await page.reload();
    await page.getByText('Quel est l’effectif').waitFor();
    expect(await page.getByLabel('Privé').isChecked()).toBe(true);
    await page.goBack();
    await page.getByText('Une femme').waitFor();
    expect(
      await page
        .locator('input:checked')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    ).toEqual(['woman', '25-34', 'worker']);
    await page.goForward();
    await page.getByText('Quel est l’effectif').waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens from the review at the question that is changed', async () => {
    const page = await openProfile('/en/survey');
    await answerToReview(page);
    await page.locator('main summary').last().click();
    await page.getByRole('button', { name: /^Edit.*How old/ }).click();
    await page.getByText('25 to 34').waitFor();
    expect(await focused(page)).toBe('age');
    await page.getByText('25 to 34').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await waitForHeading(page, 'Your answers');
    await send(page);
    expect(sentAnswers).toMatchObject({ age: '25-34', sex: 'undisclosed' });
  });

  it('is answered by number keys, one question after the other, and left by Enter', async () => {
    const page = await openProfile('/en/survey');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.keyboard.press('Enter');
    await page.getByText('3 answers are missing').waitFor();
    expect(await focused(page)).toBe('sex');
    await page.keyboard.press('2');
    expect(await focused(page)).toBe('age');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('3');
    expect(await focused(page)).toBe('occupation');
    await page.keyboard.press('4');
    const chosen = page.locator('input:checked');
    expect(await chosen.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).toEqual([
      'man',
      '35-49',
      'worker',
    ]);
    await page.keyboard.press('Enter');
    await page.getByText('How many people work').waitFor();
    for (const key of ['1', '2', '3', 'Enter']) await page.keyboard.press(key);
    await waitForHeading(page, 'Your answers');
  });

  for (const { language, colorScheme, rules } of looks) {
    it(`has no violation and fits the narrowest phone, in ${language}, ${colorScheme}`, async () => {
      const page = await openProfile(`/${language}/survey`, {
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      await page.locator('.go-on').click();
      await page.locator('.error').first().waitFor();
      expect(await axeViolations(page, { rules })).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const heights = await page
        .locator('.option')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    });
  }
});

describe('the receipt', () => {
  it('replaces and withdraws the response on a later visit, from empty answers, and tells none of the former', async () => {
    const page = await openPage('/fr/survey');
    await reachReview(page);
    const token = await send(page);
    expect(sentAnswers).toMatchObject({ mention: 'unsure', age: 'undisclosed' });

    await page.goto(`${observatory.url}/fr/survey`);
    await page.getByText('Était-ce vous ?').waitFor();
    await page.getByRole('button', { name: 'Oui, c’était moi' }).click();
    await waitForHeading(page, 'Votre réponse est enregistrée');
    await page.getByText('un reçu prouve, il ne raconte rien').waitFor();
    expect(await page.locator('.answers').count()).toBe(0);
    await page.getByRole('button', { name: 'Remplacer ma réponse' }).click();
    await waitForHeading(page, 'De combien de réseaux');
    expect(await page.locator('input:checked').count()).toBe(0);
    await answerEach(page, (question) => question.locator('.option').first().click());
    await page.getByRole('button', { name: 'Remplacer ma réponse' }).click();
    await waitForHeading(page, 'Votre réponse a été remplacée');
    expect(await isIn(token)).toBe(true);
    expect(sentAnswers).toMatchObject({ mention: 'yes' });

    await page.getByRole('button', { name: 'Remplacer ou retirer ma réponse' }).click();
    await page.getByRole('button', { name: 'Retirer ma réponse' }).click();
    await page.getByText('Aucun chiffre de cette vague n’est encore paru').waitFor();
    await page.getByRole('button', { name: 'Oui, la retirer' }).click();
    await waitForHeading(page, 'Votre réponse a été retirée');
    expect(await isIn(token)).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goBack();
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
  });

  it('lets the page that has just sent begin from its answers, which it alone has, and never prints', async () => {
    const page = await openPage('/fr/survey');
    await reachReview(page);
    await send(page);
    await page.locator('.comparison').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.comparison').first().isVisible()).toBe(false);
    expect(await page.locator('#receipt-code').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Remplacer ou retirer ma réponse' }).click();
    await page.locator('.answers').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.answers').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Remplacer ma réponse' }).click();
    await page.locator('main summary').last().click();
    await page.getByRole('button', { name: /Modifier.*Quel âge/ }).click();
    await page.getByText('25 à 34 ans').click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('button', { name: 'Remplacer ma réponse' }).click();
    await waitForHeading(page, 'Votre réponse a été remplacée');
    expect(sentAnswers).toMatchObject({ mention: 'unsure', age: '25-34' });

    // As when the browser keeps the page for its Back button.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await page.getByRole('button', { name: 'Remplacer ou retirer ma réponse' }).click();
    await waitForHeading(page, 'Votre réponse est enregistrée');
    expect(await page.locator('.answers').count()).toBe(0);
  });

  it('of somebody else is behind a question that shows nothing, and erased by one click', async () => {
    const page = await openPage('/en/survey');
    await reachReview(page);
    const token = await send(page);
    await page.goto(`${observatory.url}/en/survey`);
    await page.getByText('Was it you?').waitFor();
    const shown = await page.locator('main').innerText();
    for (const part of token.split('.').slice(1)) expect(shown).not.toContain(part);
    await page.getByRole('button', { name: 'Erase the code from this browser' }).click();
    await page.locator('.start').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await isIn(token)).toBe(true);
  });

  it('opens by its code in another browser, and says what is wrong with another code', async () => {
    const page = await openPage('/en/survey');
    await reachReview(page);
    const token = await send(page);
    await closeContext(context);

    const elsewhere = await openPage('/en/survey');
    await elsewhere.getByRole('button', { name: /I have already answered/ }).click();
    const check = async (code: string) => {
      await elsewhere.locator('#code').fill(code);
      await elsewhere.getByRole('button', { name: 'Check', exact: true }).click();
    };
    await check('open.abc');
    await elsewhere.getByText('not a complete receipt code').waitFor();
    await check(token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')));
    await elsewhere.getByText('belongs to no survey known here').waitFor();
    await check(`Receipt code: “${token}”.\n`);
    await waitForHeading(elsewhere, 'Your response is recorded');
    await elsewhere.getByRole('button', { name: 'Replace my response' }).waitFor();
    expect(await elsewhere.evaluate(() => localStorage.length)).toBe(0);
  });

  it('can be erased from the browser', async () => {
    const page = await openPage('/fr/survey');
    await reachReview(page);
    await send(page);
    await page.getByRole('button', { name: 'Effacer le code de ce navigateur' }).click();
    await page.getByText('Le code a été effacé').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('says after an edition what a withdrawal can still do', async () => {
    const page = await openPage('/fr/survey');
    await reachReview(page);
    await send(page);
    const { id } = await (await fetch(`${observatory.url}/api/v1/waves/current`)).json();
    await context?.route('**/api/v1/editions', (route) =>
      route.fulfill({ json: [{ id: 'x', wave: id, publishedOn: '2026-12-04', respondents: 40 }] }),
    );
    await page.getByRole('button', { name: 'Remplacer ou retirer ma réponse' }).click();
    await page.getByRole('button', { name: 'Retirer ma réponse' }).click();
    await page.getByText('ces chiffres restent publiés tels quels').waitFor();
  });
});

const problem =
  (slug: string, status: number, more: object = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: `/problems/${slug}`, title: slug, status, detail: slug, ...more }),
    });

const waveIs = (change: object) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), ...change } });
};

describe('obstacles', () => {
  /** Opens the survey with one route of the service answering otherwise. */
  async function openWith(pattern: string, answer: (route: Route) => Promise<void>, path = '/fr/survey') {
    const page = await openPage('/favicon.svg');
    await context?.route(pattern, answer);
    await page.goto(observatory.url + path);
    return page;
  }

  it('say that a wave is closed or not yet open', async () => {
    const closed = await openWith('**/waves/current', waveIs({ status: 'closed' }));
    await waitForHeading(closed, 'L’enquête est close');
    await closeContext(context);
    const scheduled = await openWith(
      '**/waves/current',
      waveIs({ status: 'scheduled', opensOn: '2027-01-01' }),
    );
    await waitForHeading(scheduled, 'L’enquête n’est pas encore ouverte');
    await scheduled.getByText('1er janvier 2027').waitFor();
  });

  it('take the invitation off the address bar, and say when it was used or is wrong', async () => {
    const used = await invitedCompany(observatory);
    await newToken(observatory, used);
    for (const [code, title] of [
      [used.invitation, 'Cette invitation a déjà été commencée'],
      ['AAAAAAAAAAAAAAAAAAAAAA', 'Cette invitation n’est pas valable'],
    ] as const) {
      const page = await openPage(`/fr/survey#panel=${used.panel}&code=${code}`);
      // Opening asks nothing of use: a used one is told as one starts.
      if (code === used.invitation) await page.locator('.start').click();
      await waitForHeading(page, title);
      expect(page.url()).toBe(`${observatory.url}/fr/survey?by=link`);
      await closeContext(context);
    }
  });

  it('are none for someone invited: no question is asked that the company answers, nor a profile in a small one', async () => {
    const { panel, invitation } = await invitedCompany(observatory);
    const page = await openPage(`/fr/survey#panel=${panel}&code=${invitation}`);
    await reachReview(page);
    expect(await page.getByText('Quel âge').count()).toBe(0);
    await send(page);
    // Drawn by the company's own table, which is loaded only now.
    await page.locator('.employer-example .benchmark-table tbody tr').nth(2).waitFor();
    await page.getByText('Rien de vos réponses avant qu’environ 43 d’entre vous').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    for (const width of [360, 720, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await overflow(page)]).toEqual([width, 0]);
    }
  });

  it('say that a link was cut, and offer the open survey', async () => {
    const page = await openPage('/fr/survey#panel=acme');
    await waitForHeading(page, 'Cette invitation n’est pas valable');
    await page.getByRole('button', { name: 'Répondre sans invitation' }).click();
    await page.locator('.start').waitFor();
  });

  it('go to the question whose answer the server refused', async () => {
    const refusal = problem('invalid-answers', 422, {
      errors: [{ question: 'age', reason: 'unknown-code' }],
    });
    const page = await openWith('**/response', refusal);
    await reachReview(page);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await waitForHeading(page, 'Vous');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('age');
    await page.getByText('Le serveur n’a pas accepté la réponse à cette question').waitFor();
    await context?.unroute('**/response');
    await page.getByText('35 à 49 ans').click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await send(page);
  });

  it('make a new token when the server refuses the first', async () => {
    const page = await openWith('**/response', problem('invalid-token', 401));
    await reachReview(page);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await waitForHeading(page, 'Le jeton n’a pas été accepté');
    await context?.unroute('**/response');
    await page.getByRole('button', { name: 'Réessayer avec un nouveau jeton' }).click();
    await waitForHeading(page, 'Merci');
  });

  it('refuse a key that is not the published one', async () => {
    const page = await openWith('**/tokens', async (route) => {
      const response = await route.fetch();
      const evaluation = await response.json();
      // The first element of the group that is not the right one: the generator.
      await route.fulfill({
        json: { ...evaluation, evaluatedElement: '4vK62XFqbiY-YFhIJQqCwOCvp-pUfU2A2g9mhq_5LXY' },
      });
    });
    await page.locator('.start').click();
    await waitForHeading(page, 'Envoi refusé par votre navigateur');
    await page.getByText('une clé qui n’est pas celle de sa liste publique').waitFor();
  });

  it('wait for a busy server and try again, at once when asked', async () => {
    let refusals = 0;
    const page = await openWith('**/response', async (route) => {
      refusals += 1;
      await (refusals < 2 ? problem('unavailable', 503)(route) : route.continue());
    });
    await reachReview(page);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await page.getByText('Le serveur ne répond pas pour l’instant').waitFor();
    await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
    await waitForHeading(page, 'Merci');
  });

  it('offer to try again after a full failure', async () => {
    const page = await openWith('**/waves/current', problem('unknown', 500));
    await waitForHeading(page, 'Quelque chose n’a pas fonctionné');
    await context?.unroute('**/waves/current');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.start').waitFor();
  });

  it('give a slow device more time', async () => {
    const page = await openPage('/favicon.svg');
    await context?.route('**/challenges', async (route) => {
      const response = await route.fetch();
      const challenge = await response.json();
      // Work without end: no key has this prefix.
      challenge.parameters.keyPrefix = 'ff'.repeat(16);
      challenge.parameters.cost = 1;
      await route.fulfill({ json: challenge });
    });
    await page.goto(`${observatory.url}/fr/survey`);
    await reachReview(page);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await page.getByText('Préparation du jeton anonyme').waitFor();
    const tooSlow = page.getByRole('heading', { name: 'Le calcul prend trop de temps' });
    await expect
      .poll(async () => {
        // A minute later by the worker's clock, once there is one and its work has begun.
        await page.workers()[0]?.evaluate(() => {
          const now = performance.now.bind(performance);
          performance.now = () => now() + 60_000;
        });
        return tooSlow.isVisible();
      })
      .toBe(true);
    await context?.unroute('**/challenges');
    await page.getByRole('button', { name: 'Laisser plus de temps' }).click();
    await waitForHeading(page, 'Merci');
  });

  it('leave a browser that keeps nothing able to answer, and say so', async () => {
    const page = await openPage('/favicon.svg');
    await context?.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }
    });
    await page.goto(`${observatory.url}/fr/survey`);
    await page.getByText('ne rechargez pas la page avant l’envoi').waitFor();
    await reachReview(page);
    await send(page);
    await page.getByText('Ce navigateur refuse de le garder').waitFor();
  });

  it('explain themselves without JavaScript', async () => {
    const page = await openPage('/fr/survey', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('Cette enquête a besoin de JavaScript');
  });
});

describe('accessibility', () => {
  for (const { language, colorScheme, rules } of looks) {
    it(`has no violation on any screen, in ${language}, ${colorScheme}`, async () => {
      const page = await openPage(`/${language}/privacy`, {
        colorScheme,
        viewport: { width: 360, height: 740 },
      });
      const screens: Record<string, string[]> = {};
      const check = async (name: string) => {
        screens[name] = await axeViolations(page, { rules });
        if ((await overflow(page)) > 0) screens[name].push('wider than the window');
      };
      await page.locator('.drawing').nth(1).waitFor();
      await check('privacy');
      await page.goto(`${observatory.url}/${language}/survey`);
      await page.locator('.start').waitFor();
      await page.locator('.promise summary').click();
      await check('intro');
      await page.locator('.start').click();
      await page.locator('.option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      await check('question');
      await answerToReview(page);
      await check('review');
      await page.locator('main summary').first().click();
      await page.locator('.answers button').first().waitFor();
      await check('review, opened');
      await send(page);
      await page.locator('.comparison').first().waitFor();
      // Nothing was published yet: the figures are those of 2010, which did not ask everything.
      expect(await page.locator('section[aria-labelledby="comparison"]').innerText()).toMatch(
        /2010[\s\S]*(Sans chiffre dans cette édition|Without a figure in this edition)/,
      );
      await check('thanks');
      await page.getByRole('button', { name: /^(Remplacer ou|Replace or)/ }).click();
      await page.locator('.answers').waitFor();
      await check('receipt');
      await page.getByRole('button', { name: /^(Retirer|Withdraw)/ }).click();
      await page.locator('.critical').waitFor();
      await check('withdrawal');
      await page.goto(`${observatory.url}/favicon.svg`);
      await page.goto(`${observatory.url}/${language}/survey#panel=acme`);
      await page.getByRole('button', { name: /invitation/ }).waitFor();
      await check('obstacle');
      expect(screens).toEqual(Object.fromEntries(Object.keys(screens).map((name) => [name, []])));
      expect(complaints).toEqual([]);
    });
  }

  it('says in which language a page is written', async () => {
    for (const path of ['/fr/survey', '/en/survey', '/fr/privacy', '/en/privacy']) {
      const page = await openPage(path);
      expect(await page.getAttribute('html', 'lang')).toBe(path.slice(1, 3));
      await closeContext(context);
    }
  });
});
