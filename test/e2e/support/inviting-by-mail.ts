import type { Page } from 'playwright-core';

/** The form of a company that invites by mail. */

export const list = (page: Page) => page.getByLabel('Adresses à inviter');

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Envoyer les invitations…' }).click();
  await page.getByRole('button', { name: 'Oui, envoyer' }).click();
}
