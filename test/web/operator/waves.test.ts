import { beforeAll, describe, expect, it } from 'vitest';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { waveToCome } from '../../support/wave-to-come.ts';
import { firstWave } from '../support/first-wave.ts';
import { operatorsSpace, said, title } from '../support/operators-space.ts';

const { openSignedIn, operate } = operatorsSpace(await observatoryOfFile({ wave: firstWave() }));
const toCome = '/operator/waves/to-come-1';

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
    await page.hasFocus('#field-editions-0-releasesOn');
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
    await page.hasFocus('[id*="categories-0-share"]');
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
    await page.goto(`/en/operator#/waves/${current.id}`);
    await page.getByText('Can no longer change: respondents were told about them').waitFor();
    expect(await page.locator('#field-editions-0-releasesOn').count()).toBe(0);
    await page.getByLabel('Last day').fill(current.editions.at(-1).releasesOn);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The last edition is fixed and must come out after this day.').waitFor();
    await page.getByRole('button', { name: 'Go back to the saved version' }).click();
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
  });
});

describe('a wave to come', () => {
  beforeAll(() => waveToCome(operate));

  it('loses nothing typed when the service fails, and asks before it would be lost', async () => {
    const page = await openSignedIn('/en/operator#/waves/to-come-1');
    await page.getByLabel('Title in English').fill('Winter 2028');
    page.route(`PATCH ${toCome}`, () => Promise.reject(new TypeError('no network')));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The observatory is not responding').waitFor();
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Winter 2028');
    await page.getByRole('link', { name: 'Log' }).click();
    // The address was the other view's already when the question came; it is put back.
    await expect.poll(() => page.questions.length).toBe(1);
    await expect.poll(() => page.address.hash).toBe('#/waves/to-come-1');
    await title(page, 'Wave to-come-1');
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Winter 2028');
    page.agrees = true;
    await page.getByRole('link', { name: 'Log' }).click();
    await title(page, 'Log');
    expect(page.questions).toEqual(
      Array(2).fill('Some changes are not saved. Leave this view and lose them?'),
    );
  });

  it('keeps what is typed while the rest is being saved', async () => {
    const page = await openSignedIn('/en/operator#/waves/to-come-1');
    const title = page.getByLabel('Title in English');
    await title.fill('Winter');
    const saving = page.hold(`PATCH ${toCome}`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await saving.asked;
    await page.locator('#field-populationSource').fill('Insee 2028');
    saving.letGo();
    await said(page, 'Saved: title.');
    await page.getByText(/^Not saved yet: /).waitFor();
    expect(await title.inputValue()).toBe('Winter');
    expect(await page.locator('#field-populationSource').inputValue()).toBe('Insee 2028');
  });

  it('puts what the service refuses beside its field, in the reader’s words', async () => {
    const page = await openSignedIn('/fr/operator#/waves/to-come-1');
    const errors = [{ path: 'notice.mode.en', message: 'Too small' }];
    page.route(`PATCH ${toCome}`, () =>
      Response.json({ type: '/problems/invalid-request', errors }, { status: 400 }),
    );
    await page.getByLabel('Titre en anglais').fill('x');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('L’observatoire n’accepte pas cette valeur.').waitFor();
    await page.hasFocus('#field-notice-mode-en');
  });
});

describe('a wave that has opened', () => {
  it('cannot be changed in what is fixed, and is told so', async () => {
    const { id } = (await operate('/waves/current')).body;
    const page = await openSignedIn(`/en/operator#/waves/${id}`);
    await page.getByText('These can still change: title, last day, and method notice.').waitFor();
    for (const field of ['opensOn', 'population', 'margins-0-categories-0-share']) {
      expect([field, await page.locator(`#field-${field}`).isDisabled()]).toEqual([field, true]);
    }
    expect(await page.locator('#field-title-en').isDisabled()).toBe(false);
    const { status, body } = await operate(`/waves/${id}`, 'PATCH', { population: 1000 });
    expect([status, Object.keys(body.fixed)]).toEqual([409, ['population']]);
  });
});
