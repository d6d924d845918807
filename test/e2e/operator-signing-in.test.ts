import { describe, expect, it } from 'vitest';
import { mailedLink } from '../support/signed-up-company.ts';
import { axeViolations } from './support/axe.ts';
import {
  complaints,
  context,
  observatory,
  openPage,
  openSignedIn,
  operate,
  said,
  title,
} from './support/operators-page.ts';

describe('signing in', () => {
  it('refuses no key, a wrong one and one that no header takes, and keeps the right one for the tab', async () => {
    const page = await openPage('/en/operator');
    const [key, enter] = [page.getByLabel('Operator’s key'), page.getByRole('button', { name: 'Enter' })];
    await enter.click();
    await page.getByText('Paste the operator’s key here.').waitFor();
    for (const wrong of ['not-the-key', 'clé→']) {
      await key.fill(wrong);
      await enter.click();
      await page.getByText('This is not the operator’s key').waitFor();
      expect(await key.getAttribute('aria-invalid')).toBe('true');
      await page.waitForFunction(() => document.activeElement?.id === 'operator-key');
    }
    await key.fill(`  ${observatory.operatorKey}\n`);
    await enter.click();
    await title(page, 'Overview');
    await page.reload();
    await title(page, 'Overview');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await key.waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage))).toBe(
      '{}{}',
    );
    expect(complaints).toEqual([]);
  });

  it('says that there is no network, and lets one try again', async () => {
    const page = await openPage('/fr/operator');
    await page.getByLabel('Clé de l’opérateur').fill(observatory.operatorKey);
    await context?.setOffline(true);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByText('L’observatoire ne répond pas').waitFor();
    await context?.setOffline(false);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await title(page, 'Vue d’ensemble');
  });

  it('is asked for anew when the key is refused in between, and what was typed is still there', async () => {
    const page = await openSignedIn('/en/operator#/waves/new');
    await page.getByLabel('Title in French').fill('Printemps');
    await page.goto(`${observatory.url}/en/operator#/waves/new/check`);
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    await page.route('**/operator/waves', (route) => route.fulfill({ status: 401, body: '{}' }));
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await page.getByText('Enter the new one').waitFor();
    await page.unroute('**/operator/waves');
    await page.getByLabel('Operator’s key').fill(observatory.operatorKey);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText('Printemps').waitFor();
    // What is being prepared is gone with whoever signs out, once that is agreed to.
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Operator’s key').waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe('{}');
  });
});

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
