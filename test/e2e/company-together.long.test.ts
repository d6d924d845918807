import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { verifiedCompany } from '../support/company-panel.ts';
import { variants } from '../support/rounds.ts';
import { holdRequest } from './support/hold-request.ts';
import { observatory as server } from './support/own-observatory.ts';
import { colleagueSaves, companyNow, inLanguage, onPart, statement } from './support/two-of-a-company.ts';

describe.each(variants(['fr', 'en'] as const))('an account that two have open (%s)', (language) => {
  const t = inLanguage[language];

  it('saves what each changed, and overwrites nothing', async () => {
    const company = await verifiedCompany(server, { name: 'Ateliers Morvan' });
    await onPart(company, 'account', language, async (page) => {
      await page.getByLabel(t.headcount, { exact: true }).fill('90');
      await colleagueSaves(company, { activity: 'industry' });
      await page.getByRole('button', { name: t.save }).click();
      await page.getByText(t.savedBoth).waitFor();
      expect(await page.locator('select').inputValue()).toBe('industry');
    });
    expect(await companyNow(company)).toMatchObject({
      name: 'Ateliers Morvan',
      headcount: 90,
      activity: 'industry',
    });
  });

  it('says before it is saved that a headcount that grows has to be verified, and one that shrinks not', async () => {
    const company = await verifiedCompany(server);
    await onPart(company, 'account', language, async (page) => {
      await page.getByText(t.verified).waitFor();
      await page.getByLabel(t.headcount, { exact: true }).fill('101');
      await page.getByText(t.verifiedAnew).waitFor();
      await page.getByLabel(t.headcount, { exact: true }).fill('99');
      await page.getByText(t.verifiedAnew).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: t.save }).click();
      await page.getByText(t.saved, { exact: true }).waitFor();
      expect(await page.getByText(t.verified).count()).toBe(1);
      expect(await companyNow(company)).toMatchObject({ headcount: 99, status: 'verified' });
    });
  });
});

describe.each(variants(['fr', 'en'] as const))('a statement that two have open (%s)', (language) => {
  const t = inLanguage[language];
  const choose = (page: Page, pillar: string, state: string) =>
    page.locator(`.governance-form [data-pillar="${pillar}"]`).getByLabel(state, { exact: true }).check();

  it('keeps the pillars that a colleague changed, also those of a draft from before a reload', async () => {
    const company = await verifiedCompany(server);
    await colleagueSaves(company, statement, '/company/governance');
    await onPart(company, 'governance', language, async (page) => {
      await page.getByRole('button', { name: t.change }).click();
      await choose(page, 'charter', t.inPlace);
      const colleagues = { training: { state: 'planned', measures: ['courses'] } };
      await colleagueSaves(company, colleagues, '/company/governance');
      await page.reload();
      await page.locator('.governance-form').waitFor();
      await page.getByRole('button', { name: t.save, exact: true }).click();
      await page.getByText(t.savedBoth).waitFor();
      expect((await companyNow(company)).governance).toEqual({
        ...statement,
        ...colleagues,
        charter: { state: 'inPlace', measures: [] },
      });
    });
  });

  it('stays open with what is chosen while the rest is being saved', async () => {
    const company = await verifiedCompany(server);
    await colleagueSaves(company, statement, '/company/governance');
    await onPart(company, 'governance', language, async (page) => {
      await page.getByRole('button', { name: t.change }).click();
      await choose(page, 'charter', t.inPlace);
      const saving = await holdRequest(page, '**/company/governance', 'PATCH');
      await page.getByRole('button', { name: t.save, exact: true }).click();
      await saving.asked;
      await choose(page, 'training', t.planned);
      saving.letGo();
      await page.getByText(t.typedSince).waitFor();
      await page.getByRole('button', { name: t.save, exact: true }).click();
      await page.locator('.governance-stated').waitFor();
    });
    expect((await companyNow(company)).governance).toEqual({
      ...statement,
      charter: { state: 'inPlace', measures: [] },
      training: { state: 'planned', measures: [] },
    });
  });

  it('shows both where the same pillar was changed, and keeps the draft until one is chosen', async () => {
    const company = await verifiedCompany(server);
    await colleagueSaves(company, statement, '/company/governance');
    await onPart(company, 'governance', language, async (page) => {
      await page.getByRole('button', { name: t.change }).click();
      await choose(page, 'charter', t.inPlace);
      const theirs = { charter: { state: 'planned', month: '2099-01', measures: [] } };
      await colleagueSaves(company, theirs, '/company/governance');
      await page.getByRole('button', { name: t.save, exact: true }).click();
      const choice = page.getByRole('group', { name: t.title });
      await choice.waitFor();
      expect(await choice.locator('dd').allInnerTexts()).toEqual([
        t.inPlace,
        expect.stringContaining('2099'),
      ]);
      expect((await companyNow(company)).governance.charter).toEqual(theirs.charter);
      await page.getByRole('button', { name: t.keepYours }).click();
      await page.locator('.governance-stated').waitFor();
      expect((await companyNow(company)).governance.charter).toEqual({ state: 'inPlace', measures: [] });
      expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    });
  });
});
