import { describe, expect, it } from 'vitest';
import { context, observatory } from './support/own-observatory.ts';
import { openPage, reachReview, send } from './support/survey-page.ts';

describe('the receipt', () => {
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
    await context.route('**/api/v1/editions', (route) =>
      route.fulfill({ json: [{ id: 'x', wave: id, publishedOn: '2026-12-04', respondents: 40 }] }),
    );
    await page.getByRole('button', { name: 'Remplacer ou retirer ma réponse' }).click();
    await page.getByRole('button', { name: 'Retirer ma réponse' }).click();
    await page.getByText('ces chiffres restent publiés tels quels').waitFor();
  });
});
