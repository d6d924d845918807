import { describe, expect, it, vi } from 'vitest';
import { codeOf } from '../support/company-panel.ts';
import { answerSurvey } from './support/answer-survey.ts';
import {
  chooseWay,
  complaints,
  heading,
  newPage,
  openEntrance,
  openSpace,
  pagesOf,
  scan,
  sheetOf,
  signUp,
} from './support/inviting-company.ts';
import { allowTaps, tap } from './support/tap.ts';

// Its proof of work is whole, as a phone does it.
vi.unmock('../../functions/survey/challenges.ts');

describe('the poster', () => {
  it('is made, printed on one A4 page, scanned, and answered with on a phone', async () => {
    const company = await signUp('Café & Fils', 30);
    const page = await openSpace(company, { deviceScaleFactor: 2 });
    await chooseWay(page, 'poster');
    await page.getByLabel('Nombre d’admissions').fill('12');
    await page.getByRole('button', { name: 'Créer l’affiche' }).click();
    await page.getByText('L’affiche est prête.').waitFor();
    await page.locator('.poster-code').waitFor();
    const poster = page.locator('.poster');
    expect(await poster.innerText()).toContain('Café & Fils');
    expect(await poster.innerText()).toContain('12 admissions');

    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect([pagesOf(pdf), sheetOf(pdf)]).toEqual(['1', '0 0 594.95996 841.91998']);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.site-header, .site-footer, .section-nav, textarea')
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await page.emulateMedia({ media: 'screen' });

    const link = await scan(page.locator('.poster-code'));
    expect(link).toMatch(
      /^http:\/\/localhost:\d+\/fr\/survey(?:\?by=link)?#wave=[\w-]+&panel=c\w+&entrance=[\w-]{16}(?:&keys=[\w-]+)?$/,
    );
    expect(await page.locator('.poster-address').innerText()).toBe(link);
    const french = await page.locator('.poster-code').innerHTML();
    await page.getByLabel('Langue de l’affiche').selectOption('en');
    await page.getByText('Open the camera and point it at the code.').waitFor();
    await page.waitForFunction((french) => {
      const code = document.querySelector('.poster-code')?.innerHTML ?? '';
      const address = document.querySelector('.poster-address')?.textContent ?? '';
      return address.includes('/en/') && code !== '' && code !== french;
    }, french);
    expect(await scan(page.locator('.poster-code'))).toBe(link.replace('/fr/', '/en/'));
    expect(complaints).toEqual([]);

    const phone = await newPage({ viewport: { width: 390, height: 800 }, hasTouch: true });
    await allowTaps(phone);
    await phone.goto(link);
    await phone.getByText('protège donc moins').waitFor();
    expect(phone.url()).toMatch(/\/fr\/survey(?:\?by=link)?$/);
    const admissions: unknown[] = [];
    phone.on('request', (request) => {
      if (request.url().endsWith('/tokens')) admissions.push(request.postDataJSON());
    });
    await phone.locator('.start').waitFor();
    // Nothing that makes a token was started: to look at the poster costs no admission.
    expect([phone.workers(), admissions]).toEqual([[], []]);
    await answerSurvey(phone, tap);
    await phone.getByText('prises ensemble et brouillées').waitFor();
    expect(admissions).toHaveLength(1);
    expect(admissions[0]).toMatchObject({ panel: company.id, entrance: codeOf(link, 'entrance') });
    const token = await phone.locator('#receipt-code').inputValue();
    expect(token.split('.')[0]).toBe(company.id);
    expect(complaints).toEqual([]);
  });

  it('is replaced by one with another number, and closed, each said in words first', async () => {
    const company = await signUp();
    const { url: first } = await openEntrance(company, 7);
    const page = await openSpace(company);
    await page.getByText('L’affiche donne 7 admissions.').waitFor();
    await page.getByLabel('Nombre d’admissions').fill('9');
    await page.getByRole('button', { name: 'Changer le nombre' }).click();
    await page.getByText('l’ancienne cesse aussitôt de fonctionner').waitFor();
    await page.getByRole('button', { name: 'Non, garder' }).click();
    expect((await openEntrance(company, 7)).url).toBe(first);
    await page.getByRole('button', { name: 'Changer le nombre' }).click();
    await page.getByRole('button', { name: 'Oui, créer une nouvelle affiche' }).click();
    await page.getByText('L’affiche donne 9 admissions.').waitFor();
    const second = await page.locator('.poster-address').innerText();
    expect(second).not.toBe(first);

    await page.getByRole('button', { name: 'Fermer cette entrée' }).click();
    await page.getByRole('button', { name: 'Oui, fermer l’entrée' }).click();
    await page.getByText('l’affiche n’admet plus personne').waitFor();
    expect(await page.locator('.poster').count()).toBe(0);
    expect(complaints).toEqual([]);

    for (const old of [first, second]) {
      const respondent = await newPage();
      await respondent.goto(old);
      await heading(respondent, 'Cette affiche n’est plus valable');
    }
  });
});
