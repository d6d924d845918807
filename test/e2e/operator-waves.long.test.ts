import { beforeAll, describe, expect, it } from 'vitest';
import { holdRequest } from './support/hold-request.ts';
import {
  complaints,
  focusOn,
  openSignedIn,
  operate,
  said,
  title,
  waveToCome,
} from './support/operators-page.ts';

beforeAll(waveToCome);

describe('a wave', () => {
  it('loses nothing typed when the service fails, and asks before it would be lost', async () => {
    const page = await openSignedIn('/en/operator#/waves/to-come-1');
    await page.getByLabel('Title in English').fill('Winter 2028');
    await page.route('**/operator/waves/to-come-1', (route) =>
      route.request().method() === 'PATCH' ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('The observatory is not responding').waitFor();
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Winter 2028');
    const questions: string[] = [];
    const answers = [false, true];
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      return answers.shift() ? dialog.accept() : dialog.dismiss();
    });
    await page.getByRole('link', { name: 'Log' }).click();
    // The address was the other view's already when the question came; it is put back.
    await expect.poll(() => questions.length).toBe(1);
    await page.waitForURL(/#\/waves\/to-come-1$/);
    await title(page, 'Wave to-come-1');
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Winter 2028');
    await page.getByRole('link', { name: 'Log' }).click();
    await title(page, 'Log');
    expect(questions).toEqual(Array(2).fill('Some changes are not saved. Leave this view and lose them?'));
  });

  it('keeps what is typed while the rest is being saved', async () => {
    const page = await openSignedIn('/en/operator#/waves/to-come-1');
    const title = page.getByLabel('Title in English');
    await title.fill('Winter');
    const saving = await holdRequest(page, '**/operator/waves/to-come-1', 'PATCH');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await saving.asked;
    await page.locator('#field-populationSource').fill('Insee 2028');
    saving.letGo();
    await said(page, 'Saved: title.');
    await page.getByText(/^Not saved yet: /).waitFor();
    expect(await title.inputValue()).toBe('Winter');
    expect(await page.locator('#field-populationSource').inputValue()).toBe('Insee 2028');
    expect(complaints).toEqual([]);
  });

  it('puts what the service refuses beside its field, in the reader’s words', async () => {
    const page = await openSignedIn('/fr/operator#/waves/to-come-1');
    await page.route('**/operator/waves/to-come-1', (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({
            status: 400,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              type: '/problems/invalid-request',
              errors: [{ path: 'notice.mode.en', message: 'Too small' }],
            }),
          })
        : route.continue(),
    );
    await page.getByLabel('Titre en anglais').fill('x');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('L’observatoire n’accepte pas cette valeur.').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'field-notice-mode-en');
  });

  it('cannot change what is fixed of a wave that has opened, and is told so', async () => {
    const { id } = (await operate('/waves/current')).body;
    const page = await openSignedIn(`/en/operator#/waves/${id}`);
    await page.getByText('These can still change: title, last day, and method notice.').waitFor();
    for (const field of ['opensOn', 'population', 'margins-0-categories-0-share']) {
      expect([field, await page.locator(`#field-${field}`).isDisabled()]).toEqual([field, true]);
    }
    expect(await page.locator('#field-title-en').isEnabled()).toBe(true);
    const { status, body } = await operate(`/waves/${id}`, 'PATCH', { population: 1000 });
    expect([status, Object.keys(body.fixed)]).toEqual([409, ['population']]);
  });

  it('adds a margin to a wave to come and saves it', async () => {
    const page = await openSignedIn('/en/operator#/waves/to-come-1');
    await page.locator('#add-margin').waitFor();
    await focusOn(page, '#add-margin');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'field-margins-4-categories-0-share');
    for (const percent of ['10', '20', '20', '30', '20']) {
      await page.keyboard.type(percent);
      for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Tab');
    }
    await focusOn(page, '#field-margins-4-source');
    await page.keyboard.type('Insee');
    await focusOn(page, '.save-bar button');
    await page.keyboard.press('Enter');
    await said(page, 'Saved: margins.');
    const { margins } = (await operate('/waves/to-come-1')).body;
    expect(margins[4]).toMatchObject({ variable: 'size', source: 'Insee' });
  });
});
