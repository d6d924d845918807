import { describe, expect, it } from 'vitest';
import { type SignedUpCompany, send, verifiedCompany } from '../../support/company-panel.ts';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { companysSpace } from '../support/companys-space.ts';
import { firstWave } from '../support/first-wave.ts';
import type { PageInProcess } from '../support/page-in-process.ts';

/** Two people of one company who have the same form open: one in a browser, the other faster. */

const observatory = await observatoryOfFile({ wave: firstWave() });
const { openPart } = companysSpace(observatory);

const inLanguage = {
  fr: {
    name: 'Nom de l’entreprise',
    headcount: 'Effectif',
    save: 'Enregistrer',
    title: 'Quelqu’un de votre entreprise',
    keepYours: 'Garder ma saisie',
    keepTheirs: 'Garder ce qui est enregistré',
    saved: 'C’est enregistré.',
    typedSince: 'saisi entre-temps ne l’est pas encore',
    savedBoth: 'avec ce que quelqu’un d’autre a changé',
    verified: 'Statut : vérifiée.',
    verifiedAnew: 'devra être vérifiée de nouveau',
    change: 'Modifier la déclaration',
    inPlace: 'En place',
    planned: 'Prévu',
  },
  en: {
    name: 'Name of the company',
    headcount: 'Headcount',
    save: 'Save',
    title: 'Someone in your company',
    keepYours: 'Keep what I typed',
    keepTheirs: 'Keep what is saved',
    saved: 'Saved.',
    typedSince: 'typed since then is not saved yet',
    savedBoth: 'along with what someone else changed',
    verified: 'Status: verified.',
    verifiedAnew: 'must be verified again',
    change: 'Change the statement',
    inPlace: 'In place',
    planned: 'Planned',
  },
} as const;

const none = { state: 'none', measures: [] };
const statement = { listening: none, charter: none, awareness: none, training: none };

const companyNow = ({ key }: SignedUpCompany) =>
  send<Record<string, unknown> & { governance: typeof statement }>(observatory, '/company', { key });
const colleagueSaves = ({ key }: SignedUpCompany, body: object, path = '/company') =>
  send(observatory, path, { method: 'PATCH', key, body });

