import { describe, expect, it } from 'vitest';
import { codeOf } from '../support/company-panel.ts';
import { answerSurvey } from './support/answer-survey.ts';
import {
  answerDialogs,
  chooseWay,
  complaints,
  newPage,
  openSpace,
  pagesOf,
  scan,
  sheetOf,
  signUp,
} from './support/inviting-company.ts';

describe('cards', () => {
  it('are made, printed on A4, scanned and answered with, and their codes are then forgotten', async () => {
    const company = await signUp('Café & Fils');
    const page = await openSpace(company, { deviceScaleFactor: 4 });
    await chooseWay(page, 'cards');
    await page.getByText('Les codes ne sont montrés qu’une fois').waitFor();
    await page.getByLabel('Combien de cartes ?').fill('24');
    await page.getByLabel('Langue des cartes').selectOption('both');
    await page.getByRole('button', { name: 'Créer les cartes' }).click();
    await page.getByText('Les feuilles sont prêtes.').waitFor();
    const cards = page.locator('.card');
    expect(await cards.count()).toBe(24);
    expect(await cards.first().innerText()).toMatch(
      /Café & Fils[\s\S]*Visez le code[\s\S]*Point your camera/,
    );

    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect([pagesOf(pdf), sheetOf(pdf)]).toEqual(['3', '0 0 594.95996 841.91998']);
    const printed = await page.locator('.card-link').allTextContents();
    expect(new Set(printed).size).toBe(24);
    const link = await scan(page.locator('.card-code').first());
    expect(link).toMatch(
      /^http:\/\/localhost:\d+\/fr\/survey(?:\?by=link)?#wave=[\w-]+&panel=c\w+&code=[\w-]{22}/,
    );
    expect(link).toBe(`http://${printed[0]}`);
    expect(complaints).toEqual([]);

    const asked = answerDialogs(page, 'stay');
    await page.getByRole('link', { name: 'Compte' }).click();
    await expect.poll(() => asked).toEqual(['confirm']);
    await page.getByRole('button', { name: 'C’est imprimé, oublier les codes…' }).click();
    await page.getByRole('button', { name: 'Oui, les oublier' }).click();
    await page.getByText('Les codes sont oubliés.').waitFor();
    await page.getByText('24 cartes existent pour cette vague.').waitFor();
    expect(await page.content()).not.toContain(codeOf(link));
    await page.reload();
    await page.getByText('24 cartes existent pour cette vague.').waitFor();
    expect(await page.content()).not.toContain(codeOf(link));
    expect(asked).toEqual(['confirm']);

    const phone = await newPage({ viewport: { width: 390, height: 800 } });
    await phone.goto(link);
    await answerSurvey(phone);
    expect((await phone.locator('#receipt-code').inputValue()).split('.')[0]).toBe(company.id);
  });
});
