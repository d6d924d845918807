import type { Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { invitedCompany } from '../support/company-panel.ts';
import { signedUpCompany } from '../support/signed-up-company.ts';
import { signInAsCompany } from './support/signed-in-company.ts';
import {
  button,
  closed,
  context,
  cut,
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
  sent,
  silent,
  tryNow,
  waitForHeading,
} from './support/survey-on-a-line.ts';

describe('on a line that is cut', () => {
  it('the opening ends with a way to try again', () => openOverLine(cut));

  it('answers are sent, compared, asked about and withdrawn once it is back, and each wait says so', () =>
    sendOverLine(cut));
});

describe.each([
  ['cut', cut],
  ['silent', silent],
])('on a line that is %s', (_name, way) => {
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

describe('at the closing', () => {
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
