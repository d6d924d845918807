import { describe, expect, it } from 'vitest';
import { codeOf } from '../support/company-panel.ts';
import { newToken } from '../support/respondents.ts';
import { axeViolations } from './support/axe.ts';
import {
  api,
  complaints,
  newPage,
  observatory,
  openEntrance,
  openSpace,
  signUp,
} from './support/inviting-company.ts';
import { signInAsCompany } from './support/signed-in-company.ts';

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

  /** What the service tells once some weeks are counted. */
  const counted = {
    invited: 60,
    answered: null,
    required: 43,
    edition: null,
    editions: [{ releasesOn: '2027-01-05', hour: 9 }],
    weeks: [
      { on: '2026-10-05', answered: null },
      { on: '2026-10-12', answered: { from: 20, to: 30 } },
    ],
    countedOn: ['2026-10-05', '2026-10-12', '2099-01-05'],
  };

  it('is told week by week as a band, beside a target that stays in the browser', async () => {
    const page = await newPage();
    await page.route('**/participation', (route) => route.fulfill({ json: counted }));
    const company = await signUp();
    await signInAsCompany(page, company, observatory.url);
    await page.goto(`${observatory.url}/fr/company#/participation`);
    await page.getByText('réponses environ, pour 60 invités').waitFor();
    expect((await page.locator('.count-value').allInnerTexts())[0]).toBe('20 à 30');
    expect(await page.locator('.weeks tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/5 octobre 2026\s+moins d’une dizaine/),
      expect.stringMatching(/12 octobre 2026\s+20 à 30/),
      expect.stringMatching(/5 janvier 2099\s+à venir/),
    ]);
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    await page.getByLabel('Votre objectif, en réponses (facultatif)').fill('61');
    await page.getByRole('button', { name: 'Enregistrer l’objectif' }).click();
    await page.getByText('Écrivez un nombre entier, de 1 à 60, ou laissez vide.').waitFor();
    await page.getByLabel('Votre objectif, en réponses (facultatif)').fill('45');
    await page.getByRole('button', { name: 'Enregistrer l’objectif' }).click();
    await page.getByText('il manque 15 à 25 réponses').waitFor();
    await page.reload();
    await page.getByText('il manque 15 à 25 réponses').waitFor();
    expect([sent, complaints]).toEqual([[], []]);
  });

  it('is asked for again where it, or the mails beside it, cannot be read', async () => {
    const company = await signUp();
    await openEntrance(company, 14);
    const page = await newPage();
    await page.route(/\/(participation|mailing)$/, (route) => route.abort());
    await signInAsCompany(page, company, observatory.url);
    await page.goto(`${observatory.url}/fr/company#/participation`);
    await page.getByText('Le service ne répond pas.').waitFor();
    await page.unroute(/\/(participation|mailing)$/);
    await page.route(/\/mailing$/, (route) => route.abort());
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.counts').waitFor();
    await page.getByText('Le service ne répond pas.').waitFor();
    await page.unroute(/\/mailing$/);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('Le service ne répond pas.').waitFor({ state: 'detached' });
  });
});
