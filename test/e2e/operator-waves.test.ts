import { describe, expect, it } from 'vitest';
import { complaints, observatory, openSignedIn, operate, said, title } from './support/operators-page.ts';

describe('a wave', () => {
  it('creates a wave with what the newest one has, and with the plan that is typed', async () => {
    const page = await openSignedIn('/fr/operator#/waves/new');
    await page.getByLabel('Premier jour').fill('2028-01-01');
    // What was proposed follows the first day.
    expect(await page.getByLabel('Identifiant').inputValue()).toBe('2028-q1');
    expect(await page.getByLabel('Dernier jour').inputValue()).toBe('2028-03-31');
    await page.getByRole('button', { name: 'Retirer l’édition 1 du plan' }).click();
    expect(await page.locator('#field-editions-0-releasesOn').inputValue()).toBe('2028-04-01');
    await page.getByRole('button', { name: 'Ajouter une édition avant la dernière' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-editions-0-releasesOn');
    expect(await page.locator('#field-editions-0-releasesOn').inputValue()).toBe('2028-02-15');
    await page.locator('#field-editions-0-releasesOn').fill('2028-04-02');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('Elle doit paraître après celle qui la précède.').waitFor();
    await page.locator('#field-editions-0-releasesOn').fill('2028-02-15');
    await page.locator('#field-editions-0-hour').selectOption('18');
    for (const number of [2, 3, 4]) {
      await page.getByRole('button', { name: 'Continuer' }).click();
      await title(page, new RegExp(`${number} sur 4`));
    }
    await page.getByRole('button', { name: 'Programmer l’ouverture' }).click();
    await page.getByRole('button', { name: 'Oui, programmer la vague' }).click();
    await said(page, 'est créée');
    await title(page, 'Vague 2028-q1');
    const { body } = await operate('/waves/2028-q1');
    expect(body).toMatchObject({
      status: 'scheduled',
      opensOn: '2028-01-01',
      closesOn: '2028-03-31',
      editions: [
        { releasesOn: '2028-02-15', hour: 18 },
        { releasesOn: '2028-04-01', hour: 9 },
      ],
    });
    expect(body.margins).toEqual((await operate('/waves/current')).body.margins);
    expect(complaints).toEqual([]);
  });

  it('edits margins: a sum that is not 100 % is refused beside it, categories are grouped, and only then saved', async () => {
    const page = await openSignedIn('/fr/operator#/waves/2028-q1');
    await page.locator('summary', { hasText: 'Âge' }).click();
    const margin = page.locator('details', { hasText: 'Âge' });
    await margin.getByRole('button', { name: 'Retirer la catégorie 3' }).click();
    await margin.getByText('Dans aucune catégorie : 50 à 64 ans, 65 ans et plus', { exact: false }).waitFor();
    await margin.getByRole('button', { name: 'Ajouter une catégorie' }).click();
    await margin.getByLabel('50 à 64 ans').last().check();
    await margin.getByLabel(/Part de «\s50 à 64 ans\s»/).fill('20,1');
    await margin.getByText('il manque').waitFor();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await margin.getByText('Le total des parts de la marge doit être de 100 %').waitFor();
    await page.waitForFunction(() => document.activeElement?.id.includes('categories-0-share'));
    const before = (await operate('/waves/current')).body.margins;
    expect((await operate('/waves/2028-q1')).body.margins).toEqual(before);
    await margin.getByLabel('65 ans et plus').last().check();
    await margin.getByLabel(/Part de «\s50 à 64 ans, 65 ans et plus\s»/).fill('30,2');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    // As it was before: nothing is left to save.
    await said(page, 'Tout est enregistré.');
    expect((await operate('/waves/2028-q1')).body.margins).toEqual(before);
    await margin.getByLabel(/Part de «\s18 à 24 ans\s»/).fill('10,8');
    await margin.getByLabel(/Part de «\s50 à 64 ans, 65 ans et plus\s»/).fill('30,1');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await said(page, /Enregistré\s: marges/);
    const { margins } = (await operate('/waves/2028-q1')).body;
    expect(margins[1].categories.map(({ share }: { share: number }) => share)).toEqual([0.108, 0.591, 0.301]);
    expect(complaints).toEqual([]);
  });

  it('plans a wave’s editions until it opens, and shows them as fixed from then on', async () => {
    const page = await openSignedIn('/en/operator#/waves/2028-q1');
    await page.getByRole('button', { name: 'Add an edition before the last' }).click();
    await page.getByRole('button', { name: 'Remove edition 2 from the plan' }).click();
    await page.locator('#field-editions-1-releasesOn').fill('2028-03-31');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The last edition must come out after the wave’s last day.').waitFor();
    await page.locator('#field-editions-1-releasesOn').fill('2028-04-03');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await said(page, 'Saved: editions.');
    expect((await operate('/waves/2028-q1')).body.editions).toEqual([
      { releasesOn: '2028-02-15', hour: 18 },
      { releasesOn: '2028-04-03', hour: 9 },
    ]);
    const current = (await operate('/waves/current')).body;
    await page.goto(`${observatory.url}/en/operator#/waves/${current.id}`);
    await page.getByText('Can no longer change: respondents were told about them').waitFor();
    expect(await page.locator('#field-editions-0-releasesOn').count()).toBe(0);
    await page.getByLabel('Last day').fill(current.editions.at(-1).releasesOn);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The last edition is fixed and must come out after this day.').waitFor();
    await page.getByRole('button', { name: 'Go back to the saved version' }).click();
    expect(complaints).toEqual([]);
  });

  it('closes a wave early, once it is said what that means, and finds all of it in the log', async () => {
    const page = await openSignedIn('/fr/operator#/waves/2028-q1');
    await page.getByRole('button', { name: 'Clore cette vague…' }).click();
    await page.getByText('Cette vague n’ouvrira jamais.').waitFor();
    await page.keyboard.press('Escape');
    expect((await operate('/waves/2028-q1')).body.status).toBe('scheduled');
    await page.getByRole('button', { name: 'Clore cette vague…' }).click();
    await page.getByRole('button', { name: 'Oui, clore la vague' }).click();
    await said(page, 'est close');
    await page.getByText('Cette vague est close.').waitFor();
    expect((await operate('/waves/2028-q1')).body).toMatchObject({ status: 'closed', closedEarly: true });

    await page.getByRole('link', { name: 'Journal', exact: true }).click();
    await title(page, 'Journal');
    await page.locator('tbody tr').first().waitFor();
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows[0]).toMatch(/Clôture anticipée d’une vague.*2028-q1.*faite/s);
    expect(rows.join('\n')).toMatch(/Modification d’une vague\s+\(marges\)/);
    const numbers = await page.locator('tbody td:first-child').allInnerTexts();
    expect(numbers.map(Number)).toEqual(numbers.map((_, index) => numbers.length - index));
    expect(complaints).toEqual([]);
  });
});
