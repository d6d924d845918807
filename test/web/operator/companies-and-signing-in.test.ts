import { describe, expect, it } from 'vitest';
import { observatoryOfFile } from '../../support/observatory-of-file.ts';
import { signedUpCompany } from '../../support/signed-up-company.ts';
import { firstWave } from '../support/first-wave.ts';
import { operatorsSpace, said, title } from '../support/operators-space.ts';

const observatory = await observatoryOfFile({ wave: firstWave() });
const { openPage, openSignedIn, operate } = operatorsSpace(observatory);

/** Of a company whose operator is to be taken in by it. */
const hostileName = '<img src=x onerror=alert(1)> =HYPERLINK("x") & Fils';

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
  });

  it('shows an entry whose outcome is not known as such', async () => {
    const page = await openSignedIn('/en/operator');
    page.route('GET /operator/actions', () =>
      Response.json([
        {
          number: 1,
          day: '2026-11-23',
          who: 'operator',
          action: 'wave-closed',
          object: 'a1',
          outcome: 'unknown',
        },
      ]),
    );
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await page.getByRole('cell', { name: 'outcome unknown' }).waitFor();
    await page.getByText('its outcome could not be recorded').waitFor();
  });
});

describe('signing in', () => {
  it('refuses no key, a wrong one and one that no header takes, and keeps the right one for the tab', async () => {
    const page = await openPage('/en/operator');
    const [key, enter] = [page.getByLabel('Operator’s key'), page.getByRole('button', { name: 'Enter' })];
    await enter.click();
    await page.getByText('Paste the operator’s key here.').waitFor();
    for (const wrong of ['not-the-key', 'clé→']) {
      await key.fill(wrong);
      await enter.click();
      await page.getByText('This is not the operator’s key').waitFor();
      expect(await key.getAttribute('aria-invalid')).toBe('true');
      await page.hasFocus('#operator-key');
    }
    await key.fill(`  ${observatory.operatorKey}\n`);
    await enter.click();
    await title(page, 'Overview');
    await page.reload();
    await title(page, 'Overview');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await key.waitFor();
    expect([page.stored, { ...localStorage }]).toEqual([{}, {}]);
  });

  it('says that there is no network, and lets one try again', async () => {
    const page = await openPage('/fr/operator');
    await page.getByLabel('Clé de l’opérateur').fill(observatory.operatorKey);
    page.isOffline = true;
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByText('L’observatoire ne répond pas').waitFor();
    page.isOffline = false;
    await page.getByRole('button', { name: 'Entrer' }).click();
    await title(page, 'Vue d’ensemble');
  });

  it('is asked for anew when the key is refused in between, and what was typed is still there', async () => {
    const page = await openSignedIn('/en/operator#/waves/new');
    await page.getByLabel('Title in French').fill('Printemps');
    await page.goto('/en/operator#/waves/new/check');
    await page.getByRole('button', { name: /^Schedule the opening/ }).click();
    page.route('POST /operator/waves', () => new Response('{}', { status: 401 }));
    await page.getByRole('button', { name: 'Yes, schedule the wave' }).click();
    await page.getByText('Enter the new one').waitFor();
    page.unroute('POST /operator/waves');
    await page.getByLabel('Operator’s key').fill(observatory.operatorKey);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText('Printemps').waitFor();
    // What is being prepared is gone with whoever signs out, once that is agreed to.
    page.agrees = true;
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Operator’s key').waitFor();
    expect(page.stored).toEqual({});
  });
});
