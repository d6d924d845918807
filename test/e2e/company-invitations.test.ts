import { describe, expect, it } from 'vitest';
import { cardLinks } from '../support/company-panel.ts';
import { signedUpCompany } from '../support/signed-up-company.ts';
import { answerSurvey } from './support/answer-survey.ts';
import { axeViolations, overflow } from './support/axe.ts';
import {
  chooseWay,
  complaints,
  newPage,
  observatory,
  openEntrance,
  openSpace,
  signUp,
} from './support/inviting-company.ts';

describe('the ways to invite', () => {
  it('are three, each with what it protects from and what it does not, and none chosen before the company does', async () => {
    const page = await openSpace(await signUp(), { viewport: { width: 320, height: 740 } });
    await page.getByText('Vous pouvez encore inviter 60 personnes.').waitFor();
    expect(await page.locator('input[name=way]').count()).toBe(3);
    expect(await page.locator('input[name=way]:checked').count()).toBe(0);
    const hints = await page.locator('.way-hint').allInnerTexts();
    for (const hint of hints) expect(hint).toContain('; mais');
    await chooseWay(page, 'mail');
    await page.getByRole('heading', { name: 'Inviter par courriel' }).waitFor();
    expect([await axeViolations(page), await overflow(page)]).toEqual([[], 0]);
    expect(complaints).toEqual([]);
  });

  it('are told to a company that is not verified yet, and wait', async () => {
    const company = await signedUpCompany(observatory, { headcount: 60 });
    const page = await openSpace(company);
    await page.getByText('Vous pourrez inviter une fois l’entreprise vérifiée').waitFor();
    expect(await page.locator('dd').filter({ hasText: '; mais' }).count()).toBe(3);
    expect(await page.locator('input, textarea').count()).toBe(0);
  });

  it('never admit more people than the company has, together', async () => {
    const company = await signUp('Acme', 12);
    await cardLinks(observatory, company.key, 5);
    await openEntrance(company, 4);
    const page = await openSpace(company);
    await page.getByText('Vous pouvez encore inviter 3 personnes.').waitFor();
    await page.getByText('Déjà invités : 5 par carte, 4 par l’affiche.').waitFor();
    await chooseWay(page, 'poster');
    await page.getByLabel('Nombre d’admissions').fill('8');
    await page.getByRole('button', { name: 'Changer le nombre' }).click();
    await page.getByText('Écrivez un nombre entier, de 1 à 7.').waitFor();
    await chooseWay(page, 'mail');
    await page.getByLabel('Adresses à inviter').fill('a@x.test b@x.test c@x.test d@x.test');
    await page.getByRole('button', { name: 'Vérifier la liste' }).click();
    await page.getByText('La liste a 4 adresses, et vous pouvez encore inviter 3 personnes.').waitFor();
  });
});

describe('the ready texts', () => {
  it('are copied in the language of those who get them, whatever the page’s', async () => {
    const company = await signUp('Acme', 30);
    await openEntrance(company, 10);
    const page = await openSpace(company, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copyMail = async () => {
      await page.getByRole('button', { name: 'Copier : Texte pour l’intranet' }).click();
      await page.getByText('Copié : Texte pour l’intranet.').waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
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

describe('a poster that is scanned', () => {
  it('costs one admission though the reply that gave it was lost', async () => {
    const company = await signUp();
    const { url } = await openEntrance(company, 1);
    const page = await newPage();
    let lost = 0;
    await page.route('**/tokens', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      // The service has given the only admission; the browser does not hear of it.
      expect((await route.fetch()).status()).toBe(200);
      return route.abort();
    });
    await page.goto(url);
    await answerSurvey(page);
    expect(lost).toBe(1);
  });
});

describe('an invited person', () => {
  it('reads the survey in another language than the link’s without losing the invitation', async () => {
    const company = await signUp();
    const [link = ''] = await cardLinks(observatory, company.key, 3);
    const page = await newPage({ locale: 'en-GB' });
    await page.goto(link);
    await page.getByRole('link', { name: 'Answer in English' }).click();
    await page.getByText('Your employer cannot see your answers').waitFor();
    expect(await page.getByRole('link', { name: 'Répondre en français' }).count()).toBe(0);
    await answerSurvey(page);
    const token = await page.locator('#receipt-code').inputValue();
    expect(token.split('.')[0]).toBe(company.id);
  });
});
