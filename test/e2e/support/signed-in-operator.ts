import type { Page } from 'playwright-core';

/** Signs in on a page that asks for the key. */
export async function signInAsOperator(page: Page, operatorKey: string): Promise<void> {
  const isFrench = new URL(page.url()).pathname.startsWith('/fr');
  await page.getByLabel(isFrench ? 'Clé de l’opérateur' : 'Operator’s key').fill(operatorKey);
  await page.getByRole('button', { name: isFrench ? 'Entrer' : 'Enter' }).click();
  await page.locator('.section-nav').first().waitFor();
}
