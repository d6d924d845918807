import { describe, expect, it } from 'vitest';
import { overflow } from './support/axe.ts';
import { complaints, newPage, observatory, signUp } from './support/inviting-company.ts';
import { signInAsCompany } from './support/signed-in-company.ts';

describe('a service that does not answer', () => {
  const parts = [
    'home',
    'invite',
    'guarantee',
    'participation',
    'benchmark',
    'groups',
    'governance',
    'report',
    'account',
    'members',
  ];

  it('is told of once in every part of the space, which comes when it is asked for again', async () => {
    const company = await signUp();
    const page = await newPage({ viewport: { width: 390, height: 844 } });
    await signInAsCompany(page, company, observatory.url);
    let isBusy = false;
    // Who has come and to which company is known by then.
    await page.route(/\/api\/v1\/(?!company$)/, (route) =>
      isBusy ? route.fulfill({ status: 503, body: '{}' }) : route.continue(),
    );
    await page.goto(`${observatory.url}/fr/company#/home`);
    await page.locator('.home').waitFor();
    const failures = page.locator('.company-part [role="alert"]');
    const waiting = page.getByText('Chargement…');
    for (const part of [...parts.slice(1), 'home']) {
      isBusy = true;
      await page.evaluate((place) => {
        location.hash = place;
      }, `#/${part}`);
      await failures.first().waitFor();
      await waiting.first().waitFor({ state: 'detached' });
      expect([part, await failures.count()]).toEqual([part, 1]);
      expect(await overflow(page)).toBe(0);
      isBusy = false;
      await page.getByRole('button', { name: 'Réessayer' }).click();
      await failures.first().waitFor({ state: 'detached' });
      await waiting.first().waitFor({ state: 'detached' });
      expect([part, await failures.count()]).toEqual([part, 0]);
    }
    expect(complaints).toEqual([]);
  });
});
