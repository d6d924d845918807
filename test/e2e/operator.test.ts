import { describe, expect, it } from 'vitest';
import { signedUpCompany } from '../support/signed-up-company.ts';
import {
  focusOn,
  observatory,
  openPage,
  openSignedIn,
  operate,
  said,
  title,
} from './support/operators-page.ts';

describe('the operator’s space by keyboard alone', () => {
  it('signs in, verifies a company and closes what was said', async () => {
    const { id } = await signedUpCompany(observatory, { name: 'Clavier' });
    const page = await openPage('/en/operator');
    await focusOn(page, '#operator-key');
    await page.keyboard.type(observatory.operatorKey);
    await page.keyboard.press('Enter');
    await title(page, 'Overview');
    // What is drawn once it has come moves no focus that was on its way.
    await page.getByRole('link', { name: /to be verified$/ }).waitFor();
    await focusOn(page, '.section-nav a[href="#/companies"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Clavier' }).waitFor();
    await focusOn(page, '.decisions button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.question'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('.decisions button'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.question'));
    await focusOn(page, '.question button');
    await page.keyboard.press('Enter');
    await said(page, 'Clavier\u2069 is verified');
    await page.waitForFunction(() => document.activeElement?.matches('.said p'));
    const verified = (await operate('/companies?status=verified')).body;
    expect(verified.map((company: { id: string }) => company.id)).toContain(id);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.said-something').waitFor({ state: 'detached' });
  });

  it('keeps its place when one skips to the content', async () => {
    const page = await openSignedIn('/en/operator#/actions');
    await page.keyboard.press('Control+Home');
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    await title(page, 'Log');
  });
});
