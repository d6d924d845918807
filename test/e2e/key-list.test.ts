import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { invitedCompany } from '../support/company-panel.ts';
import type { PageOptions } from './support/kept-page.ts';
import { observatory, openPage } from './support/own-observatory.ts';

/** A new browser, and the paths of what it asks of the API. */
async function open(path: string, options: PageOptions = {}): Promise<{ page: Page; asked: string[] }> {
  const page = await openPage(undefined, { viewport: { width: 390, height: 800 }, ...options });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${observatory.url}${path}`);
  return { page, asked };
}

describe('the list of keys', () => {
  it('of a link is followed to a token', async () => {
    const { panel, invitation, keys } = await invitedCompany(observatory);
    const { page } = await open(`/fr/survey#panel=${panel}&code=${invitation}&keys=${keys}`);
    const issued = page.waitForResponse((reply) => reply.url().endsWith('/tokens'));
    await page.locator('.start').click();
    expect((await issued).status()).toBe(200);
  });

  it('that is another than the link’s stops the survey before anything is sent, and says what to do', async () => {
    const { panel, invitation } = await invitedCompany(observatory);
    const other = 'A'.repeat(22);
    // Nobody else gets this page, where the press of a button may still wait for it.
    const { page, asked } = await open(`/fr/survey#panel=${panel}&code=${invitation}&keys=${other}`, {
      isAltered: true,
    });
    const stopped = page
      .getByRole('heading', { name: /ce n’est pas la liste de clés de votre lien/ })
      .waitFor();
    // Whoever is quicker than the list may begin.
    const begun = page.locator('.start').click();
    await Promise.race([stopped, begun.catch(() => {})]);
    await stopped;
    await page.getByText('votre navigateur n’a donc rien envoyé').waitFor();
    await page.getByText('Demandez à un collègue').waitFor();
    expect(asked.some((path) => /\/(?:tokens|response|challenges)$/.test(path))).toBe(false);
  });

  it.each(['fr', 'en'])(
    'has a fingerprint on the privacy page that two people can compare (%s)',
    async (language) => {
      const { page } = await open(`/${language}/privacy`);
      const shown = await page.locator('.open-head code').innerText();
      expect(shown).toMatch(/^[\w-]{22}$/);
      // Other panels have opened since, and it is the same.
      await invitedCompany(observatory);
      const again = await open(`/${language === 'fr' ? 'en' : 'fr'}/privacy`);
      expect(await again.page.locator('.open-head code').innerText()).toBe(shown);
    },
  );
});
