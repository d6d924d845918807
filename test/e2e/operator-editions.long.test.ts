import { describe, expect, it } from 'vitest';
import { complaints, observatory, openSignedIn, operate, said } from './support/operators-page.ts';
import { storeResponses } from './support/store-responses.ts';

describe('the calendar of a wave’s editions', () => {
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
    await page.getByRole('button', { name: 'Recharger le calendrier' }).click();
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
    await page.getByText('Its share of the privacy budget is lost: no other edition gets it.').waitFor();
    await page.getByRole('button', { name: 'Yes, withdraw it' }).click();
    await said(page, 'Edition 2 is withdrawn');
    expect((await operate('/waves/few-1/editions')).body.editions[1]).toMatchObject({ state: 'withdrawn' });
    expect((await operate('/waves/few-1/editions/2/preview')).status).toBe(409);
    await page.goto(`${observatory.url}/en/operator#/waves/few-1/editions/2`);
    await page.getByText('This edition has nothing to show: withdrawn.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('finds both in the log, the one that was not made with its reason', async () => {
    const page = await openSignedIn('/fr/operator#/actions');
    await page.locator('tbody tr').first().waitFor();
    const text = (await page.locator('tbody tr').allInnerTexts()).join('\n');
    expect(text).toMatch(/Préparation d’une édition.*non faite\s: trop peu de réponses/s);
    expect(text).toMatch(/Retrait d’une édition.*faite – few-1-2/s);
    expect(complaints).toEqual([]);
  });
});
