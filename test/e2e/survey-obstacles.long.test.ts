import { describe, expect, it } from 'vitest';
import { context, observatory } from './support/own-observatory.ts';
import { openWith, problem } from './support/survey-obstacle.ts';
import { openPage, reachReview, waitForHeading } from './support/survey-page.ts';

describe('obstacles', () => {
  it('make a new token when the server refuses the first', async () => {
    const page = await openWith('**/response', problem('invalid-token', 401));
    await reachReview(page);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await waitForHeading(page, 'Le jeton n’a pas été accepté');
    await context.unroute('**/response');
    await page.getByRole('button', { name: 'Réessayer avec un nouveau jeton' }).click();
    await waitForHeading(page, 'Merci');
  });

  it('wait for a busy server and try again, at once when asked', async () => {
    // So long that it is the asking which ends the wait.
    const busy = problem('unavailable', 503, {}, { 'retry-after': '600' });
    const page = await openWith('**/response', busy);
    await reachReview(page);
    await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
    await page.getByText('Le serveur ne répond pas pour l’instant').waitFor();
    await context?.unroute('**/response');
    await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
    await waitForHeading(page, 'Merci');
  });

  it('offer to try again after a full failure', async () => {
    const page = await openWith('**/waves/current', problem('unknown', 500));
    await waitForHeading(page, 'Quelque chose n’a pas fonctionné');
    await context.unroute('**/waves/current');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.start').waitFor();
  });

  it('give a slow device more time', async () => {
    const page = await openPage('/favicon.svg');
    await context.route('**/challenges', async (route) => {
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
    await context.unroute('**/challenges');
    await page.getByRole('button', { name: 'Laisser plus de temps' }).click();
    await waitForHeading(page, 'Merci');
  });
});
