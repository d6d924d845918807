import { describe, expect, it } from 'vitest';
import { signedUpCompany } from '../support/signed-up-company.ts';
import {
  complaints,
  focusOn,
  hostileName,
  observatory,
  openPage,
  openSignedIn,
  operate,
  said,
  title,
} from './support/operators-page.ts';

describe('the operator’s space', () => {
  it('verifies a company of a hostile name, refuses it again, and finds both in the log', async () => {
    const { id } = await signedUpCompany(observatory, { name: hostileName });
    const page = await openSignedIn('/en/operator');
    await page.getByRole('link', { name: /to be verified$/ }).click();
    await title(page, 'Companies');
    await page.getByRole('heading', { name: hostileName }).waitFor();
    await page.getByRole('button', { name: /^Verify/ }).click();
    await page.getByText('Mark this company as verified?').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect((await operate('/companies?status=verified')).body).toEqual([]);
    await page.getByRole('button', { name: /^Verify/ }).click();
    await page.getByRole('button', { name: 'Yes, it is verified' }).click();
    await said(page, `${hostileName}\u2069 is verified`);
    expect((await operate('/companies?status=verified')).body).toMatchObject([{ id, name: hostileName }]);
    await page.getByRole('link', { name: 'Verified (1)' }).click();
    await page.getByRole('button', { name: /^Refuse/ }).click();
    await page.getByRole('button', { name: 'Yes, refuse it' }).click();
    await page.getByText('Say why: the company will read it.').waitFor();
    await page.getByLabel('Reason, emailed to the company').fill('Not in the register.');
    await operate(`/companies/${id}`, 'PATCH', { status: 'verified' });
    await page.getByRole('button', { name: 'Yes, refuse it' }).click();
    // What was decided elsewhere is read before deciding again, and what was typed is still there.
    await page.getByText('This company has changed in the meantime').waitFor();
    expect((await operate('/companies?status=verified')).body).toMatchObject([{ id }]);
    await page.getByRole('button', { name: 'Yes, refuse it' }).click();
    await said(page, 'is refused');
    expect((await operate('/companies?status=refused')).body).toMatchObject([
      { id, reason: 'Not in the register.' },
    ]);
    expect(await page.locator('img').count()).toBe(0);

    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await title(page, 'Log');
    await page.locator('tbody tr').first().waitFor();
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows.join('\n')).toContain(hostileName);
    const numbers = await page.locator('tbody td:first-child').allInnerTexts();
    expect(numbers.map(Number)).toEqual(numbers.map((_, index) => numbers.length - index));
    expect(complaints).toEqual([]);
  });

  it('shows an entry whose outcome is not known as such', async () => {
    const page = await openSignedIn('/en/operator');
    await page.route('**/operator/actions', (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify([
          {
            number: 1,
            day: '2026-11-23',
            who: 'operator',
            action: 'wave-closed',
            object: 'a1',
            outcome: 'unknown',
          },
        ]),
      }),
    );
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page.getByRole('cell', { name: 'outcome unknown' }).waitFor();
    await page.getByText('its outcome could not be recorded').waitFor();
  });
});

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
