import { describe, expect, it } from 'vitest';
import { verifiedCompany } from '../support/company-panel.ts';
import { variants } from '../support/rounds.ts';
import { axeViolations, overflow } from './support/axe.ts';
import { holdRequest } from './support/hold-request.ts';
import { observatory as server } from './support/own-observatory.ts';
import { colleagueSaves, companyNow, inLanguage, onPart } from './support/two-of-a-company.ts';

describe.each(variants(['fr', 'en'] as const))('an account that two have open (%s)', (language) => {
  const t = inLanguage[language];

  it('shows both where the same was changed, and saves neither before the choice', async () => {
    const company = await verifiedCompany(server, { name: 'Ateliers Morvan' });
    await onPart(company, 'account', language, async (page) => {
      const choice = page.getByRole('group', { name: t.title });
      await page.getByLabel(t.name, { exact: true }).fill('Morvan & fils');
      await page.getByLabel(t.headcount, { exact: true }).fill('90');
      await colleagueSaves(company, { name: 'Morvan frères' });
      await page.getByRole('button', { name: t.save }).click();
      await choice.waitFor();
      expect(await choice.locator('dd').allInnerTexts()).toEqual(['Morvan & fils', 'Morvan frères']);
      expect(await choice.evaluate((box) => box === document.activeElement)).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await companyNow(company)).toMatchObject({ name: 'Morvan frères', headcount: 100 });
      expect(await page.getByLabel(t.name, { exact: true }).inputValue()).toBe('Morvan & fils');
      await page.getByRole('button', { name: t.keepTheirs }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(t.savedBoth).waitFor();
      expect(await page.getByLabel(t.name, { exact: true }).inputValue()).toBe('Morvan frères');
      expect(await companyNow(company)).toMatchObject({ name: 'Morvan frères', headcount: 90 });

      await page.getByLabel(t.name, { exact: true }).fill('Morvan');
      await colleagueSaves(company, { name: 'Morvan SA' });
      await page.getByRole('button', { name: t.save }).click();
      await page.getByRole('button', { name: t.keepYours }).click();
      await choice.waitFor({ state: 'detached' });
      await expect.poll(async () => (await companyNow(company)).name).toBe('Morvan');
    });
  });

  it('keeps what is typed while the rest is being saved, or the choice between two', async () => {
    const company = await verifiedCompany(server, { name: 'Ateliers Morvan' });
    await onPart(company, 'account', language, async (page) => {
      const name = page.getByLabel(t.name, { exact: true });
      const headcount = page.getByLabel(t.headcount, { exact: true });
      await headcount.fill('90');
      const saving = await holdRequest(page, '**/api/v1/company', 'PATCH');
      await page.getByRole('button', { name: t.save }).click();
      await saving.asked;
      await name.fill('Morvan');
      saving.letGo();
      await page.getByText(t.typedSince).waitFor();
      expect(await headcount.inputValue()).toBe('90');
      expect(await name.inputValue()).toBe('Morvan');
      expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await companyNow(company)).toMatchObject({ name: 'Ateliers Morvan', headcount: 90 });

      await colleagueSaves(company, { name: 'Morvan SA' });
      await page.getByRole('button', { name: t.save }).click();
      const settling = await holdRequest(page, '**/api/v1/company', 'PATCH');
      await page.getByRole('button', { name: t.keepYours }).click();
      await settling.asked;
      await headcount.fill('80');
      settling.letGo();
      await page.getByText(t.typedSince).waitFor();
      expect(await name.inputValue()).toBe('Morvan');
      expect(await headcount.inputValue()).toBe('80');
      await page.getByRole('button', { name: t.save }).click();
      await page.getByText(t.saved, { exact: true }).waitFor();
    });
    expect(await companyNow(company)).toMatchObject({ name: 'Morvan', headcount: 80 });
  });
});
