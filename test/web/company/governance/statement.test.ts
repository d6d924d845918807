import { describe, expect, it } from 'vitest';
import type { Governance } from '../../../../functions/survey/governance.ts';
import { send, signedUpCompany } from '../../../support/company-panel.ts';
import { observatoryOfFile } from '../../../support/observatory-of-file.ts';
import { companysSpace } from '../../support/companys-space.ts';
import { firstWave } from '../../support/first-wave.ts';
import type { PageInProcess } from '../../support/page-in-process.ts';

const observatory = await observatoryOfFile({ wave: firstWave() });
const { openPart } = companysSpace(observatory);
const company = await signedUpCompany(observatory, { name: 'Attente SA' });

const pillar = (page: PageInProcess, id: string) => page.locator(`.governance-form [data-pillar="${id}"]`);

describe('the governance of a company without a benchmark', () => {
  it('is stated, survives a reload half-way, is saved, and is there again', async () => {
    const page = await openPart(company, 'governance', { language: 'en' });
    const charter = pillar(page, 'charter');
    const month = charter.getByLabel(/Since which month/);
    await charter.getByLabel('In place', { exact: true }).check();
    await charter.locator('summary').click();
    await charter.getByLabel('It says whom to ask').check();
    await month.fill('13/2026');
    await page.reload();
    await page.locator('.governance').waitFor();
    expect(await charter.locator('summary').innerText()).toBe('What is in place (1)');
    await charter.locator('summary').click();
    expect(await month.inputValue()).toBe('13/2026');
    for (const id of ['awareness', 'training']) await pillar(page, id).getByLabel('Nothing').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.governance-form .field-error').first().waitFor();
    expect(await page.locator('.governance-form .field-error').allInnerTexts()).toEqual([
      expect.stringContaining('Choose an answer'),
      expect.stringContaining('Write month and year'),
    ]);
    await page.hasFocus('[name="governance-listening-state"]');
    await pillar(page, 'listening').getByLabel('Planned').check();
    await month.fill('3/2026');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.governance-stated').waitFor();
    expect(await page.getByText('Saved.').count()).toBe(1);
    expect(await send(observatory, '/company', { key: company.key })).toMatchObject({
      status: 'pending',
      governance: {
        listening: { state: 'planned', measures: [] },
        charter: { state: 'inPlace', month: '2026-03', measures: ['contact'] },
        awareness: { state: 'none', measures: [] },
        training: { state: 'none', measures: [] },
      },
    });
    await page.reload();
    await page.locator('.governance-stated').waitFor();
    expect(await page.locator('.governance-stated [data-pillar="charter"]').innerText()).toContain(
      'In place since March 2026',
    );
    expect(await page.locator('[data-steps="no-figures"]').count()).toBe(1);
    expect(await page.locator('.governance').innerText()).toContain(
      'enough answers in an edition: Home says how many.',
    );
    expect(await page.locator('[data-step]').count()).toBe(0);
  });

  it('loses nothing when the service does not answer, or answers that somebody else was faster', async () => {
    const page = await openPart(company, 'governance');
    await page.getByRole('button', { name: 'Modifier la déclaration' }).click();
    await pillar(page, 'training').getByLabel('En place', { exact: true }).check();
    const replies = [
      () => Promise.reject(new TypeError('no network')),
      () => Response.json({ type: '/problems/changed-meanwhile', status: 409 }, { status: 409 }),
    ];
    const told = ['ne répond pas', 'Quelqu’un d’autre vient de changer'];
    for (const [index, reply] of replies.entries()) {
      page.route('PATCH /company/governance', reply);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page
        .getByRole('alert')
        .getByText(told[index] as string)
        .waitFor();
    }
    page.unroute('PATCH /company/governance');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.governance-stated').waitFor();
    const { governance } = await send<{ governance: Governance }>(observatory, '/company', {
      key: company.key,
    });
    expect(governance.training.state).toBe('inPlace');
  });
});
