import type { Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { invitedCompany } from '../support/company-panel.ts';
import { newToken } from '../support/respondents.ts';
import { axeViolations, overflow } from './support/axe.ts';
import { context, leave, observatory } from './support/own-observatory.ts';
import { openWith, problem } from './support/survey-obstacle.ts';
import { openPage, reachReview, send, waitForHeading } from './support/survey-page.ts';

const waveIs = (change: object) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), ...change } });
};

describe('obstacles', () => {
  it('say that a wave is closed or not yet open', async () => {
    const closed = await openWith('**/waves/current', waveIs({ status: 'closed' }));
    await waitForHeading(closed, 'L’enquête est close');
    await leave();
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
      await page.waitForURL(`${observatory.url}/fr/survey?by=link`);
      await leave();
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
    await context.unroute('**/response');
    await page.getByText('35 à 49 ans').click();
    await page.getByRole('button', { name: 'Continuer' }).click();
    await send(page);
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

  it('leave a browser that keeps nothing able to answer, and say so', async () => {
    const page = await openPage('/favicon.svg', { isAltered: true });
    await context.addInitScript(() => {
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
