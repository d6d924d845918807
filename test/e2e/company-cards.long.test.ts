import { describe, expect, it } from 'vitest';
import { api, chooseWay, openSpace, signUp } from './support/inviting-company.ts';

describe('cards', () => {
  it('whose reply was lost are told as such, and made anew', async () => {
    const page = await openSpace(await signUp());
    await chooseWay(page, 'cards');
    let lost = 0;
    await page.route('**/cards', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await page.getByLabel('Combien de cartes ?').fill('4');
    await page.getByRole('button', { name: 'Créer les cartes' }).click();
    await page.getByText('les cartes ont peut-être été créées sans que leurs codes arrivent').waitFor();
    await page.getByText('4 cartes existent pour cette vague.').waitFor();
    expect(await page.getByLabel('Combien de cartes ?').inputValue()).toBe('4');
    await page.getByRole('button', { name: 'Refaire les cartes…' }).click();
    await page.getByRole('button', { name: 'Oui, annuler les anciennes' }).click();
    await page.getByText('Les feuilles sont prêtes.').waitFor();
    await page.getByText('Vous pouvez encore inviter 56 personnes.').waitFor();
  });

  it('are not made before what draws them has come, since their codes could not be shown again', async () => {
    const company = await signUp();
    const page = await openSpace(company);
    await chooseWay(page, 'cards');
    await page.route('**/qr-path*', (route) => route.abort());
    await page.getByLabel('Combien de cartes ?').fill('4');
    await page.getByRole('button', { name: 'Créer les cartes' }).click();
    await page.getByText('Cette partie n’a pas pu être chargée.').waitFor();
    expect(await api('/company/waves/current/invitations', { key: company.key })).toMatchObject({ cards: 0 });
  });

  it('beyond five hundred are printed stack by stack', async () => {
    const page = await openSpace(await signUp('Acme', 600));
    await chooseWay(page, 'cards');
    await page.getByLabel('Combien de cartes ?').fill('512');
    await page.getByRole('button', { name: 'Créer les cartes' }).click();
    await page.getByText('Les feuilles sont prêtes.').waitFor();
    expect(await page.locator('.card-sheet').count()).toBe(50);
    await page.getByLabel('Pile à imprimer').selectOption({ label: 'Cartes 501 à 512' });
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 12);
    expect(await page.locator('.card-sheet').count()).toBe(2);
  });
});
