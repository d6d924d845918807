import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { invitedCompany } from '../support/company-panel.ts';
import { signedUpCompany } from '../support/signed-up-company.ts';
import { answerToReview } from './support/answer-survey.ts';
import { closeContext } from './support/browser.ts';
import { startObservatory } from './support/server.ts';
import { sharedBrowser } from './support/shared-browser.ts';
import { signInAsCompany } from './support/signed-in-company.ts';

/** The survey over a line that is cut, lost in the middle or silent, at each step; and at the closing. */

let observatory: Awaited<ReturnType<typeof startObservatory>>;
let browser: Browser;
let context: BrowserContext | undefined;

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

/** A new browser whose clock the test can put forward. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  await closeContext(context);
  context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.clock.install();
  return page;
}

const open = (page: Page, path = '/fr/survey') => page.goto(observatory.url + path);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const waitForHeading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

async function reachReview(page: Page): Promise<void> {
  await page.locator('.start').click();
  await answerToReview(page);
}

/** At the review, with the token made: whatever is held up afterwards is the sending. */
async function reviewed(): Promise<Page> {
  const page = await newPage();
  await open(page);
  await reachReview(page);
  return page;
}

const send = (page: Page) => button(page, 'Envoyer mes réponses').click();

async function sent(): Promise<Page> {
  const page = await reviewed();
  await send(page);
  await waitForHeading(page, 'Merci');
  return page;
}

/** Has it tried again at once, unless the page's clock has had it tried by then. */
const tryNow = (page: Page, outcome: string) =>
  button(page, 'Réessayer maintenant')
    .or(page.getByRole('heading', { level: 1, name: outcome }))
    .first()
    .click();

/** Puts the page's clock forward until something is seen: what waits for a silent line waits for nothing else. */
async function passTimeUntil(page: Page, seen: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.fastForward(5_000);
      return seen.isVisible();
    })
    .toBe(true);
}

const cut = (route: Route) => route.abort();
/** Never answers. */
const silent = () => {};
const isPut = (route: Route) => route.request().method() === 'PUT';
const problem = (slug: string, status: number) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: `/problems/${slug}`, title: slug, status, detail: slug }),
  });
const closed = problem('wave-not-open', 409);

/** Answers the requests of one kind in turn, the last way for all that follow; others go on. */
function inTurn(isMeant: (route: Route) => boolean, ...ways: ((route: Route) => unknown)[]) {
  let count = 0;
  return (route: Route) => {
    if (!isMeant(route)) return route.continue();
    const way = ways[Math.min(count, ways.length - 1)];
    count += 1;
    return way?.(route);
  };
}

/** Arrives at the service, whose reply is lost. */
const loseReply = async (route: Route) => {
  await route.fetch();
  await route.abort();
};

const draft = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')).length);

