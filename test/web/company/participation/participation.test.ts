import { describe, expect, it } from 'vitest';
import { send } from '../../../support/company-panel.ts';
import { observatoryOfFile } from '../../../support/observatory-of-file.ts';
import { verifiedCompanyOf } from '../../../support/verified-company.ts';
import { companysSpace } from '../../support/companys-space.ts';
import { firstWave } from '../../support/first-wave.ts';

const observatory = await observatoryOfFile({ wave: firstWave() });
const { openPart } = companysSpace(observatory);
const company = await verifiedCompanyOf(observatory, { headcount: 60 });
const participation = `GET /company/waves/${observatory.wave.id}/participation`;
const mailing = `GET /company/waves/${observatory.wave.id}/mailing`;
const noNetwork = () => Promise.reject(new TypeError('no network'));

describe('participation', () => {
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
    const page = await openPart(company, 'participation', {
      before: (page) => page.route(participation, () => Response.json(counted)),
    });
    await page.getByText('réponses environ, pour 60 invités').waitFor();
    expect((await page.locator('.count-value').allInnerTexts())[0]).toBe('20 à 30');
    expect(await page.locator('.weeks tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/5 octobre 2026\s+moins d’une dizaine/),
      expect.stringMatching(/12 octobre 2026\s+20 à 30/),
      expect.stringMatching(/5 janvier 2099\s+à venir/),
    ]);
    page.asked.length = 0;
    const target = page.getByLabel('Votre objectif, en réponses (facultatif)');
    await target.fill('61');
    await page.getByRole('button', { name: 'Enregistrer l’objectif' }).click();
    await page.getByText('Écrivez un nombre entier, de 1 à 60, ou laissez vide.').waitFor();
    await target.fill('45');
    await page.getByRole('button', { name: 'Enregistrer l’objectif' }).click();
    await page.getByText('il manque 15 à 25 réponses').waitFor();
    await page.reload();
    await page.getByText('il manque 15 à 25 réponses').waitFor();
    expect(page.asked.filter((request) => !request.startsWith('GET '))).toEqual([]);
  });

  it('is asked for again where it, or the mails beside it, cannot be read', async () => {
    await send(observatory, '/company/waves/current/entrance', {
      method: 'PUT',
      key: company.key,
      body: { admissions: 14 },
    });
    const page = await openPart(company, 'participation', {
      before(page) {
        for (const request of [participation, mailing]) page.route(request, noNetwork);
      },
    });
    await page.getByText('Le service ne répond pas.').waitFor();
    page.unroute(participation);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.counts').waitFor();
    await page.getByText('Le service ne répond pas.').waitFor();
    page.unroute(mailing);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('Le service ne répond pas.').waitFor({ state: 'detached' });
  });
});
