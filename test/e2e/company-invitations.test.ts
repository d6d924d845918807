import { describe, expect, it } from 'vitest';
import { cardLinks, codeOf } from '../support/company-panel.ts';
import { newToken } from '../support/respondents.ts';
import { answerSurvey } from './support/answer-survey.ts';
import { axeViolations, overflow } from './support/axe.ts';
import {
  api,
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
});

describe('participation', () => {
  it('shows how many were invited and what is planned, and nothing of who comes', async () => {
    const company = await signUp();
    const empty = await openSpace(company, { part: 'participation' });
    await empty.getByText('Vous n’avez encore invité personne à cette vague.').waitFor();
    await empty.getByText('Vous avez invité moins de personnes que cela').waitFor();
    const { url } = await openEntrance(company, 14);
    const entrance = codeOf(url, 'entrance');
    const page = await openSpace(company, { part: 'participation' });
    const counts = () => page.locator('.count-value').allInnerTexts();
    await page.locator('.counts').waitFor();
    const before = await counts();
    expect(before[0]).toBe('14');
    for (let person = 0; person < 6; person++) await newToken(observatory, { panel: company.id, entrance });
    await page.reload();
    await page.locator('.counts').waitFor();
    expect(await counts()).toEqual(before);
    await page.getByText('Édition définitive').waitFor();
    const { closesOn } = await api<{ closesOn: string }>('/waves/current', {});
    const days = Math.round(
      (Date.parse(closesOn) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000,
    );
    expect(Math.abs(Number(before[1]) - (days + 1))).toBeLessThanOrEqual(1);
    await page.getByText('Qui a répondu, qui ne l’a pas fait, quand, ni quoi.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
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