describe.each([
  ['cut', cut],
  ['silent', silent],
])('on a line that is %s', (_name, way) => {
  it('the opening ends with a way to try again', async () => {
    const page = await newPage();
    await context?.route('**/waves/*', way);
    await open(page);
    await passTimeUntil(page, page.getByRole('heading', { name: 'Quelque chose n’a pas fonctionné' }));
    await context?.unroute('**/waves/*');
    await button(page, 'Réessayer').click();
    await page.locator('.start').waitFor();
  });

  it.each(['panels', 'challenges', 'tokens'])('the token waits for %s, and says so', async (step) => {
    const page = await newPage();
    // Only of a link is the list of keys asked for: without one, it comes with the wave.
    const { panel, invitation, keys } = await invitedCompany(observatory);
    const pattern = step === 'panels' ? '**/panels?*' : `**/${step}`;
    await context?.route(pattern, way);
    await open(
      page,
      step === 'panels' ? `/fr/survey#panel=${panel}&code=${invitation}&keys=${keys}` : undefined,
    );
    await reachReview(page);
    await send(page);
    await passTimeUntil(page, page.getByText(/^(Pas de réseau|Le serveur ne répond pas)/));
    await context?.unroute(pattern);
    await tryNow(page, 'Merci');
    await passTimeUntil(page, page.getByRole('heading', { level: 1, name: 'Merci' }));
  });

  it('answers are sent, compared, asked about and withdrawn once it is back, and each wait says so', async () => {
    const page = await reviewed();
    await context?.route('**/editions/**', way);
    await context?.route('**/response', way);
    await send(page);
    // The sending can be left, and begun again.
    await button(page, 'Revenir à mes réponses').click();
    await waitForHeading(page, 'Vos réponses');
    await send(page);
    await passTimeUntil(page, page.getByText('Pas de réseau'));
    expect(await draft(page)).toBe(1);
    await context?.unroute('**/response');
    await tryNow(page, 'Merci');
    await waitForHeading(page, 'Merci');
    expect(await draft(page)).toBe(0);

    const isSilent = 'Le serveur ne répond pas pour l’instant, ou le réseau manque';
    await passTimeUntil(page, page.getByText(isSilent));
    await context?.unroute('**/editions/**');
    await button(page, 'Comparer').click();
    await page.locator('.comparison').waitFor();

    await context?.route('**/response', way);
    await button(page, 'Remplacer ou retirer ma réponse').click();
    await passTimeUntil(page, page.getByText(isSilent));
    await context?.unroute('**/response');
    await button(page, 'Vérifier').click();
    await waitForHeading(page, 'Votre réponse est enregistrée');

    await context?.route('**/api/v1/editions', way);
    await button(page, 'Retirer ma réponse').click();
    await context?.route('**/response', way);
    await button(page, 'Oui, la retirer').click();
    await passTimeUntil(page, page.getByText('nous ne savons pas si le retrait est passé'));
    await context?.unroute('**/response');
    await button(page, 'Oui, la retirer').click();
    await waitForHeading(page, 'Votre réponse a été retirée');
  });

  it('a part of the company’s space is offered with a reload', async () => {
    const company = await signedUpCompany(observatory, { headcount: 50 });
    const page = await newPage();
    await context?.route('**/assets/governance*.js', way);
    await signInAsCompany(page, company, observatory.url);
    const asked = page.waitForRequest('**/assets/governance*.js');
    await open(page, '/fr/company#/governance');
    // By the same clock, what the page asks for before would take too long as well.
    await asked;
    await passTimeUntil(page, page.getByText('Cette partie n’a pas pu être chargée'));
    await context?.unroute('**/assets/governance*.js');
    await button(page, 'Recharger la page').click();
    await page.locator('.company-part h3').first().waitFor();
  });
});

describe('the page itself', () => {
  it('has all that answering needs once it is there', async () => {
    const page = await newPage();
    await open(page);
    await page.locator('.start').waitFor();
    await context?.route('**/assets/**', cut);
    await reachReview(page);
    await send(page);
    await waitForHeading(page, 'Merci');
  });

  it('tells that what makes the token does not begin, and begins with a reload', async () => {
    const page = await newPage();
    await context?.addInitScript(() => {
      if (sessionStorage.getItem('begins')) return;
      globalThis.Worker = class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new Event('error')));
        }
        postMessage() {}
        terminate() {}
      } as unknown as typeof Worker;
    });
    await open(page);
    await page.locator('.start').click();
    await page.locator('.option').last().click();
    await passTimeUntil(
      page,
      page.getByRole('heading', { name: 'Une partie de la page n’a pas pu être chargée' }),
    );
    await page.evaluate(() => sessionStorage.setItem('begins', 'yes'));
    await button(page, 'Recharger la page').click();
    await page.locator('fieldset').waitFor();
    expect(await draft(page)).toBe(1);
  });

  it('says that its script is late', async () => {
    const page = await newPage();
    // As much of it as has come: the script stands at its end.
    await context?.route('**/fr/survey', async (route) => {
      const reply = await route.fetch();
      const html = await reply.text();
      await route.fulfill({
        response: reply,
        body: html.slice(0, html.indexOf('<script type="module">') + 900),
      });
    });
    await page.goto(`${observatory.url}/fr/survey`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.styleSheets.length === 1);
    // It comes by an animation of the style sheet: no script is there to bring it.
    const isSaidAfter = async (milliseconds: number) => {
      await page.evaluate((passed) => {
        for (const animation of document.getAnimations()) {
          animation.pause();
          animation.currentTime = passed;
        }
      }, milliseconds);
      return page.getByText('La page se fait attendre').isVisible();
    };
    expect([await isSaidAfter(9_999), await isSaidAfter(10_000)]).toEqual([false, true]);
  });
});

