import { describe, expect, it } from 'vitest';
import { mailedLink } from '../support/signed-up-company.ts';
import { axeViolations } from './support/axe.ts';
import { complaints, observatory, openSignedIn, operate, said, title } from './support/operators-page.ts';

describe('the operator’s members', () => {
  it('begin with the key, sign in by mail from then on, and are told apart in the log', async () => {
    const page = await openSignedIn('/fr/operator#/members', { viewport: { width: 390, height: 844 } });
    await page.getByLabel('Adresse électronique').fill('jeanne@institut.example');
    await page.getByLabel('Sigle').fill('JM');
    await page
      .getByRole('group', { name: 'Rôle' })
      .getByLabel(/^Administre/)
      .check();
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await said(page, 'JM est membre.');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();

    await page.getByLabel(/Adresse électronique/).fill('jeanne@institut.example');
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByText('Consultez votre messagerie').waitFor();
    // The mail that told them of it has no such link.
    const link = await mailedLink(observatory.mailFolder, 'jeanne@institut.example');
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await title(page, 'Vue d’ensemble');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage) + document.cookie)).toBe('{}');

    await page.goto(`${observatory.url}/fr/operator#/members`);
    await page.getByText(/administre\s· vous/).waitFor();
    await page.getByRole('button', { name: /^Retirer/ }).click();
    await page.getByRole('group').getByRole('button', { name: 'Retirer' }).click();
    await page.getByText('C’est la dernière personne qui administre').waitFor();
    await page.getByLabel('Nom de la clé').fill('nuit');
    await page.getByRole('button', { name: 'Créer une clé' }).click();
    await page.locator('[data-key]').waitFor();
    await page.reload();
    const made = page.getByRole('row', { name: /Création d’une clé de machine/ });
    await made.waitFor();
    expect(await made.innerText()).toMatch(/JM[\s\S]*nuit/);

    // Of two roles that are changed at once, neither reply puts the other back.
    const ids: string[] = [];
    for (const label of ['AB', 'CD']) {
      const body = { label, address: `${label}@institut.example`, role: 'reads', language: 'fr' };
      ids.push(((await operate('/members', 'POST', body)).body as { id: string }).id);
    }
    await page.reload();
    const changeRole = async (label: string) => {
      await page.getByRole('button', { name: new RegExp(`^Changer de rôle.*${label}`) }).click();
      const question = page.getByRole('group', { name: new RegExp(`^Changer de rôle.*${label}`) });
      await question.getByRole('combobox').selectOption('verifies');
      await question.getByRole('button', { name: 'Changer de rôle' }).click();
      return question;
    };
    const { promise: isLater, resolve: goOn } = Promise.withResolvers<void>();
    await page.route(`**/operator/members/${ids[0]}`, async (route) => {
      const reply = await route.fetch();
      await isLater;
      await route.fulfill({ response: reply });
    });
    const first = await changeRole('AB');
    const second = await changeRole('CD');
    await second.waitFor({ state: 'detached' });
    goOn();
    await first.waitFor({ state: 'detached' });
    const members = page.locator('.member-list li');
    for (const label of ['AB', 'CD']) {
      await members
        .filter({ hasText: label })
        .getByText(/^vérifie/)
        .waitFor();
    }
    expect(await axeViolations(page, { rules: 'all' })).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
