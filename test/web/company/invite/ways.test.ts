import { describe, expect, it } from 'vitest';
import { cardLinks, codeOf, send } from '../../../support/company-panel.ts';
import { observatoryOfFile } from '../../../support/observatory-of-file.ts';
import { newToken } from '../../../support/respondents.ts';
import { type SignedUpCompany, signedUpCompany } from '../../../support/signed-up-company.ts';
import { verifiedCompanyOf } from '../../../support/verified-company.ts';
import { companysSpace } from '../../support/companys-space.ts';
import { firstWave } from '../../support/first-wave.ts';

const observatory = await observatoryOfFile({ wave: firstWave() });
const { openPart } = companysSpace(observatory);

const openEntrance = ({ key }: SignedUpCompany, admissions: number) =>
  send<{ url: string }>(observatory, '/company/waves/current/entrance', {
    method: 'PUT',
    key,
    body: { admissions },
  });

describe('the ways to invite', () => {
  it('are told to a company that is not verified yet, and wait', async () => {
    const page = await openPart(await signedUpCompany(observatory, { headcount: 60 }), 'invite');
    await page.getByText('Vous pourrez inviter une fois l’entreprise vérifiée').waitFor();
    expect(await page.locator('dd').filter({ hasText: '; mais' }).count()).toBe(3);
    expect(await page.locator('input, textarea').count()).toBe(0);
  });

  it('never admit more people than the company has, together', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: 12 });
    await cardLinks(observatory, company.key, 5);
    await openEntrance(company, 4);
    const page = await openPart(company, 'invite');
    await page.getByText('Vous pouvez encore inviter 3 personnes.').waitFor();
    await page.getByText('Déjà invités : 5 par carte, 4 par l’affiche.').waitFor();
    await page.locator('input[name=way][value=poster]').check();
    await page.getByLabel('Nombre d’admissions').fill('8');
    await page.getByRole('button', { name: 'Changer le nombre' }).click();
    await page.getByText('Écrivez un nombre entier, de 1 à 7.').waitFor();
    await page.locator('input[name=way][value=mail]').check();
    await page.getByLabel('Adresses à inviter').fill('a@x.test b@x.test c@x.test d@x.test');
    await page.getByRole('button', { name: 'Vérifier la liste' }).click();
    await page.getByText('La liste a 4 adresses, et vous pouvez encore inviter 3 personnes.').waitFor();
  });
});

describe('the ready texts', () => {
  it('are copied in the language of those who get them, whatever the page’s', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: 30 });
    await openEntrance(company, 10);
    const page = await openPart(company, 'invite');
    const copyMail = async () => {
      await page.getByRole('button', { name: 'Copier : Texte pour l’intranet' }).click();
      await page.getByText('Copié : Texte pour l’intranet.').waitFor();
      return page.copied;
    };
    const french = (await copyMail()).replace(/[\u00a0\u202f]/g, ' ');
    expect(french).toMatch(/Pour répondre : http\S+\/fr\/survey\S*#\S+&entrance=/);
    expect(french).toContain('votre profil (sexe, âge et catégorie professionnelle) ne vous est pas demandé');
    await page.getByLabel('Langue des textes').selectOption('en');
    // It was copied in French.
    await page.getByText('Copié : Texte pour l’intranet.').waitFor({ state: 'detached' });
    const body = page.locator('textarea[lang=en]').and(page.getByLabel('Texte pour l’intranet'));
    expect(await body.inputValue()).toMatch(/To answer: http\S+\/en\/survey\S*#\S+&entrance=/);
    await body.fill('Changed by hand');
    expect(await copyMail()).toBe('Changed by hand');
  });
});

describe('cards', () => {
  it('are void once others are made, which is said first', async () => {
    const company = await verifiedCompanyOf(observatory, { headcount: 60 });
    const [old = ''] = await cardLinks(observatory, company.key, 3);
    const page = await openPart(company, 'invite');
    await page.getByLabel('Combien de cartes ?').fill('61');
    await page.getByRole('button', { name: 'Refaire les cartes…' }).click();
    await page.getByText('Écrivez un nombre entier, de 1 à 60.').waitFor();
    await page.getByLabel('Combien de cartes ?').fill('5');
    await page.getByRole('button', { name: 'Refaire les cartes…' }).click();
    await page.getByText('Les 3 cartes créées auparavant ne seront plus valables').waitFor();
    await page.getByRole('button', { name: 'Non, garder' }).click();
    await page.getByRole('button', { name: 'Refaire les cartes…' }).click();
    await page.getByRole('button', { name: 'Oui, annuler les anciennes' }).click();
    await page.getByText('Les feuilles sont prêtes.').waitFor();
    const made = `https://${await page.locator('.card-link').first().textContent()}`;
    await expect(newToken(observatory, { panel: company.id, invitation: codeOf(old) })).rejects.toThrow();
    await newToken(observatory, { panel: company.id, invitation: codeOf(made) });
  });
});