describe('at the closing', () => {
  it('a response whose reply was lost is told to be recorded, with its receipt', async () => {
    const page = await reviewed();
    await context?.route('**/response', inTurn(isPut, loseReply, closed));
    await send(page);
    await waitForHeading(page, 'Merci, votre réponse est enregistrée');
    await page.getByText('L’enquête est close. Il prouve que votre réponse est enregistrée').waitFor();
    const token = await page.locator('#receipt-code').inputValue();
    const { status } = await fetch(`${observatory.url}/api/v1/waves/current/response`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(status).toBe(200);
    expect(await draft(page)).toBe(0);
  });

  it('a response kept without a network is told not to be recorded, with what to do', async () => {
    const page = await reviewed();
    await context?.setOffline(true);
    await send(page);
    await page.getByText('Si l’enquête ferme entre-temps, cette page vous dira').waitFor();
    await context?.route('**/response', inTurn(isPut, closed));
    await context?.setOffline(false);
    await waitForHeading(page, 'Votre réponse n’est pas enregistrée');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await button(page, 'Effacer mes réponses de cet onglet').click();
    await waitForHeading(page, 'L’enquête est close');
    expect(await draft(page)).toBe(0);
  });

  it.each([
    ['cut', cut],
    ['silent', silent],
  ])('nothing is said of a response while the line is %s, until the service has told', async (_name, way) => {
    const page = await reviewed();
    await context?.route(
      '**/response',
      inTurn(() => true, loseReply, closed, way),
    );
    // The network was missing before, too: when the first reply was lost.
    const asked = page.waitForRequest(
      (request) => request.method() === 'GET' && request.url().endsWith('/response'),
    );
    await send(page);
    await asked;
    await passTimeUntil(page, page.getByText('Pas de réseau'));
    expect(await page.locator('h1').innerText()).toBe('Envoi de vos réponses');
    await context?.unroute('**/response');
    await tryNow(page, 'Merci, votre réponse est enregistrée');
    await waitForHeading(page, 'Merci, votre réponse est enregistrée');
  });

  it('a replacement that came too late leaves the response that was sent first', async () => {
    const page = await sent();
    await button(page, 'Remplacer ou retirer ma réponse').click();
    await button(page, 'Remplacer ma réponse').click();
    await context?.route('**/response', inTurn(isPut, closed));
    await button(page, 'Remplacer ma réponse').click();
    await waitForHeading(page, 'Votre réponse est enregistrée, l’enquête est close');
    await page.getByText('telle que vous l’aviez envoyée d’abord').waitFor();
  });

  it('a withdrawal whose reply was lost is told to be done, one that came too late not to be', async () => {
    const page = await sent();
    await button(page, 'Remplacer ou retirer ma réponse').click();
    await button(page, 'Retirer ma réponse').click();
    const isDelete = (route: Route) => route.request().method() === 'DELETE';
    await context?.route('**/response', inTurn(isDelete, closed, loseReply));
    await button(page, 'Oui, la retirer').click();
    await page.getByText('L’enquête a fermé avant le retrait').waitFor();
    await page.goBack();
    await button(page, 'Remplacer ou retirer ma réponse').click();
    await button(page, 'Retirer ma réponse').click();
    await button(page, 'Oui, la retirer').click();
    await waitForHeading(page, 'Votre réponse a été retirée');
  });

  it('a receipt still tells whether the response is in', async () => {
    const page = await sent();
    await context?.route('**/waves/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), status: 'closed' } });
    });
    await open(page);
    await waitForHeading(page, 'L’enquête est close');
    await button(page, 'Ma réponse est-elle enregistrée ?').click();
    await waitForHeading(page, 'Votre réponse est enregistrée');
    await page.getByText('la réponse ne peut plus être remplacée ni retirée').waitFor();
    expect(await page.locator('.answers').count()).toBe(0);
    await page.goBack();
    await waitForHeading(page, 'L’enquête est close');
  });
});

describe('a page that came unencrypted', () => {
  it('says what is missing before the first question, and keeps the link whole', async () => {
    const page = await newPage();
    const asked: string[] = [];
    await context?.route('http://plain.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      await route.fulfill({ response: await route.fetch({ url: observatory.url + pathname }) });
    });
    await page.goto('http://plain.test/fr/survey#panel=acme&code=AAAA');
    await waitForHeading(page, 'Cette page est arrivée sans chiffrement');
    await page.getByText('crypto.subtle').waitFor();
    expect(await page.getByRole('link', { name: 'Ouvrir en https' }).getAttribute('href')).toBe(
      'https://plain.test/fr/survey#panel=acme&code=AAAA',
    );
    // What the observatory is called is asked of every page alike.
    await expect.poll(() => asked.filter((path) => path.startsWith('/api'))).toEqual(['/api/v1/house']);
    await context?.unrouteAll({ behavior: 'ignoreErrors' });
  });
});