describe.each(['fr', 'en'] as const)('an account that two have open (%s)', (language) => {
  const t = inLanguage[language];

  it('saves what each changed, and overwrites nothing', async () => {
    const company = await verifiedCompany(observatory, { name: 'Ateliers Morvan' });
    const page = await openPart(company, 'account', { language });
    await page.getByLabel(t.headcount, { exact: true }).fill('90');
    await colleagueSaves(company, { activity: 'industry' });
    await page.getByRole('button', { name: t.save }).click();
    await page.getByText(t.savedBoth).waitFor();
    expect(await page.locator('select').inputValue()).toBe('industry');
    expect(await companyNow(company)).toMatchObject({
      name: 'Ateliers Morvan',
      headcount: 90,
      activity: 'industry',
    });
  });

  it('says before it is saved that a headcount that grows has to be verified, and one that shrinks not', async () => {
    const company = await verifiedCompany(observatory);
    const page = await openPart(company, 'account', { language });
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

  it('shows both where the same was changed, and saves neither before the choice', async () => {
    const company = await verifiedCompany(observatory, { name: 'Ateliers Morvan' });
    const page = await openPart(company, 'account', { language });
    const choice = page.getByRole('group', { name: t.title });
    await page.getByLabel(t.name, { exact: true }).fill('Morvan & fils');
    await page.getByLabel(t.headcount, { exact: true }).fill('90');
    await colleagueSaves(company, { name: 'Morvan frères' });
    await page.getByRole('button', { name: t.save }).click();
    await choice.waitFor();
    expect(await choice.locator('dd').allInnerTexts()).toEqual(['Morvan & fils', 'Morvan frères']);
    expect(await choice.evaluate((box) => box === page.focused)).toBe(true);
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

  it('keeps what is typed while the rest is being saved, or the choice between two', async () => {
    const company = await verifiedCompany(observatory, { name: 'Ateliers Morvan' });
    const page = await openPart(company, 'account', { language });
    const name = page.getByLabel(t.name, { exact: true });
    const headcount = page.getByLabel(t.headcount, { exact: true });
    await headcount.fill('90');
    const saving = page.hold('PATCH /company');
    await page.getByRole('button', { name: t.save }).click();
    await saving.asked;
    await name.fill('Morvan');
    saving.letGo();
    await page.getByText(t.typedSince).waitFor();
    expect(await headcount.inputValue()).toBe('90');
    expect(await name.inputValue()).toBe('Morvan');
    expect(await name.evaluate((field) => field === page.focused)).toBe(true);
    expect(await companyNow(company)).toMatchObject({ name: 'Ateliers Morvan', headcount: 90 });

    await colleagueSaves(company, { name: 'Morvan SA' });
    await page.getByRole('button', { name: t.save }).click();
    const settling = page.hold('PATCH /company');
    await page.getByRole('button', { name: t.keepYours }).click();
    await settling.asked;
    await headcount.fill('80');
    settling.letGo();
    await page.getByText(t.typedSince).waitFor();
    expect(await name.inputValue()).toBe('Morvan');
    expect(await headcount.inputValue()).toBe('80');
    await page.getByRole('button', { name: t.save }).click();
    await page.getByText(t.saved, { exact: true }).waitFor();
    expect(await companyNow(company)).toMatchObject({ name: 'Morvan', headcount: 80 });
  });
});

describe.each(['fr', 'en'] as const)('a statement that two have open (%s)', (language) => {
  const t = inLanguage[language];
  const choose = (page: PageInProcess, pillar: string, state: string) =>
    page.locator(`.governance-form [data-pillar="${pillar}"]`).getByLabel(state, { exact: true }).check();

  it('keeps the pillars that a colleague changed, also those of a draft from before a reload', async () => {
    const company = await verifiedCompany(observatory);
    await colleagueSaves(company, statement, '/company/governance');
    const page = await openPart(company, 'governance', { language });
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

  it('stays open with what is chosen while the rest is being saved', async () => {
    const company = await verifiedCompany(observatory);
    await colleagueSaves(company, statement, '/company/governance');
    const page = await openPart(company, 'governance', { language });
    await page.getByRole('button', { name: t.change }).click();
    await choose(page, 'charter', t.inPlace);
    const saving = page.hold('PATCH /company/governance');
    await page.getByRole('button', { name: t.save, exact: true }).click();
    await saving.asked;
    await choose(page, 'training', t.planned);
    saving.letGo();
    await page.getByText(t.typedSince).waitFor();
    await page.getByRole('button', { name: t.save, exact: true }).click();
    await page.locator('.governance-stated').waitFor();
    expect((await companyNow(company)).governance).toEqual({
      ...statement,
      charter: { state: 'inPlace', measures: [] },
      training: { state: 'planned', measures: [] },
    });
  });

  it('shows both where the same pillar was changed, and keeps the draft until one is chosen', async () => {
    const company = await verifiedCompany(observatory);
    await colleagueSaves(company, statement, '/company/governance');
    const page = await openPart(company, 'governance', { language });
    await page.getByRole('button', { name: t.change }).click();
    await choose(page, 'charter', t.inPlace);
    const theirs = { charter: { state: 'planned', month: '2099-01', measures: [] } };
    await colleagueSaves(company, theirs, '/company/governance');
    await page.getByRole('button', { name: t.save, exact: true }).click();
    const choice = page.getByRole('group', { name: t.title });
    await choice.waitFor();
    expect(await choice.locator('dd').allInnerTexts()).toEqual([t.inPlace, expect.stringContaining('2099')]);
    expect((await companyNow(company)).governance.charter).toEqual(theirs.charter);
    await page.getByRole('button', { name: t.keepYours }).click();
    await page.locator('.governance-stated').waitFor();
    expect((await companyNow(company)).governance.charter).toEqual({ state: 'inPlace', measures: [] });
    expect(page.stored).toEqual({});
  });
});
