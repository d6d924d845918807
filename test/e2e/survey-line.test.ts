import { describe, expect, it } from 'vitest';
import {
  button,
  closed,
  context,
  cut,
  draft,
  inTurn,
  isPut,
  loseReply,
  newPage,
  observatory,
  open,
  openOverLine,
  passTimeUntil,
  reachReview,
  reviewed,
  send,
  sendOverLine,
  silent,
  waitForHeading,
} from './support/survey-on-a-line.ts';

/** The survey over a line that fails, and at the closing; each way to fail at each step is in `survey-line.long.test.ts`. */

describe('on a line that is silent', () => {
  it('the opening ends with a way to try again', () => openOverLine(silent));

  it('answers are sent, compared, asked about and withdrawn once it is back, and each wait says so', () =>
    sendOverLine(silent));
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
