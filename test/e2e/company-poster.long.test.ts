import { describe, expect, it } from 'vitest';
import {
  complaints,
  newPage,
  observatory,
  openEntrance,
  openSpace,
  pagesOf,
  signUp,
} from './support/inviting-company.ts';
import { signInAsCompany } from './support/signed-in-company.ts';

describe('the poster', () => {
  it('is not printed without its code, which is drawn once it can be', async () => {
    const company = await signUp();
    await openEntrance(company, 5);
    const page = await newPage();
    await page.route('**/qr-path*', (route) => route.abort());
    await signInAsCompany(page, company, observatory.url);
    await page.goto(`${observatory.url}/fr/company#/invite`);
    await page.getByText('Cette partie n’a pas pu être chargée.').waitFor();
    expect(await page.getByRole('button', { name: 'Imprimer l’affiche' }).isDisabled()).toBe(true);
    await page.unroute('**/qr-path*');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.locator('.poster svg').waitFor();
    expect(await page.getByRole('button', { name: 'Imprimer l’affiche' }).isEnabled()).toBe(true);
  });

  it('fits its page with the longest name, and shows a hostile one as nothing but text', async () => {
    const names = [
      'W'.repeat(200),
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://evil.test","x")',
      'شركة المثال',
    ];
    for (const name of names) {
      const company = await signUp(name);
      await openEntrance(company, 40);
      const page = await openSpace(company);
      await page.locator('.poster svg').waitFor();
      expect(await page.locator('.poster-company').textContent()).toBe(name);
      expect(await page.locator('.poster img, .company img').count()).toBe(0);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect([name, pagesOf(pdf)]).toEqual([name, '1']);
      expect(await page.getByRole('textbox', { name: 'Titre' }).inputValue()).toContain(name);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
    }
  });
});
